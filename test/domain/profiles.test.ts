import { isLocalDate } from '../../domain/calendar/local-date';
import { faultsOf } from '../../domain/profiles/check';
import { gbEaw1 } from '../../domain/profiles/gb-eaw/1';
import { gbEaw2 } from '../../domain/profiles/gb-eaw/2';
import type { Profile } from '../../domain/profiles/profile';
import type { StepDefinition } from '../../domain/profiles/step-definition';
import { newestOf, profileFor, profileOf, profiles } from '../../domain/profiles/registry';
import { sample1 } from '../../domain/profiles/sample/1';
import { StepKey } from '../../schemas/step';

/** England and Wales with one step changed, to see the check see it. */
const planted = (key: StepKey, change: Partial<StepDefinition>): Profile => ({
  ...gbEaw1,
  steps: gbEaw1.steps.map((step) => (step.key === key ? { ...step, ...change } : step)),
});
const acceptance = gbEaw1.steps.find(({ key }) => key === 'handover-report')!.acceptance!;

describe('the profile', () => {
  it('of England and Wales is chosen for every prison that no other profile names', () =>
    expect(profileFor('ZZA')).toBe(newestOf('gb-eaw')));

  it('of the sample is chosen for the sample’s own prison', () => expect(profileFor('ZZI')).toBe(sample1));

  it('stays to be had in the version a pathway began with', () => {
    expect(profileOf('gb-eaw', 1)).toBe(gbEaw1);
    expect(profileOf('sample', 1)).toBe(sample1);
    expect(profileOf('gb-eaw', 99)).toBeUndefined();
    expect(profileOf('atlantis', 1)).toBeUndefined();
  });

  it('of the sample is England and Wales with two minutes to reply, and nothing else', () => {
    const unhurried = ({ acceptance: asked, ...step }: StepDefinition) => ({
      ...step,
      ...asked,
      replyWithin: undefined,
    });
    const asking = gbEaw2.steps.filter(({ acceptance: asked }) => asked !== undefined).length;
    expect(sample1.steps.map(unhurried)).toEqual(gbEaw2.steps.map(unhurried));
    expect(sample1.steps.flatMap((step) => step.acceptance?.replyWithin ?? [])).toEqual(
      Array(asking).fill({ minutes: 2 }),
    );
  });

  it('of each country has every step of the whole way once', () => {
    const whole = profiles.filter(({ steps }) => steps.length > gbEaw1.steps.length);
    expect(whole.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['gb-eaw', 'no', 'default', 'pt', 'si', 'es', 'bg', 'rs', 'it', 'ro']),
    );
    for (const { steps } of whole) expect(steps.map(({ key }) => key).toSorted()).toEqual(StepKey.options.toSorted());
  });

  it.each(profiles)('$key $version says every step in words', ({ steps }) => {
    expect(steps.filter(({ title, purpose }) => title.length < 3 || purpose.length < 10)).toEqual([]);
  });

  it.each([gbEaw1, sample1])(
    '$key lists real holidays, each a weekday, and says where they come from',
    ({ holidays }) => {
      expect(holidays.days.filter((day) => !isLocalDate(day) || [0, 6].includes(new Date(day).getUTCDay()))).toEqual(
        [],
      );
      expect(new Set(holidays.days).size).toBe(holidays.days.length);
      expect(holidays.holidays.filter(({ day, source }) => day < '2028' && !source.includes('GOV.UK'))).toEqual([]);
    },
  );

  it.each(profiles)('$key $version is consistent', (profile) => expect(faultsOf(profile)).toEqual([]));
});

describe('a profile is refused', () => {
  it.each<[string, Profile, string]>([
    [
      'when a step is due before one it needs, counted from the same day',
      planted('responsibility-transfer', { due: { anchor: 'handover', offset: { days: -15 } } }),
      'steps.responsibility-transfer.due: before handover-report is due, which it needs',
    ],
    [
      'when only some weekends make a step due before one it needs',
      planted('responsibility-transfer', { due: { anchor: 'handover', offset: { workingDays: -11 } } }),
      'steps.responsibility-transfer.due: before handover-report is due, which it needs',
    ],
    [
      'when a step needs one that does not stand in it',
      { ...gbEaw1, steps: gbEaw1.steps.filter(({ key }) => key !== 'released') },
      'steps.arrival-confirmed.needs: released is no step of this profile',
    ],
    [
      'when two steps wait for each other',
      planted('handover-report', { needs: ['responsibility-transfer'] }),
      'steps.handover-report.needs: responsibility-transfer waits for this step in turn',
    ],
    [
      'when a step waits for itself',
      planted('released', { needs: ['released'] }),
      'steps.released.needs: released waits for this step in turn',
    ],
    [
      'when a step opens after it is due',
      planted('released', { opens: { anchor: 'release', offset: {}, at: '18:01' } }),
      'steps.released.opens: after the step is due',
    ],
    [
      'when it escalates what is not yet due',
      planted('handover-report', { escalation: [{ at: { anchor: 'handover', offset: { days: -15 } }, to: 'panel' }] }),
      'steps.handover-report.escalation.0: before the step is due',
    ],
    [
      'when it names a time that no clock shows',
      planted('arrival-confirmed', { due: { anchor: 'released', offset: {}, at: '24:30' } }),
      'steps.arrival-confirmed.due.at: 24:30 is no time of the day',
    ],
    [
      'when a reminder names a time that no clock shows',
      planted('handover-report', { reminders: [{ anchor: 'handover', offset: {}, at: '9:00' }] }),
      'steps.handover-report.reminders.0.at: 9:00 is no time of the day',
    ],
    [
      'when nobody is named who could accept',
      { ...gbEaw1, steps: gbEaw1.steps.map(({ receiver: _gone, ...step }) => step) },
      'steps.handover-report.receiver: nobody is named who could accept it',
    ],
    [
      'when content is handed over to nobody',
      planted('released', { contentRequired: true }),
      'steps.released.contentRequired: nobody is asked to accept it',
    ],
    [
      'when it leaves no time to reply',
      planted('handover-report', { acceptance: { ...acceptance, replyWithin: { workingDays: 0 } } }),
      'steps.handover-report.acceptance.replyWithin: no time to reply',
    ],
    [
      'when the panel is called before anything came back',
      planted('handover-report', { acceptance: { ...acceptance, returnsBeforePanel: 0 } }),
      'steps.handover-report.acceptance.returnsBeforePanel: the panel comes before any return',
    ],
    [
      'when a service has nobody to ask',
      planted('accommodation-confirmed', { acceptance: { ...acceptance, by: 'service', candidates: [] } }),
      'steps.accommodation-confirmed.acceptance.candidates: there is none to ask',
    ],
    [
      'when a statutory receiver has a second',
      planted('handover-report', { acceptance: { ...acceptance, candidates: ['north', 'south'] } }),
      'steps.handover-report.acceptance.candidates: a statutory receiver has no second',
    ],
    [
      'when a step stands twice',
      { ...gbEaw1, steps: [...gbEaw1.steps, ...gbEaw1.steps.slice(-1)] },
      'steps.first-contact.key: stands twice',
    ],
    [
      'when a holiday is no day',
      { ...gbEaw1, holidays: { ...gbEaw1.holidays, days: ['2026-02-30'] } },
      'holidays.days: 2026-02-30 is no day',
    ],
    [
      'when it lists a reason that is none',
      { ...gbEaw1, reasons: { ...gbEaw1.reasons, returned: { weather: 'panel' } as Profile['reasons']['returned'] } },
      'reasons.returned.weather: is no reason',
    ],
    [
      'when a return leads to another receiver, of whom there is none',
      {
        ...gbEaw1,
        reasons: { ...gbEaw1.reasons, returned: { dispute: 'next-candidate' } },
      },
      'reasons.returned.dispute: next-candidate cannot follow',
    ],
    [
      'when a service may say no for no reason at all',
      { ...gbEaw1, reasons: { ...gbEaw1.reasons, declined: {} } },
      'reasons.declined: none is listed',
    ],
    [
      'when a security level has no name',
      { ...gbEaw1, securityLevels: [{ level: 'open', title: ' ' }] },
      'securityLevels.open.title: is empty',
    ],
    [
      'when something is kept for ever',
      { ...gbEaw1, retention: gbEaw1.retention.filter(({ keeps }) => keeps !== 'note') },
      'retention.note: is to stand once',
    ],
    [
      'when somebody is asked again on no day',
      { ...gbEaw1, asksAgain: [{ anchor: 'call', offset: {} }] },
      'asksAgain.0: nothing calls for it, it needs a day',
    ],
    ['when its version is none', { ...gbEaw1, version: 0 }, 'version: is no whole number from 1'],
  ])('%s', (_why, profile, fault) => expect(faultsOf(profile)).toContain(fault));

  it('but not for an order that only planning can know', () =>
    expect(faultsOf(planted('arrival-confirmed', { due: { anchor: 'admission', offset: {} } }))).toEqual([]));
});
