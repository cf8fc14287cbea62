/** Cases as a file holds them: by list, each with an id, what is put in and what comes out. */
export type WorkedCase = {
  id: string;
  input: Readonly<Record<string, unknown>>;
  expected: Readonly<Record<string, unknown>>;
  note?: string | undefined;
};

export type WorkedCases = Readonly<Record<string, readonly WorkedCase[]>>;
