import type { Agency } from '../../../schemas/agency';
import type { PathwayPage, StepView, TimelineEntry } from '../../../schemas/api/pathway';
import type { StepStatus } from '../../../schemas/step';
import type { Instant, LocalDate } from '../../../schemas/time';
import { agencies } from '../words/lists';

const DAY_MS = 86_400_000;
const LEAST_MS = 14 * DAY_MS;
/** Room for a step's number that can be pressed, and the room between two, of the whole length. */
const LEAST_SHARE = 0.032;
const GAP_SHARE = 0.006;
const MARGIN_SHARE = 0.05;
/** What the name of a month or a year needs beside the next one, of the narrowest chart's width. */
const NAME_SHARE = 0.09;
/** Up to so many days Aksel names days below the chart, and up to so many months. */
const DAYS_NAMED = 40;
const MONTHS_NAMED = 370;
/** Aksel draws a stretch from the first to the last moment of its days. */
const LEAST_MARGIN_MS = 2 * DAY_MS;
const UNBEGUN_MS = 5 * DAY_MS;

/** How a span looks: settled well, waited for, near or past its end, gone wrong, or not begun. */
export type Tone = 'success' | 'info' | 'warning' | 'danger' | 'neutral';

/**
 * A step's stretch of time, in milliseconds: from when it was first worked on until it was settled or is due. One not
 * begun is a short stretch that ends on its due date.
 */
export type Span = { step: StepView; from: number; to: number; tone: Tone };
export type Lane = { agency: Agency; first: boolean; spans: Span[] };
export type Chart = { lanes: Lane[]; start: number; end: number };

const tones: Record<StepStatus, Tone> = {
  planned: 'neutral',
  blocked: 'neutral',
  open: 'info',
  offered: 'info',
  accepted: 'success',
  done: 'success',
  returned: 'warning',
  declined: 'warning',
  failed: 'danger',
  cancelled: 'neutral',
  skipped: 'neutral',
};

const settled: ReadonlySet<StepStatus> = new Set(['accepted', 'done', 'failed', 'cancelled', 'skipped']);

/** A local date laid on the chart at noon, so that no zone moves it to another day. */
export const noon = (day: LocalDate): number => Date.parse(`${day}T12:00:00.000Z`);

const timesOf = (key: StepView['key'], timeline: readonly TimelineEntry[]): number[] =>
  timeline.filter(({ step }) => step === key).map(({ at }) => Date.parse(at));

/** Called off before anybody began it: all that happened to it is that. */
const isCalledOff = ({ key, status }: StepView, { timeline }: PathwayPage): boolean =>
  status === 'cancelled' && timesOf(key, timeline).length <= 1;

function spanOf(step: StepView, { timeline }: PathwayPage, now: number): Span | undefined {
  const times = timesOf(step.key, timeline);
  const due = step.offer?.replyBy ?? step.due;
  const begun = times.length > 0 ? Math.min(...times) : undefined;
  if (begun === undefined && due === undefined) return undefined;
  const end = instant(due, now);
  const from = begun ?? Math.max(Math.min(now, end), end - UNBEGUN_MS);
  const to = settled.has(step.status) ? Math.max(from, ...times) : Math.max(begun === undefined ? end : now, end);
  const tone = step.overdue ? 'danger' : tones[step.status];
  return { step, from, to, tone };
}

const instant = (at: Instant | undefined, otherwise: number): number => (at === undefined ? otherwise : Date.parse(at));

/** Puts spans into as few lanes as they fit in with a gap between each two. */
function lanesOf(agency: Agency, spans: readonly Span[], gap: number): Lane[] {
  const lanes: Span[][] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? -Infinity) + gap < span.from);
    if (free === undefined) lanes.push([span]);
    else free.push(span);
  }
  return lanes.map((lane, index) => ({ agency, first: index === 0, spans: lane }));
}

/** The steps of a pathway over time, each agency's in lanes of their own; `now` in milliseconds. */
export function chartOf(page: PathwayPage, now: number): Chart {
  const spans = page.steps.filter((step) => !isCalledOff(step, page)).flatMap((step) => spanOf(step, page, now) ?? []);
  const { handover, release, releasedOn } = page.dates;
  const days = [handover, release, releasedOn].flatMap((day) => (day === undefined ? [] : [noon(day)]));
  const marks = [now, ...days, ...spans.flatMap(({ from, to }) => [from, to])];
  const length = Math.max(Math.max(...marks) - Math.min(...marks), LEAST_MS);
  const visible = spans.map((span) => ({ ...span, to: Math.max(span.to, span.from + length * LEAST_SHARE) }));
  const margin = Math.max(length * MARGIN_SHARE, LEAST_MARGIN_MS);
  const start = Math.min(...marks) - margin;
  return {
    lanes: agencies.flatMap((agency) =>
      lanesOf(
        agency,
        visible.filter(({ step }) => step.owner === agency),
        length * GAP_SHARE,
      ),
    ),
    start,
    end: withRoomForName(start, Math.max(...marks) + margin),
  };
}

/** The name of the last month, or year, begins where that does, and needs its room before the chart ends. */
function withRoomForName(start: number, end: number): number {
  const days = (end - start) / DAY_MS;
  if (days < DAYS_NAMED) return end;
  const last = new Date(end);
  const begun = new Date(last.getFullYear(), days < MONTHS_NAMED ? last.getMonth() : 0, 1).getTime();
  const wanted = begun + ((begun - start) * NAME_SHARE) / (1 - NAME_SHARE);
  return wanted <= end + 1 ? end : withRoomForName(start, wanted);
}
