import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays } from '../../domain/calendar/local-date';
import { isAllocationWindowOpen, isAssessmentValid } from '../../domain/handover/early-allocation';
import { earliestRelease } from '../../domain/handover/earliest-release';
import { handoverDate, type HandoverDateInput } from '../../domain/handover/handover-date';
import { handoverStartDate } from '../../domain/handover/handover-start-date';
import { responsibility } from '../../domain/handover/responsibility';
import { isFarOff, whoLeads } from '../../domain/handover/who-leads';
import { handoverRule } from '../../domain/profiles/gb-eaw/handover-rule';

const date = fc.nat({ max: 5000 }).map((days) => addDays('2020-01-01', days));
const maybe = fc.option(date);
const flag = fc.boolean();
const sentence = fc.record({
  sentenceStartDate: date,
  earliestReleaseDate: date,
  determinateParole: flag,
  indeterminate: flag,
  openConditions: flag,
  earlyAllocation: flag,
});

/** The rule said a second time, with Temporal's own months. */
function expectedHandover(input: HandoverDateInput & { sentenceStartDate: string; earliestReleaseDate: string }) {
  const release = Temporal.PlainDate.from(input.earliestReleaseDate);
  const start = Temporal.PlainDate.from(input.sentenceStartDate);
  if (input.earlyAllocation) return release.subtract({ months: 15 });
  if (input.indeterminate) return release.subtract({ months: 12 });
  if (Temporal.PlainDate.compare(start.add({ months: 10 }), release) >= 0) return null;
  if (input.determinateParole) return release.subtract({ months: 12 });
  return release.subtract({ months: 8 }).subtract({ days: 14 });
}

it('finds the handover date that Temporal finds', () =>
  fc.assert(
    fc.property(sentence, (input) => {
      expect(handoverDate(input, handoverRule).handoverDate).toBe(expectedHandover(input)?.toString() ?? null);
    }),
    { numRuns: 2000 },
  ));

it('never starts a handover after its date', () =>
  fc.assert(
    fc.property(
      fc.record({
        handoverDate: date,
        indeterminate: flag,
        openPrisonRulesApply: flag,
        womensPrison: flag,
        categoryActiveSince: maybe,
        prisonArrivalDate: maybe,
      }),
      (input) => {
        const start = handoverStartDate(input) ?? '';
        expect(start <= input.handoverDate).toBe(true);
        expect([input.handoverDate, input.categoryActiveSince, input.prisonArrivalDate]).toContain(start);
      },
    ),
  ));

it('never gives responsibility back to the prison as days pass', () => {
  const order = ['CustodyOnly', 'CustodyWithCom', 'Community'];
  const rank = (today: string, dates: { handoverDate: string | null; handoverStartDate: string | null }) =>
    order.indexOf(responsibility(today, dates).responsibility);
  fc.assert(
    fc.property(
      date,
      fc.nat({ max: 900 }),
      fc.record({ handoverDate: maybe, handoverStartDate: maybe }),
      (today, later, dates) => {
        expect(rank(addDays(today, later), dates)).toBeGreaterThanOrEqual(rank(today, dates));
      },
    ),
  );
});

it('names as earliest release one of the dates it was given, and none only when it was given none', () =>
  fc.assert(
    fc.property(date, flag, fc.tuple(maybe, maybe, maybe), (today, indeterminate, [a, b, c]) => {
      const given = indeterminate ? { TED: a, THD: b } : { PED: a, CRD: b, ARD: c };
      const found = earliestRelease(
        indeterminate
          ? { today, indeterminate, tariff: a, targetHearing: b }
          : { today, paroleEligibility: a, conditionalRelease: b, automaticRelease: c },
      );
      if (found) expect(given).toMatchObject({ [found.kind]: found.date });
      else expect(Object.values(given).every((each) => each === null)).toBe(true);
    }),
  ));

it('counts the months of hearings and of early allocation as Temporal does', () =>
  fc.assert(
    fc.property(date, date, (today, other) => {
      const [now, then] = [Temporal.PlainDate.from(today), Temporal.PlainDate.from(other)];
      const reaches = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) >= 0;
      expect(isFarOff(other, today)).toBe(reaches(then, now.add({ months: 12 })));
      expect(isAllocationWindowOpen(today, other)).toBe(reaches(now, then.subtract({ months: 18 })));
      expect(isAssessmentValid(today, other)).toBe(!reaches(now, then.add({ months: 3 })));
    }),
  ));

it('says the same who leads as the dates do, where nothing stands above them', () =>
  fc.assert(
    fc.property(date, sentence, (today, { earliestReleaseDate, ...facts }) => {
      const release = { kind: facts.determinateParole ? 'PED' : 'CRD', date: earliestReleaseDate } as const;
      const lead = whoLeads({ ...facts, today, earliestRelease: release }, handoverRule);
      const dated = handoverDate({ ...facts, earliestReleaseDate }, handoverRule);
      expect(lead).toMatchObject(dated);
      expect(lead).toMatchObject(responsibility(today, { ...dated, handoverStartDate: lead.handoverStartDate }));
    }),
  ));
