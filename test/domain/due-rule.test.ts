import { gbEaw1 } from '../../domain/profiles/gb-eaw/1';
import type { Due } from '../../domain/profiles/step-definition';
import { dueRuleText } from '../../domain/steps/due-rule';
import type { StepKey } from '../../schemas/step';

const step = (key: StepKey) => gbEaw1.steps.find((definition) => definition.key === key)!;
const rule = (due: Due) => dueRuleText({ ...step('released'), due });

describe('the rule behind a due date, in words', () => {
  it.each<[StepKey, string]>([
    ['community-officer-named', '8 weeks before handover date'],
    ['handover-report', '14 days before handover date'],
    ['responsibility-transfer', 'on handover date'],
    ['accommodation-confirmed', '4 weeks before release'],
    ['released', 'on release, by 18:00'],
    ['arrival-confirmed', 'on the day of release, by 22:00'],
    ['first-contact', '1 working day after the day of release'],
  ])('of %s is "%s"', (key, text) => expect(dueRuleText(step(key))).toBe(text));

  it('names one of each in the singular, and more than one part', () => {
    expect(rule({ anchor: 'admission', offset: { months: -1, days: 2 } })).toBe(
      '1 month before, 2 days after admission',
    );
    expect(rule({ anchor: 'handover-start', offset: { weeks: 1 }, at: '12:00' })).toBe(
      '1 week after handover start, by 12:00',
    );
  });
});
