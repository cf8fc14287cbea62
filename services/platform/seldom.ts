/** Tells whether a text was not said within the last `everyMs`: what repeats for as long as a server is away is said once. */
export function createSeldom(everyMs: number): (text: string) => boolean {
  const said = new Map<string, number>();
  return (text) => {
    const now = performance.now();
    for (const [earlier, at] of said) if (now - at >= everyMs) said.delete(earlier);
    if (said.has(text)) return false;
    said.set(text, now);
    return true;
  };
}
