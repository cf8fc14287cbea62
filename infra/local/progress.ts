/** One line of progress. Standard output belongs to results, so it goes to standard error. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `75` as `1 min 15 s`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
