import { after, givenIn, setAside, until, type Past } from '../support/given';
import {
  accepted,
  agreed,
  completed,
  datesChanged,
  dated,
  handoverReport,
  noticeBecame,
  noticeBounced,
  noticeSent,
  on,
  officerNamed,
  sentence,
} from '../support/reports';
import { inLondon, wholeWay } from '../support/setting';

const given = givenIn(wholeWay);
const step = 'benefits-notice' as const;

/** Release on Monday 2026-11-16: the step opens on 2026-09-21 and is due on 2026-10-19. */
const opened: Past[] = [...dated, until('2026-09-22')];
const sent: Past[] = [...opened, on('2026-09-22', noticeSent(step))];
const delivered: Past[] = [...sent, on('2026-09-22 09:05', noticeBecame('delivered'))];

describe('a notice with proof', () => {
  it('says who was told, how long before the release, how, and on what legal basis', () =>
    given(...opened)
      .when(noticeSent(step), '2026-09-22')
      .then([
        'notice.sent',
        {
          step,
          to: 'welfare-agency',
          channel: 'mail',
          messageId: '<notice-1@throughgate>',
          occurredAt: inLondon('2026-09-22'),
          leadDays: 55,
          legalBasis: 'statute',
          law: 'Offender Management Act 2007, section 14',
          replyBy: inLondon('2026-09-30 00:00'),
        },
      ]));

  it('counts its days on the calendar of the profile’s zone', () =>
    given(...opened)
      .when(noticeSent(step), '2026-09-23 00:30')
      .then(['notice.sent', { leadDays: 54 }]));

  it('is proved again by its delivery and its opening, neither of which finishes the step', () => {
    given(...sent)
      .when(noticeBecame('delivered'), '2026-09-23')
      .then(['notice.delivered', { step, to: 'welfare-agency', leadDays: 54, messageId: '<notice-1@throughgate>' }]);
    given(...delivered)
      .when(noticeBecame('opened'), '2026-09-24')
      .then(['notice.acknowledged', { how: 'opened', leadDays: 53 }]);
  });

  it('finishes the step once its receiver says that it knows', () =>
    given(...delivered)
      .when(noticeBecame('answered'), '2026-09-24')
      .then(
        ['notice.acknowledged', { how: 'answered' }],
        ['step.completed', { step, by: 'prison', evidence: 'notice-1' }],
      ));

  it('is done by an owner’s word only with what shows that they were told', () => {
    const done = completed(step);
    given(...sent)
      .when(done, '2026-09-24')
      .then(setAside('proof-missing'));
    given(...delivered, on('2026-09-23', noticeBounced()))
      .when(done, '2026-09-24')
      .then(setAside('proof-missing'));
    given(...delivered)
      .when(done, '2026-09-24')
      .then(['step.completed', { step, evidence: 'notice-1' }]);
    given(...opened)
      .when(completed(step, 'prison', 'letter-1'), '2026-09-24')
      .then(['step.completed', { step, evidence: 'letter-1' }]);
  });

  it('that came back goes to who answers for the step at once', () =>
    given(...sent)
      .when(noticeBounced(), '2026-09-22 10:00')
      .then(
        ['notice.bounced', { reason: 'address-unknown', leadDays: 55 }],
        ['step.escalated', { step, to: 'supervisor', reason: 'notice-bounced' }],
      ));

  it('that came back a second time climbs the ladder', () =>
    given(
      ...sent,
      on('2026-09-22 10:00', noticeBounced()),
      on('2026-09-23', noticeSent(step, 'welfare-agency', 'notice-2')),
    )
      .when(noticeBounced('notice-2'), '2026-09-23 10:00')
      .thenAlso(['step.escalated', { step, to: 'director', reason: 'notice-bounced' }]));

  it('that nobody answers escalates when the time to answer is over, once', () => {
    const { events } = after([...delivered, until('2026-10-05')], wholeWay);
    const escalated = events.filter(({ type }) => type === 'transition.step.escalated');
    expect(escalated.filter(({ data }) => 'reason' in data && data.reason === 'notice-unanswered')).toMatchObject([
      { at: inLondon('2026-09-30 00:00'), data: { step, to: 'supervisor' } },
    ]);
  });

  it('waits for no answer any more once the step is done', () => {
    const { events } = after([...delivered, on('2026-09-25', completed(step)), until('2026-10-05')], wholeWay);
    expect(events.some(({ data }) => 'reason' in data && data.reason === 'notice-unanswered')).toBe(false);
  });

  it('told twice is one notice', () =>
    given(...sent)
      .when(noticeSent(step), '2026-09-23')
      .then(setAside('no-change')));

  it('keeps its proof when the date moves; the step is told anew', () => {
    const moved = datesChanged({ ...sentence, conditionalRelease: '2026-12-14' });
    const past = [...delivered, on('2026-09-24', completed(step)), on('2026-09-25', moved)];
    expect(after(past, wholeWay).state.steps[step]).toMatchObject({ revision: 2, notices: [{ revision: 1 }] });
    given(...past)
      .when(noticeBecame('opened'), '2026-09-26')
      .then(['notice.acknowledged', { how: 'opened' }]);
  });
});

describe('a notice of what was offered', () => {
  const offered: Past[] = [
    ...dated,
    on('2025-12-15', officerNamed()),
    on('2026-01-12', completed('needs-mapping')),
    on('2026-01-13', completed('risk-and-needs-review')),
    on('2026-01-19', handoverReport()),
  ];
  const told = noticeSent('handover-report', 'probation');

  it('has the offer’s own time to answer', () =>
    given(...offered)
      .when(told, '2026-01-19 09:01')
      .then(['notice.sent', { step: 'handover-report', to: 'probation', leadDays: 301 }]));

  it('that came back after the answer goes to nobody', () =>
    given(...offered, on('2026-01-19 09:01', told), on('2026-01-20', accepted('handover-report')))
      .when(noticeBounced(), '2026-01-21')
      .then(['notice.bounced', { step: 'handover-report' }]));
});

describe('a notice of what a provider is to do', () => {
  it('is proof as well, and one that came back goes up the ladder', () => {
    const told: Past[] = [
      ...dated,
      on('2026-05-01', agreed('mentoring')),
      on('2026-08-10', noticeSent('mentor-start', 'mentor')),
    ];
    given(...told)
      .when(noticeBounced(), '2026-08-11')
      .then(
        ['notice.bounced', { step: 'mentor-start', to: 'mentor', legalBasis: 'agreement' }],
        ['step.escalated', { step: 'mentor-start', to: 'case-coordinator', reason: 'notice-bounced' }],
      );
  });
});

describe('what fits no notice', () => {
  it('is set aside for a person to read', () => {
    given(...sent)
      .when(noticeBecame('delivered', 'notice-9'), '2026-09-23')
      .then(setAside('no-such-notice'));
    given(...opened)
      .when(noticeSent('id-and-bank'), '2026-09-23')
      .then(setAside('not-asked'));
    given(...dated)
      .when(noticeSent(step), '2025-03-11')
      .then(setAside('nothing-offered'));
  });
});
