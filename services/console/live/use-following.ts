import { useEffect, useState } from 'react';

const FOLLOW_MS = 20_000;

/** For a while after the reader set something going, lists change at once instead of asking first. */
export function useFollowing(): { on: boolean; start: () => void } {
  const [since, setSince] = useState<number>();
  useEffect(() => {
    if (since === undefined) return;
    const timer = setTimeout(() => setSince(undefined), FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [since]);
  return { on: since !== undefined, start: () => setSince(Date.now()) };
}
