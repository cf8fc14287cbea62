/** One mail as it came in: whom it was for, and its source as text. */
export type Mail = { at: string; to: string[]; source: string };

/** The newest mails, kept in memory: a stand-in, to be looked at. */
export type Post = { keep: (mail: Mail) => void; all: () => Mail[] };

const most = 500;

export function createPost(): Post {
  let mails: Mail[] = [];
  return {
    keep: (mail) => {
      mails = [...mails, mail].slice(-most);
    },
    all: () => mails,
  };
}
