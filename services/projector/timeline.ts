import { defined } from '../../domain/defined';
import type { PathwayState } from '../../domain/pathway/state';
import { profileOf } from '../../domain/profiles/registry';
import type { Agency } from '../../schemas/agency';
import type { TimelineEntry } from '../../schemas/api/pathway';
import type { PathwayEvent } from '../../schemas/events/event';
import type { StepKey } from '../../schemas/step';

/** As it is stored: a note stands as its reference, and only the api opens it. */
export type StoredEntry = Omit<TimelineEntry, 'note'> & { noteRef?: string };

type Detail = TimelineEntry['detail'];

/** What of an event's data may be told: coded words, dates and counts. A field not named here stays out. */
const told = [
  ...['offer', 'to', 'from', 'candidate', 'replyBy', 'due', 'reason', 'missing', 'covers', 'answer', 'revision'],
  ...['condition', 'cycle', 'recall', 'trigger', 'task', 'effectiveOn', 'support', 'unconfirmed', 'reportType'],
  ...['legalStatus', 'establishment', 'profile'],
];

/** One line of the story: which agency said it, or whose step it is where a clock spoke. */
export function timelineEntry(event: PathwayEvent, state: PathwayState): StoredEntry {
  const data: Record<string, unknown> = event.data;
  const step = 'step' in event.data ? event.data.step : undefined;
  const agency = 'by' in event.data ? event.data.by : step && ownerOf(step, state);
  const noteRef = 'noteRef' in event.data ? event.data.noteRef : undefined;
  return defined({
    seq: event.seq,
    at: event.at,
    type: event.type,
    agency,
    step,
    detail: detailOf(data),
    late: event.late ?? false,
    cause: event.cause,
    noteRef,
  });
}

const ownerOf = (key: StepKey, { profile, profileVersion }: PathwayState): Agency | undefined =>
  profileOf(profile, profileVersion)?.steps.find((definition) => definition.key === key)?.owner;

function detailOf(data: Record<string, unknown>): Detail {
  return Object.fromEntries(
    told.flatMap((key): [string, string | number | boolean][] => {
      const value = data[key];
      if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.join(' ')]];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[key, value]] : [];
    }),
  );
}
