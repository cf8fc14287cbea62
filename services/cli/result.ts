/**
 * What a command found: lines for people, and the same as JSON for programs. `failed` where it was done and what it
 * found is not as it should be: the exit code is then 1.
 */
export type Result = { lines: string[]; json: unknown; failed?: boolean };
