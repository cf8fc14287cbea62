import fc from 'fast-check';
import { nextClock } from '../../domain/pathway/clocks';
import { newPathway } from '../../domain/pathway/evolve';
import type { Input } from '../../domain/pathway/state';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Report } from '../../schemas/reports/report';
import type { StepKey } from '../../schemas/step';
import type { Instant } from '../../schemas/time';
import { take, type Story } from './given';
import {
  accepted,
  arrived,
  as,
  booked,
  by,
  completed,
  confirmed,
  crn,
  dated,
  datesChanged,
  declined,
  died,
  handedOver,
  handingOver,
  handoverReport,
  housed,
  inCustody,
  linked,
  noms,
  notArrived,
  number,
  officerNamed,
  on,
  outside,
  recalled,
  received,
  registered,
  released,
  returned,
  sentence,
  withdrawn,
  type Told,
} from './reports';
import { inLondon, setting } from './setting';

const keys: StepKey[] = ['handover-report', 'responsibility-transfer', 'accommodation-confirmed'];

/** What agencies and officers say of a release as it goes. */
const ordinary: Told[] = [
  datesChanged({ ...sentence, conditionalRelease: '2026-12-14' }),
  datesChanged({ ...sentence, confirmedRelease: '2026-07-03' }),
  datesChanged({ ...sentence, confirmedRelease: '2027-06-01' }),
  released(),
  released('home-detention'),
  recalled(),
  officerNamed(),
  officerNamed('allocation-2'),
  handoverReport(),
  handoverReport('content/report-2'),
  booked(),
  confirmed(),
  arrived(),
  notArrived(),
  completed('first-contact', 'probation'),
  completed('accommodation-confirmed', 'community'),
  completed('responsibility-transfer'),
  ...keys.flatMap((key) => [accepted(key), accepted(key), withdrawn(key)]),
  returned('handover-report'),
  returned('handover-report'),
  returned('responsibility-transfer'),
  declined('accommodation-confirmed'),
  declined('accommodation-confirmed'),
];

/** What they say beside it, or should not say. */
const odd: Told[] = [
  received(),
  registered(),
  linked(noms, crn),
  linked(noms, number('CRN', 'D')),
  datesChanged(sentence),
  datesChanged({ sentenceStart: '2025-03-03' }),
  datesChanged(),
  booked('somewhere-else'),
  declined('handover-report'),
  returned('accommodation-confirmed'),
  ...keys.flatMap((key) => [accepted(key, 1), by('community', completed(key)), by('prison', accepted(key))]),
];

/** Everything but a death. */
export const mortal: Told[] = [...ordinary, ...ordinary, ...odd];

const DAY_MS = 86_400_000;
export const later = (at: Instant, days: number): Instant => new Date(Date.parse(at) + days * DAY_MS).toISOString();

export const begin: Story = { state: newPathway, events: [], now: inLondon('2025-03-03') };

/** The reports of a past, and the alarm in between when it was due. */
function lived(past: readonly Report[]): Input[] {
  const inputs: Input[] = [];
  past.reduce((before, report) => {
    let story = before;
    for (let next = nextClock(story.now, story.state, setting); next !== undefined && next <= report.recordedAt;) {
      inputs.push({ kind: 'clock', now: next });
      story = take(story, { kind: 'clock', now: next }, setting);
      next = nextClock(story.now, story.state, setting);
    }
    inputs.push({ kind: 'report', now: report.recordedAt, report });
    return take(story, { kind: 'report', now: report.recordedAt, report }, setting);
  }, begin);
  return inputs;
}

const back = [...outside, on('2026-12-01', recalled())];
const pasts = [[], inCustody, dated, handingOver, handedOver, housed, outside, back].map(lived);

/** What comes in, some days after what came before; `again` repeats one that came before, if any did. */
type Coming = { after: number; said: number | 'alarm' | 'bytes'; again?: number };
const coming = (pool: readonly Told[]): fc.Arbitrary<Coming> =>
  fc.record(
    {
      after: fc.oneof(
        fc.constantFrom(0, 0.001, 1, 30, 200),
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 0, max: 90, noNaN: true }),
      ),
      said: fc.oneof(
        { weight: 9, arbitrary: fc.nat({ max: pool.length - 1 }) },
        { weight: 1, arbitrary: fc.constantFrom('alarm' as const, 'bytes' as const) },
      ),
      again: fc.nat({ max: 60 }),
    },
    { requiredKeys: ['after', 'said'] },
  );

const ids = ['constructor', '__proto__', 'hasOwnProperty'];

/** What comes in after a past, in time; some ids read like words of the language. */
function inputsOf(past: readonly Input[], stream: readonly Coming[], pool: readonly Told[]): Input[] {
  let now = past.at(-1)?.now ?? begin.now;
  const reports: Report[] = [];
  const fresh = (told: Told, id: string | undefined): Report => (id === undefined ? told : as(id, told))(now);
  return stream.map(({ after, said, again = Infinity }, i): Input => {
    now = later(now, after);
    if (said === 'alarm') return { kind: 'clock', now };
    if (said === 'bytes') return { kind: 'undecodable', now, id: `undecodable/${i % 3}` };
    const report = reports[again] ?? fresh(pool[said] ?? died(), ids[i]);
    reports.push(report);
    return { kind: 'report', now, report };
  });
}

/** Streams of anything, into a pathway that has come some way or was never opened. */
export const streams = (pool: readonly Told[] = [...mortal, died()]): fc.Arbitrary<Input[]> =>
  fc
    .tuple(fc.constantFrom(...pasts), fc.array(coming(pool), { minLength: 1, maxLength: 24, size: 'max' }))
    .map(([past, stream]) => [...past, ...inputsOf(past, stream, pool)]);

export const opening: Input[] = lived(inCustody);

export const idOf = (input: Input): string | undefined =>
  input.kind === 'clock' ? undefined : input.kind === 'report' ? input.report.id : input.id;

export const told = (inputs: readonly Input[]): Story =>
  inputs.reduce((story, input) => take(story, input, setting), begin);
export const clocksOf = (events: readonly PathwayEvent[]): string[] =>
  events.flatMap(({ data }) => ('clock' in data ? (data.clock ?? []) : []));

export const always = (property: (inputs: Input[]) => void, pool?: readonly Told[]): void =>
  fc.assert(fc.property(streams(pool), property), { numRuns: 120 });
