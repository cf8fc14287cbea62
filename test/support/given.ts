import { nextClock } from '../../domain/pathway/clocks';
import { decide, decideAll } from '../../domain/pathway/decide';
import { evolve, newPathway } from '../../domain/pathway/evolve';
import type { Input, PathwayState, ReportAnswer, Setting } from '../../domain/pathway/state';
import type { EventOf, EventType, PathwayEvent } from '../../schemas/events/event';
import type { SetAsideReason } from '../../schemas/events/set-aside';
import type { Report } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import type { Told } from './reports';
import { inLondon, setting } from './setting';

type Short<T> = T extends `transition.${infer Rest}` ? Rest : never;

/** An event by its name without `transition.`, with what of its data matters here; `late` when it must say so. */
export type Expected = {
  [T in EventType]:
    [Short<T>] | [Short<T>, Partial<EventOf<T>['data']>] | [Short<T>, Partial<EventOf<T>['data']>, 'late'];
}[EventType];

export const setAside = (reason: SetAsideReason): Expected => ['report.set-aside', { reason }];

/** Nothing is said; the alarm goes on ringing up to and including then. */
export const until = (text: string): { until: Instant } => ({ until: inLondon(text) });
/** No alarm rings until then, as in an outage; then it rings once. */
export const outageUntil = (text: string): { outageUntil: Instant } => ({ outageUntil: inLondon(text) });

export type Past = Report | ReturnType<typeof until> | ReturnType<typeof outageUntil>;

export type Story = { state: PathwayState; events: PathwayEvent[]; now: Instant };

const begin: Story = { state: newPathway, events: [], now: '1970-01-01T00:00:00.000Z' };

export function take(story: Story, input: Input, around: Setting): Story {
  const events = decide(input, story.state, around);
  return { state: events.reduce(evolve, story.state), events: [...story.events, ...events], now: input.now };
}

/** The alarm rings whenever something is due, up to and including then; a pathway that never rests is a fault. */
export function ringUntil(then: Instant, from: Story, around: Setting): Story {
  let story = from;
  for (let rings = 0; rings < 1000; rings++) {
    const next = nextClock(story.now, story.state, around);
    if (next === undefined || next > then) return story;
    story = take(story, { kind: 'clock', now: next }, around);
  }
  throw new Error('the alarm never rests');
}

/** What a pathway knows and said after a past: its alarm rang in time, and each report was taken as it was recorded. */
export const after = (past: readonly Past[], around: Setting = setting): Story =>
  past.reduce<Story>((story, item) => {
    if ('outageUntil' in item) return take(story, { kind: 'clock', now: item.outageUntil }, around);
    if ('until' in item) return { ...ringUntil(item.until, story, around), now: item.until };
    const awake = ringUntil(item.recordedAt, story, around);
    return take(awake, { kind: 'report', now: item.recordedAt, report: item }, around);
  }, begin);

/** A deadline passed: the alarm rings. Long after its time, as it does after an outage, when `at` is long after it. */
export const theAlarm = 'the alarm';

const inputOf = (said: Told | Report | typeof theAlarm, now: Instant): Input => {
  if (said === theAlarm) return { kind: 'clock', now };
  return { kind: 'report', now, report: typeof said === 'function' ? said(now) : said };
};

export const seen = ({ type, data, late }: PathwayEvent) => ({ type, data, late: late === true });

export const wanted = ([type, data = {}, late]: Expected): unknown => ({
  type: `transition.${type}`,
  data: expect.objectContaining(data) as unknown,
  late: late !== undefined,
});

/** Before something is said the alarm has rung in time; when it is the alarm itself, nothing has rung since the past. */
const about = (around: Setting, past: readonly Past[]) => ({
  when: (said: Told | Report | typeof theAlarm, at: string) => {
    const before = after(past, around);
    const { state } = said === theAlarm ? before : ringUntil(inLondon(at), before, around);
    const { events, answers } = decideAll([inputOf(said, inLondon(at))], state, around);
    return {
      /** These events and no others, in this order. */
      then: (...expected: Expected[]): void => expect(events.map(seen)).toEqual(expected.map(wanted)),
      /** These events, whatever else follows. */
      thenAlso: (...expected: Expected[]): void =>
        expect(events.map(seen)).toEqual(expect.arrayContaining(expected.map(wanted))),
      thenNothing: (): void => expect(events).toEqual([]),
      /** What whoever said it is told. */
      answered: (answer: Partial<ReportAnswer>): void => expect(answers[0]).toMatchObject(answer),
    };
  },
});

export const given = (...past: Past[]) => about(setting, past);
export const givenIn =
  (around: Setting) =>
  (...past: Past[]) =>
    about(around, past);
