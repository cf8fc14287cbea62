import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { PathwayEvent } from '../../../schemas/events/event';
import type { LocalDate } from '../../../schemas/time';

type Calendar = { firstDay: LocalDate; zone: string };

/**
 * What a pathway published, a line an event: pathway, seq, the day in the profile's zone counted from the first one,
 * what, and its coded words. No instants: the work itself takes time, and that is another one in each run.
 */
export const ledgerOf = (events: readonly PathwayEvent[], calendar: Calendar): string[] =>
  events
    .toSorted((a, b) => (a.pathwayId < b.pathwayId ? -1 : Number(a.pathwayId > b.pathwayId)) || a.seq - b.seq)
    .map((event) => lineOf(event, calendar));

function lineOf(event: PathwayEvent, calendar: Calendar): string {
  const { pathwayId, seq, type, late } = event;
  const words = [shortOf(type), ...wordsOf(event.data), ...(late === true ? ['late'] : [])];
  return `${pathwayId} ${seq} day ${dayOf(event, calendar)} ${words.join(' ')}`;
}

function dayOf({ at }: PathwayEvent, { firstDay, zone }: Calendar): number {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.PlainDate.from(firstDay).until(today, { largestUnit: 'day' }).days;
}

const shortOf = (type: string): string => type.replace('transition.', '');

const told = [
  'step',
  'clock',
  'from',
  'to',
  'by',
  'reason',
  'candidate',
  'trigger',
  'condition',
  'scope',
  'fact',
] as const;

/** A clock's instant is cut off where its name holds one. */
function wordsOf(data: PathwayEvent['data']): string[] {
  const held: Record<string, unknown> = { ...data };
  return told.flatMap((word) => {
    const value = held[word];
    return typeof value === 'string' ? [word === 'clock' ? (value.split('@')[0] ?? value) : value] : [];
  });
}

/** How often each thing happened: each kind of event, and why reports were set aside. */
export function outcomesOf(events: readonly PathwayEvent[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    const outcome = outcomeOf(event);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function outcomeOf({ type, data }: PathwayEvent): string {
  const told = type === 'transition.report.set-aside' || type === 'transition.pathway.closed' ? ` ${data.reason}` : '';
  const condition = type === 'transition.pathway.condition-set' ? ` ${data.condition}` : '';
  return `${shortOf(type)}${told}${condition}`;
}

export const digestOf = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex');
