import { newestOf, profiles } from '../../domain/profiles/registry';
import { isLocalDate } from '../../domain/calendar/local-date';
import type { Instant } from '../../schemas/time';
import { refusal } from './refusal';
import type { Result } from './result';

/** As they stand on the command line. */
export type SimulateOptions = {
  profile: string;
  people: string;
  days: string;
  seed: string;
  outageDays: string;
  from?: string;
};

/** Runs a script of this clone with everything it needs made before; its standard error is ours. */
export type RunScript = (script: string, args: string[]) => Promise<{ code: number; out: string }>;

const MOST = { people: 500, days: 1_500, seed: 2 ** 32 - 1, outageDays: 60 };

/**
 * Plays made-up people through the real workflow on a server whose clock can be moved, and tells the ledger.
 * @throws refusal for an option that cannot be
 */
export async function simulate(options: SimulateOptions, run: RunScript, now: Instant): Promise<Result> {
  const wish = wishOf(options, now.slice(0, 10));
  const { code, out } = await run('infra/simulate/main', [JSON.stringify(wish)]);
  const lines = out.trimEnd().split('\n');
  const account = jsonIn(lines.at(-1));
  if (account === undefined)
    throw refusal('not-played', 'The simulation ended before its end; what went wrong stands above.');
  return { lines, json: account, failed: code !== 0 };
}

function wishOf({ profile, from, ...told }: SimulateOptions, today: string) {
  if (newestOf(profile) === undefined)
    throw refusal('no-such-profile', `There is no profile ${profile}; there are: ${keys().join(', ')}.`);
  const days = wholeNumber('days', told.days, { least: 1, most: MOST.days });
  const outageDays = wholeNumber('outage-days', told.outageDays, { least: 0, most: MOST.outageDays });
  if (outageDays > 0 && outageDays * 2 + 4 > days)
    throw refusal('bad-option', `--outage-days: ${outageDays} days away are too many for ${days} days.`);
  return {
    profile,
    people: wholeNumber('people', told.people, { least: 1, most: MOST.people }),
    days,
    seed: wholeNumber('seed', told.seed, { least: 0, most: MOST.seed }),
    outageDays,
    firstDay: firstDay(from, today),
  };
}

const keys = (): string[] => [...new Set(profiles.map(({ key }) => key))];

function wholeNumber(name: string, text: string, { least, most }: { least: number; most: number }): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw refusal('bad-option', `--${name}: ${text} is no whole number from ${least} to ${most}.`);
}

/** The server's clock goes forward only: the first day lies ahead, the next New Year's Day where none is told. */
function firstDay(from: string | undefined, today: string): string {
  if (from === undefined) return `${Number(today.slice(0, 4)) + 1}-01-01`;
  if (isLocalDate(from) && from > today && from < '2100') return from;
  throw refusal('bad-option', `--from: ${from} is no day after today, ${today}.`);
}

function jsonIn(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : (JSON.parse(line) as unknown);
  } catch {
    return undefined;
  }
}
