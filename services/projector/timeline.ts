import { defined } from '../../domain/defined';
import type { PathwayState } from '../../domain/pathway/state';
import { profileOf } from '../../domain/profiles/registry';
import { ownerOf } from '../../domain/steps/readiness';
import type { Agency } from '../../schemas/agency';
import type { TimelineEntry } from '../../schemas/api/pathway';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Fact } from '../../schemas/events/pathway';
import type { StepKey } from '../../schemas/step';

/** As it is stored: a note stands as its reference, and only the api opens it. */
export type StoredEntry = Omit<TimelineEntry, 'note'> & { noteRef?: string };

type Detail = TimelineEntry['detail'];

/** What of an event's data may be told: coded words, dates and counts. A field not named here stays out. */
const told = [
  ...['offer', 'to', 'from', 'candidate', 'replyBy', 'due', 'reason', 'missing', 'covers', 'answer', 'revision'],
  ...['condition', 'cycle', 'recall', 'trigger', 'task', 'effectiveOn', 'support', 'unconfirmed', 'reportType'],
  ...[
    'legalStatus',
    'establishment',
    'profile',
    'track',
    'scope',
    'given',
    'until',
    'lead',
    'release',
    'steps',
    'firm',
  ],
  ...[
    'brought',
    'fact',
    'what',
    'kind',
    'activity',
    'level',
    'area',
    'country',
    'decision',
    'outcome',
    'legalBasis',
    'reviewOn',
  ],
];

/** Why a track was chosen is written for a few, not for whoever reads the story. */
const unheard: readonly Fact[] = ['track'];

/** One line of the story: which agency said it, or whose step it is where a clock spoke. */
export function timelineEntry(event: PathwayEvent, state: PathwayState): StoredEntry {
  const step = 'step' in event.data ? event.data.step : undefined;
  const agency = agencyOf(event, step, state);
  return defined({
    seq: event.seq,
    at: event.at,
    type: event.type,
    agency,
    step,
    detail: detailOf(dataOf(event)),
    late: event.late ?? false,
    cause: event.cause,
    noteRef: noteRefOf(event),
  });
}

/** Whoever told what was only set aside, it need not be whose step it is. */
function agencyOf({ type, data }: PathwayEvent, step: StepKey | undefined, state: PathwayState): Agency | undefined {
  if ('by' in data) return data.by;
  return step === undefined || type === 'transition.report.set-aside' ? undefined : ownerNow(step, state);
}

const dataOf = ({ type, data }: PathwayEvent): Record<string, unknown> =>
  type === 'transition.fact.recorded' ? { ...data, ...data.detail } : data;

function noteRefOf({ type, data }: PathwayEvent): string | undefined {
  if (type === 'transition.fact.recorded' && unheard.includes(data.fact)) return undefined;
  return 'noteRef' in data ? data.noteRef : undefined;
}

function ownerNow(key: StepKey, { profile, profileVersion, steps }: PathwayState): Agency | undefined {
  const definition = profileOf(profile, profileVersion)?.steps.find((step) => step.key === key);
  return definition && ownerOf(steps[key], definition);
}

function detailOf(data: Record<string, unknown>): Detail {
  return Object.fromEntries(
    told.flatMap((key): [string, string | number | boolean][] => {
      const value = data[key];
      if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.join(' ')]];
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[key, value]] : [];
    }),
  );
}
