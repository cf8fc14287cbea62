const two = (part: number): string => String(part).padStart(2, '0');

/** The day somebody chose in a calendar of their own clock, as `2026-11-16`; the pathway's zone says when it ends. */
export const writtenDay = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
