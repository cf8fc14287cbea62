import fc from 'fast-check';
import { decideAll } from '../../domain/pathway/decide';
import { newPathway } from '../../domain/pathway/evolve';
import type { Input, PathwayState } from '../../domain/pathway/state';
import { isPending } from '../../domain/steps/readiness';
import { actsOf } from '../../domain/steps/acts';
import { Agency } from '../../schemas/agency';
import type { ActName } from '../../schemas/api/act';
import { Report } from '../../schemas/reports/report';
import type { StepKey } from '../../schemas/step';
import {
  accepted,
  arrived,
  as,
  asked,
  booked,
  by,
  completed,
  confirmed,
  corrected,
  crn,
  datesChanged,
  declined,
  died,
  failed,
  handedTo,
  handoverReport,
  inRole,
  linked,
  moreTime,
  nudged,
  noms,
  officerNamed,
  registered,
  released,
  returned,
  sentence,
  skipped,
  waived,
  withdrawn,
  yesIf,
  type Told,
} from '../support/reports';
import { inLondon, setting } from '../support/setting';
import { always, later, mortal, opening, told } from '../support/streams';

describe('across sources', () => {
  const facts: Record<Agency, Told[]> = {
    prison: [registered(), datesChanged(sentence), released()],
    probation: [linked(noms, crn), officerNamed(), completed('first-contact', 'probation')],
    community: [booked(), confirmed(), arrived()],
  };
  const now = inLondon('2026-11-16 12:00');
  /** What it comes to; when a step that is done had been due is told by the order in which it came. */
  const outcome = ({ steps, dates, lead, phase, identifiers, detailsRef }: PathwayState) => ({
    steps: setting.profile.steps.map((definition) => {
      const { status, evidence, revision, due, ...step } = steps[definition.key]!;
      return { status, evidence, revision, due: isPending({ ...step, status, revision }, definition) && due };
    }),
    dates,
    lead,
    phase,
    identifiers,
    detailsRef,
  });

  it('facts come to the same in every order that keeps each agency’s own', () => {
    const { state: open } = told(opening);
    const taken = (sequence: readonly Told[]): PathwayState => {
      const inputs = sequence.map((one): Input => ({ kind: 'report', now, report: one(now) }));
      return decideAll(inputs, open, setting).state;
    };
    const turns = Agency.options.flatMap((agency) => facts[agency].map(() => agency));
    const inTurn = (order: readonly Agency[]): Told[] =>
      order.map((agency, i) => facts[agency][order.slice(0, i).filter((before) => before === agency).length]!);
    const expected = outcome(taken(inTurn(turns)));
    fc.assert(
      fc.property(fc.shuffledSubarray(turns, { minLength: turns.length }), (order) =>
        expect(outcome(taken(inTurn(order)))).toEqual(expected),
      ),
      { numRuns: 150 },
    );
  });

  it('of two words about the dates the one said last counts, whichever comes last', () => {
    const words = ['2026-10-01', '2026-11-16', '2026-12-14', '2027-03-01'].map((conditionalRelease, i) =>
      datesChanged({ ...sentence, conditionalRelease })(later(inLondon('2025-03-10'), i)),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 1 }), (shuffled) => {
        const inputs = shuffled.map((report): Input => ({ kind: 'report', now: inLondon('2025-04-01'), report }));
        const last = shuffled.toSorted((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))[0];
        const { sentence: held } = decideAll([...opening, ...inputs], newPathway, setting).state;
        expect(held).toEqual(last?.type === 'agency.sentence.dates-changed' && last.data.dates);
      }),
    );
  });
});

describe('what an officer is offered to do', () => {
  type Worked = 'ask' | 'nudge' | 'reassign' | 'fail' | 'skip' | 'waive';
  const worked = (act: Worked, step: StepKey): Told => {
    switch (act) {
      case 'ask':
        return asked(step);
      case 'nudge':
        return nudged(step);
      case 'reassign':
        return handedTo(step, 'team-9');
      case 'fail':
        return failed(step);
      case 'skip':
        return inRole('supervisor', skipped(step));
      case 'waive':
        return inRole('supervisor', waived(step, '2098-01-01'));
    }
  };
  const made = (act: ActName, agency: Agency, step: StepKey): Told => {
    switch (act) {
      case 'accept':
        return by(agency, accepted(step));
      case 'return':
        return by(agency, returned(step));
      case 'decline':
        return by(agency, declined(step));
      case 'complete':
        return step === 'handover-report' ? handoverReport('content/report-9') : completed(step, agency);
      case 'withdraw':
        return by(agency, withdrawn(step));
      case 'accept-if':
        return by(agency, yesIf(step, 'release-date-confirmed', '2099-01-01'));
      case 'correct':
        return by(agency, corrected(step, 'content/report-10'));
      case 'extend':
        return by(agency, moreTime(step, '2099-01-01'));
      case 'ask':
      case 'nudge':
      case 'reassign':
      case 'fail':
      case 'skip':
      case 'waive':
        return by(agency, worked(act, step));
    }
  };

  it('is taken when they do it', () =>
    always((inputs) => {
      const { state, now } = told(inputs);
      const asker = { profile: setting.profile, role: 'supervisor' } as const;
      for (const definition of setting.profile.steps)
        for (const agency of Agency.options) {
          const step = state.steps[definition.key];
          const acts = step ? actsOf(step, definition, { ...asker, state, agency }) : [];
          for (const act of acts) {
            const report = as(`officer-${act}`, made(act, agency, definition.key))(now);
            const { answers } = decideAll([{ kind: 'report', now, report }], state, setting);
            expect([definition.key, act, answers[0]?.outcome]).toEqual([definition.key, act, 'taken']);
          }
        }
    }, mortal));
});

it('says only what the schemas allow, in these tests as well', () => {
  for (const one of [...mortal, died()]) {
    const report = one(inLondon('2026-01-01'));
    expect(Report.parse(report)).toEqual(report);
  }
});
