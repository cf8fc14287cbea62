/** What a command found: lines for people, and the same as JSON for programs. */
export type Result = { lines: string[]; json: unknown };
