import { useEffect, useState } from 'react';
import { useReader } from '../api/use-reader';
import { useWords } from '../words/use-words';

/** On paper only: who printed it, and when. The pages number themselves. */
export function PrintMark() {
  const { say, moment } = useWords();
  const reader = useReader();
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    const mark = () => setAt(new Date().toISOString());
    addEventListener('beforeprint', mark);
    return () => removeEventListener('beforeprint', mark);
  }, []);
  if (reader === undefined) return null;
  return <p className="print-only">{say('print.mark', { name: reader.name, at: moment(at) })}</p>;
}
