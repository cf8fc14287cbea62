/** What stopped a command, in the form of a problem; `fields` say what is wrong where. */
export type Refusal = Error & { code: string; fields?: { field: string; message: string }[]; trace?: string };

type More = Pick<Refusal, 'fields' | 'trace'>;

export const refusal = (code: string, title: string, more: More = {}): Refusal =>
  Object.assign(new Error(title), { code, ...more });

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';
