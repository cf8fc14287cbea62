export type ProblemField = { field: string; message: string };

/** Thrown by a route, answered as problem+json. What the caller must not read belongs in `cause`. */
export type ThrownProblem = Error & { status: number; code: string; fields?: ProblemField[] };

/** `status`: the HTTP status; `code`: kebab-case and stable, for machines; `title`: one sentence, for people. */
export const problem = (
  status: number,
  code: string,
  ...[title, fields]: [title: string, fields?: ProblemField[]]
): ThrownProblem => Object.assign(new Error(title), { status, code, ...(fields === undefined ? {} : { fields }) });

export const isProblem = (error: unknown): error is ThrownProblem =>
  error instanceof Error && 'status' in error && 'code' in error && typeof error.status === 'number';
