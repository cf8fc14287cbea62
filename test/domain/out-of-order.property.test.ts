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
