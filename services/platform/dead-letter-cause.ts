/** What went wrong, without where: the code of a refusal, or the reason as it stands. */
export const causeOf = (reason: string): string => /^([a-z]+(?:-[a-z]+)+): /.exec(reason)?.[1] ?? reason;

/** The rows of a cause, or of one exact reason. */
export const causeFilter = (cause: string): { $or: ({ reason: string } | { reason: { $regex: string } })[] } => ({
  $or: [{ reason: cause }, ...(/^[a-z]+(-[a-z]+)+$/.test(cause) ? [{ reason: { $regex: `^${cause}: ` } }] : [])],
});
