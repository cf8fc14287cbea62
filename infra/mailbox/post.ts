/** One mail as it came in: whom it was for, and its source as text. */
export type Mail = { at: string; to: string[]; source: string };
/** One text message to a made-up telephone. */
export type TextMessage = { at: string; to: string; text: string };

/** The newest of a kind, kept in memory: a stand-in, to be looked at. */
export type Post<T> = { keep: (one: T) => void; all: () => T[] };

const most = 500;

export function createPost<T>(): Post<T> {
  let kept: T[] = [];
  return {
    keep: (one) => {
      kept = [...kept, one].slice(-most);
    },
    all: () => kept,
  };
}
