import fc from 'fast-check';
import { decideAll } from '../../domain/pathway/decide';
import type { Input, PathwayState } from '../../domain/pathway/state';
import type { Instant } from '../../schemas/time';
import { after } from '../support/given';
import {
  absence,
  atLarge,
  housed,
  legalStatus,
  officerNamed,
  recalled,
  received,
  released,
  removedAbroad,
  toHospital,
  transferred,
  type Told,
} from '../support/reports';
import { inLondon, setting } from '../support/setting';

const kinds: Record<string, Told[]> = {
  absence: [absence('started'), absence('returned'), absence('overdue')],
  'legal status': [legalStatus('remand'), legalStatus('sentenced'), legalStatus('immigration')],
  'community officer': [officerNamed('allocation-2'), officerNamed('allocation-3')],
  place: [transferred('ZZB'), transferred('ZZC')],
  hospital: [toHospital(), received()],
  flight: [atLarge(), received()],
};

const now = inLondon('2026-12-20');
const begun = after([...housed]).state;

/** A code of the licence's recall. */
const broughtBack = received({ movementCode: 'R1', establishment: 'ZZB' });

/** A release, and what came about around it. */
const lists: Record<string, Told[]> = {
  'a stay in hospital': [released(), toHospital()],
  'a stay in hospital, and back': [released(), toHospital(), received()],
  'a flight': [released(), atLarge()],
  'a flight, and back by the code of a recall': [released(), atLarge(), broughtBack],
  'a deportation': [released(), removedAbroad()],
  'an admission by the code of a recall': [released(), broughtBack],
  'a recall, and the admission by its code': [released(), recalled(), broughtBack],
  'a recall, and a flight': [released(), recalled(), atLarge()],
  'a stay in hospital, and a flight': [released(), toHospital(), atLarge()],
};

const outcome = ({
  conditions,
  cycle,
  dates,
  lead,
  phase,
  establishment,
  legalStatus: status,
  steps,
}: PathwayState) => ({
  conditions,
  cycle,
  dates,
  lead,
  phase,
  establishment,
  status,
  officer: steps['community-officer-named']?.evidence,
});

type Said = { told: Told; at: Instant };

const left = (said: readonly Said[]) => {
  const inputs = said.map(({ told, at }): Input => ({ kind: 'report', now, report: { ...told(at), recordedAt: now } }));
  return outcome(decideAll(inputs, begun, setting).state);
};

/** Hours of the days after the person was housed. */
const hour = fc.integer({ min: 0, max: 2000 });
const instant = (hours: number): Instant =>
  new Date(Date.parse(inLondon('2026-09-01')) + hours * 3_600_000).toISOString();

const asks = new Set<string>(['release-overtaken', 'probable-recall']);

const ordersOf = <T>(items: readonly T[]): T[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, i) => ordersOf(items.filter((_, at) => at !== i)).map((rest) => [item, ...rest]));

/** What is left, but the prison of before the release, and whether a coordinator was asked to look. */
const ended = (said: readonly Said[]) => {
  const inputs = said.map(({ told, at }): Input => ({ kind: 'report', now, report: { ...told(at), recordedAt: now } }));
  const { state, events } = decideAll(inputs, begun, setting);
  const { conditions, establishment, ...rest } = outcome(state);
  const place = state.dates.releasedOn === undefined ? establishment : undefined;
  const asked = events.some(({ data }) => 'reason' in data && asks.has(data.reason));
  const steps = Object.values(state.steps).map(({ key, status, due }) => [key, status, due]);
  return { asked, left: { ...rest, place, steps, conditions: conditions.toSorted() } };
};

describe('a release told in any order with what came about around it leaves the same behind, or asks a person', () => {
  it.each(Object.entries(lists))('%s', (_what, tolds) =>
    fc.assert(
      fc.property(fc.uniqueArray(hour, { minLength: tolds.length, maxLength: tolds.length }), (hours) => {
        const said = tolds.map((told, i) => ({ told, at: instant(hours[i] ?? 0) }));
        const inOrder = ended(said.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
        for (const order of ordersOf(said)) {
          const end = ended(order);
          if (!end.asked) expect(end.left).toEqual(inOrder.left);
        }
      }),
      { numRuns: 60 },
    ),
  );
});

describe('two reports of one kind leave the same behind in both orders', () => {
  it.each(Object.entries(kinds))('%s', (_kind, words) => {
    const word = fc.constantFrom(...words);
    fc.assert(
      fc.property(word, word, hour, hour, (one, other, first, second) => {
        fc.pre(first !== second);
        const said = [
          { told: one, at: instant(first) },
          { told: other, at: instant(second) },
        ];
        expect(left(said.toReversed())).toEqual(left(said));
      }),
      { numRuns: 60 },
    );
  });

  it('a release and a recall', () =>
    fc.assert(
      fc.property(hour, hour, (first, second) => {
        fc.pre(first !== second);
        const said = [
          { told: released(), at: instant(first) },
          { told: recalled(), at: instant(second) },
        ];
        expect(left(said.toReversed())).toEqual(left(said));
      }),
      { numRuns: 60 },
    ));
});
