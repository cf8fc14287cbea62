import type { SetAsideReason } from '../../schemas/events/set-aside';
import { SetAsideReason as Reasons } from '../../schemas/events/set-aside';
import { decideAll } from '../../domain/pathway/decide';
import { after, given, setAside, until, type Past } from '../support/given';
import {
  absence,
  accepted,
  areaNamed,
  atLarge,
  by,
  completed,
  dated,
  datesChanged,
  departed,
  died,
  foreignDecision,
  handedOver,
  handingOver,
  handoverReport,
  happened,
  housed,
  inRole,
  inCustody,
  levelChanged,
  licence,
  linked,
  merged,
  noms,
  noticeBecame,
  number,
  on,
  outside,
  overridden,
  prisonOfficer,
  profileMoved,
  received,
  recalled,
  referralSent,
  released,
  returned,
  sentence,
  trackDecided,
  transferred,
  withdrawn,
  type Told,
  agreed,
  disagreed,
} from '../support/reports';
import { inLondon, setting } from '../support/setting';

const second = number('NOMS', 'E');

/**
 * One way to each reason that a report can have; `undecodable` is of bytes that are no report, and a missing competence
 * leaves its gap beside it, and a missing proof is of a step of the whole way.
 */
const ways: Record<
  Exclude<SetAsideReason, 'undecodable' | 'competence-missing' | 'proof-missing'>,
  [past: Past[], told: Told, at: string]
> = {
  'no-change': [inCustody, received(), '2025-03-04'],
  'not-asked': [handingOver, by('prison', accepted('handover-report')), '2026-01-20'],
  'nothing-offered': [dated, accepted('handover-report'), '2025-03-12'],
  'other-offer': [handingOver, accepted('handover-report', 2), '2026-01-20'],
  stale: [dated, happened('2025-03-09', datesChanged({ ...sentence, conditionalRelease: '2026-12-14' })), '2025-03-12'],
  'before-sentence': [housed, happened('2010-05-04', released()), '2026-08-04'],
  'dates-missing': [inCustody, datesChanged(), '2025-03-04'],
  'content-missing': [dated, completed('handover-report'), '2025-03-12'],
  'nothing-to-withdraw': [handingOver, withdrawn('handover-report'), '2026-01-20'],
  'relied-on': [handedOver, withdrawn('handover-report'), '2026-01-23'],
  'not-on-licence': [inCustody, recalled(), '2025-03-04'],
  'not-in-custody': [[], released(), '2025-03-03'],
  'not-entitled': [inCustody, overridden(), '2025-03-04'],

  'in-the-future': [outside, happened('2027-01-05', recalled()), '2026-12-01'],
  'review-too-late': [inCustody, trackDecided('specialised', ['worker-1', 'worker-2'], '2025-09-05'), '2025-03-04'],
  'no-such-level': [inCustody, levelChanged('moonbase'), '2025-03-04'],
  'no-such-reason': [handingOver, returned('handover-report', 'bad-weather' as 'dispute'), '2026-01-20'],
  'older-profile': [inCustody, inRole('supervisor', profileMoved(0)), '2025-03-04'],
  'pair-missing': [inCustody, trackDecided('specialised', ['worker-1']), '2025-03-04'],
  'identity-disputed': [inCustody, linked(noms, number('NOMS', 'E')), '2025-03-04'],
  'no-such-notice': [inCustody, noticeBecame('delivered'), '2025-03-04'],
  'no-such-profile': [inCustody, inRole('supervisor', profileMoved(99)), '2025-03-04'],
  'pathway-closed': [[...inCustody, on('2025-03-04', died())], handoverReport(), '2025-03-05'],
};

describe('a report that does not fit is listed with its reason, and changes nothing else', () => {
  it('of a day to come, whatever it tells: the true word is older and must still count', () => {
    const slip = happened('2035-03-04', agreed('health'));
    given(...inCustody)
      .when(slip, '2025-03-04')
      .then(setAside('in-the-future'));
    expect(
      after([...inCustody, on('2025-03-04', slip), on('2025-03-05', disagreed('health'))]).events.at(-1)?.type,
    ).toBe('transition.agreement.changed');
  });

  it.each(Object.entries(ways))('%s', (reason, [past, told, at]) => {
    given(...past)
      .when(told, at)
      .then(['report.set-aside', { reason: reason as SetAsideReason }]);
    given(...past)
      .when(told, at)
      .answered({ outcome: 'set-aside', reason });
  });

  it.each(Object.entries(ways))('%s leaves the pathway as it was', (_reason, [past, told, at]) => {
    const { state } = after([...past, until(at)]);
    const now = inLondon(at);
    const decided = decideAll([{ kind: 'report', now, report: told(now) }], state, setting).state;
    const counted = { seq: 0, taken: {}, wordAt: {}, recallsAhead: undefined };
    expect({ ...decided, ...counted }).toEqual({ ...state, ...counted });
  });

  it('names the step that it speaks of, where it speaks of one', () => {
    given(...handingOver)
      .when(accepted('handover-report', 2), '2026-01-20')
      .then(['report.set-aside', { reason: 'other-offer', step: 'handover-report' }]);
    const { events } = after([...inCustody, on('2025-03-04', recalled())]);
    expect(events.at(-1)?.data).not.toHaveProperty('step');
  });

  it('for every reason there is', () =>
    expect([...Object.keys(ways), 'competence-missing', 'proof-missing', 'undecodable'].toSorted()).toEqual(
      Reasons.options.toSorted(),
    ));
});

describe('what is told again under another id changes nothing', () => {
  const away: Past[] = [...dated, on('2025-05-02', absence('started')), on('2025-05-05', absence('overdue'))];

  it.each<[string, Past[], Told]>([
    ['a prison officer', [...dated, on('2025-05-02', prisonOfficer('allocation-9'))], prisonOfficer('allocation-9')],
    ['another country’s no', [...dated, on('2025-05-02', foreignDecision('refused'))], foreignDecision('refused')],
    ['a merge', [...dated, on('2025-05-02', merged(second, noms))], merged(second, noms)],
    ['a referral', [...dated, on('2025-05-02', referralSent())], referralSent()],
    ['a licence that begins', [...dated, on('2025-05-02', licence('activated'))], licence('activated')],
    ['a departure', [...dated, on('2025-05-02', departed())], departed()],
    ['an absence that is overdue', away, absence('overdue')],
    ['a flight', [...dated, on('2025-05-02', atLarge())], atLarge()],
  ])('%s', (_what, past, told) =>
    given(...past)
      .when(told, '2025-05-06')
      .then(setAside('no-change')),
  );

  it.each<[string, Past[], Told]>([
    ['a transfer', [...dated, on('2025-05-05', transferred('ZZB'))], transferred('ZZC')],
    ['a level', [...dated, on('2025-05-05', levelChanged('open'))], levelChanged('category-b')],
    ['an area', [...dated, on('2025-05-05', areaNamed('North'))], areaNamed('South')],
  ])('and %s from before what is known is stale', (_what, past, told) =>
    given(...past)
      .when(happened('2025-05-02', told), '2025-05-06')
      .then(setAside('stale')),
  );
});

describe('an act by an agency that was not asked', () => {
  it.each<[string, Past[], Told, string]>([
    ['an acceptance', handingOver, by('community', accepted('handover-report')), '2026-01-20'],
    ['a completion', dated, by('community', handoverReport()), '2025-03-12'],
    ['a completion of another’s step', dated, completed('community-officer-named', 'prison'), '2025-03-12'],
  ])('%s is set aside, and the officer is told', (_act, past, told, at) => {
    given(...past)
      .when(told, at)
      .answered({ outcome: 'set-aside', reason: 'not-asked' });
  });
});
