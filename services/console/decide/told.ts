import { useState } from 'react';

/** What is written in a form, a text a field. */
export type Texts<Field extends string> = Record<Field, string>;

/** The fields of a form; `missing` is what of those left out when it was last `tried` is still to be written; begun anew, `round` is another. */
export function useTexts<Field extends string>(nothing: Texts<Field>) {
  const [texts, setTexts] = useState(nothing);
  const [tried, setTried] = useState<readonly Field[]>([]);
  const [round, setRound] = useState(0);
  return {
    texts,
    tried,
    missing: tried.filter((field) => texts[field].trim() === ''),
    round,
    set: (field: Field) => (text: string) => setTexts((held) => ({ ...held, [field]: text })),
    /** True where every one of them is written. */
    check: (needed: readonly Field[]): boolean => {
      const left = needed.filter((field) => texts[field].trim() === '');
      setTried(left);
      return left.length === 0;
    },
    anew: () => {
      setTexts(nothing);
      setRound(round + 1);
    },
  };
}

/** What was written, and nothing of what was not. */
export const written = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => (text.trim() === '' ? [] : [[field, text.trim()]])),
  );
