import { after, givenIn, setAside, theAlarm, until } from '../support/given';
import {
  accepted,
  agreed,
  asked,
  by,
  completed,
  corrected,
  dated,
  disagreed,
  handedOver,
  handedTo,
  handingOver,
  happened,
  inCustody,
  inRole,
  moreTime,
  nudged,
  on,
  overridden,
  proposed,
  skipped,
  trackDecided,
  waived,
  withdrawn,
  withOfficer,
  type Told,
  failed,
} from '../support/reports';
import { inLondon, wholeWay } from '../support/setting';

const given = givenIn(wholeWay);

describe('an owner or receiver of a step', () => {
  it('may ask the other one a question', () =>
    given(...handingOver)
      .when(asked('handover-report'), '2026-01-20')
      .then(['step.questioned', { step: 'handover-report', by: 'probation', to: 'prison' }]));

  it('may ask for more time to reply, once', () => {
    const longer = [...handingOver, on('2026-01-20', moreTime('handover-report', '2026-02-02'))];
    expect(after(longer, wholeWay).state.steps['handover-report']?.offer?.replyBy).toBe(inLondon('2026-02-03 00:00'));
    given(...longer)
      .when(moreTime('handover-report', '2026-02-09'), '2026-01-21')
      .then(setAside('nothing-offered'));
  });

  it('gets no time past the day the step is due', () => {
    const longer = [...handingOver, on('2026-01-20', moreTime('handover-report', '2026-03-30'))];
    expect(after(longer, wholeWay).state.steps['handover-report']?.offer?.replyBy).toBe(inLondon('2026-02-17 00:00'));
  });

  it('may give the step to somebody else of theirs', () =>
    given(...handingOver)
      .when(handedTo('handover-report', 'member-7'), '2026-01-20')
      .then(['step.reassigned', { step: 'handover-report', to: 'member-7' }]));

  it('is nudged by whoever waits', () =>
    given(...handingOver)
      .when(nudged('handover-report'), '2026-01-20')
      .then(['step.nudged', { step: 'handover-report', to: 'probation' }]));

  it('may skip its own step with a reason, and nobody else’s', () => {
    given(...dated)
      .when(skipped('id-and-bank'), '2025-05-02')
      .then(['step.skipped', { step: 'id-and-bank', reason: 'done-elsewhere' }]);
    given(...dated)
      .when(skipped('id-and-bank', 'community'), '2025-05-02')
      .then(setAside('not-asked'));
  });

  it('ends by no word what its fact alone ends', () => {
    for (const said of [skipped('released'), failed('released')])
      given(...handedOver)
        .when(said, '2026-03-02')
        .then(setAside('not-asked'));
  });

  it('mends what was handed over after it was relied on, and the record keeps both', () => {
    const mended = [...handedOver, on('2026-02-02', corrected('handover-report', 'content/report-2'))];
    const { state, events } = after(mended, wholeWay);
    expect(state.steps['handover-report']).toMatchObject({ status: 'accepted', contentRef: 'content/report-2' });
    expect(events.filter(({ type }) => type === 'transition.step.offered').length).toBeGreaterThan(0);
  });
});

describe('what was handed over', () => {
  it('is mended by who handed it over, and by nobody else', () =>
    given(...handedOver)
      .when(by('community', corrected('handover-report', 'content/report-2')), '2026-02-02')
      .then(setAside('not-asked')));
});

describe('more time to reply', () => {
  it('stays the one time also when the answer was taken back', () =>
    given(
      ...handingOver,
      on('2026-01-20', moreTime('handover-report', '2026-02-02')),
      on('2026-01-21', accepted('handover-report')),
      on('2026-01-21 10:00', withdrawn('handover-report')),
    )
      .when(moreTime('handover-report', '2026-02-09'), '2026-01-22')
      .then(setAside('nothing-offered')));
});

describe('whose word counts', () => {
  const asked = [...handingOver, until('2026-01-20')];
  const ofCommunity = (told: Told): Told => inRole('supervisor', by('community', told));

  it.each<[string, Told]>([
    ['gives the prison’s step to somebody', by('community', handedTo('needs-mapping', 'member-7'))],
    [
      'does without a step that is not theirs, with a supervisor’s word',
      ofCommunity(waived('needs-mapping', '2026-03-31')),
    ],
    ['leads otherwise, with a supervisor’s word', ofCommunity(overridden('2026-06-30'))],
    ['decides a track', ofCommunity(trackDecided('enhanced'))],
  ])('is not that of a provider who %s', (_act, told) =>
    given(...asked)
      .when(told, '2026-01-20')
      .then(setAside('not-entitled')),
  );

  it('is not that of a provider who skips the handover report, with a supervisor’s word', () =>
    given(...asked)
      .when(ofCommunity(skipped('handover-report')), '2026-01-20')
      .then(setAside('not-asked')));

  it('is that of nobody where nobody is named, for the specialised track', () => {
    const nobody: Told = (at) => {
      const { actor: _nobody, ...report } = trackDecided('specialised', ['worker-1', 'worker-2'], '2026-05-04')(at);
      return report;
    };
    given(...asked)
      .when(nobody, '2026-01-20')
      .then(setAside('not-entitled'));
  });

  it('is no word on the specialised track when its review lies in the past', () =>
    given(...asked)
      .when(trackDecided('specialised', ['worker-1', 'worker-2'], '2026-01-19'), '2026-01-20')
      .then(setAside('stale')));
});

describe('a waiver', () => {
  const enhanced = [...withOfficer, on('2025-12-16', trackDecided('enhanced'))];

  it('is a supervisor’s, with a reason and an end', () => {
    given(...enhanced)
      .when(waived('handover-meeting', '2026-03-31'), '2026-02-20')
      .then(setAside('not-entitled'));
    given(...enhanced)
      .when(inRole('supervisor', waived('handover-meeting', '2026-03-31')), '2026-02-20')
      .then(['step.waived', { step: 'handover-meeting', until: inLondon('2026-04-01 00:00') }]);
  });

  it('ends, and the supervisor is told', () =>
    given(
      ...enhanced,
      on('2026-02-20', inRole('supervisor', waived('handover-meeting', '2026-03-31'))),
      until('2026-03-31 23:00'),
    )
      .when(theAlarm, '2026-04-01 00:00')
      .thenAlso(['step.escalated', { step: 'handover-meeting', reason: 'waiver-ended' }]));
});

describe('who leads', () => {
  const soon = inRole('supervisor', overridden('2025-06-30'));

  it('may be set by a supervisor until a day, and the rule holds again after it', () => {
    const { state } = after([...dated, on('2025-05-02', soon)], wholeWay);
    expect(state.lead).toBe('community');
    expect(after([...dated, on('2025-05-02', soon), until('2025-07-01')], wholeWay).state.lead).toBe('prison');
  });

  it('is set by nobody else', () =>
    given(...dated)
      .when(inRole('probation-officer', overridden('2025-06-30')), '2025-05-02')
      .then(setAside('not-entitled')));
});

describe('a release date proposed by an officer', () => {
  it('stands beside the plan and moves nothing', () => {
    given(...dated)
      .when(proposed('2026-10-01'), '2025-05-02')
      .then(['release-date.proposed', { release: '2026-10-01', by: 'probation' }]);
    expect(after([...dated, on('2025-05-02', proposed('2026-10-01'))], wholeWay).state.dates.release).toBe(
      '2026-11-16',
    );
  });
});

describe('an agreement', () => {
  it('told late does not undo the refusal that came after it', () =>
    given(...dated, on('2025-05-05', disagreed('mentoring')))
      .when(happened('2025-05-02', agreed('mentoring')), '2025-05-06')
      .then(setAside('stale')));

  it('refused answers the question, and is never counted against the person', () => {
    const { state } = after([...inCustody, on('2025-03-12', disagreed('mentoring'))], wholeWay);
    expect(state.steps['agreement-and-information']?.status).toBe('done');
    expect(state.steps['mentor-start']).toMatchObject({ status: 'cancelled', reason: 'agreement-withdrawn' });
  });

  it('withdrawn lets statutory steps go on', () => {
    const past = [...dated, on('2025-05-02', agreed('mentoring')), on('2026-01-20', disagreed('mentoring'))];
    const { state } = after(past, wholeWay);
    expect(state.steps['mentor-start']?.status).toBe('cancelled');
    expect(state.steps['handover-report']?.status).not.toBe('cancelled');
  });

  it('given after all begins the step anew', () => {
    const past = [...dated, on('2025-05-02', disagreed('mentoring')), on('2025-06-02', agreed('mentoring'))];
    expect(after(past, wholeWay).state.steps['mentor-start']).toMatchObject({ revision: 2, status: 'open' });
  });

  it('that was never given lets no clock of a voluntary step ring', () => {
    const { events } = after([...dated, until('2026-11-01')], wholeWay);
    expect(events.filter(({ data }) => 'clock' in data && 'step' in data && data.step === 'mentor-start')).toEqual([]);
  });
});

describe('the specialised track', () => {
  const pair = ['worker-1', 'worker-2'];
  const special = [...handingOver.slice(0, -1), on('2025-12-16', trackDecided('specialised', pair, '2026-05-04'))];

  it('needs two named workers', () =>
    given(...dated)
      .when(trackDecided('specialised', ['worker-1']), '2025-05-02')
      .then(setAside('pair-missing')));

  it('is looked at again on its day', () =>
    given(...dated, on('2025-05-02', trackDecided('specialised')))
      .when(theAlarm, '2025-09-01 00:00')
      .thenAlso(['pathway.escalated', { reason: 'track-review' }]));

  it('is kept on by a new review with the same two, and by another two', () => {
    const on1 = [...dated, on('2025-05-02', trackDecided('specialised'))];
    given(...on1)
      .when(trackDecided('specialised', ['worker-1', 'worker-2'], '2026-02-01'), '2025-08-20')
      .then(['fact.recorded', { fact: 'track' }]);
    const renewed = after([...on1, on('2025-08-20', trackDecided('specialised', ['worker-2', 'worker-3']))], wholeWay);
    expect(renewed.state.pair).toEqual(['worker-2', 'worker-3']);
    given(...on1)
      .when(trackDecided('specialised'), '2025-08-20')
      .then(setAside('no-change'));
  });

  it('tells a supervisor once when one of the two is gone', () => {
    const given1 = [
      ...dated,
      on('2025-05-02', trackDecided('specialised')),
      on('2025-05-03', handedTo('needs-mapping', 'worker-1', 'prison')),
      on('2025-05-03', handedTo('risk-and-needs-review', 'worker-1', 'prison')),
    ];
    const gone = [
      ...given1,
      on('2025-06-02', handedTo('needs-mapping', 'prison/north/eastmoor/a-wing', 'prison')),
      on('2025-06-03', handedTo('risk-and-needs-review', 'prison/north/eastmoor/a-wing', 'prison')),
    ];
    const told = after(gone, wholeWay).events.filter(
      ({ type, data }) => type === 'transition.pathway.escalated' && data.reason === 'pair-rule',
    );
    expect(told.map(({ data }) => data)).toEqual([expect.objectContaining({ to: 'supervisor' })]);
  });

  it('brings its own steps, and takes them away when it ends', () => {
    expect(after(special, wholeWay).state.steps['behaviour-plan-carryover']?.status).toBe('planned');
    const ended = [...special, on('2025-12-20', trackDecided('standard', []))];
    expect(after(ended, wholeWay).state.steps['behaviour-plan-carryover']).toMatchObject({
      status: 'cancelled',
      reason: 'track-changed',
    });
  });

  it('left and taken again has its own steps again, and so has the enhanced one', () => {
    const again = [
      ...special,
      on('2025-12-20', trackDecided('standard', [])),
      on('2025-12-22', trackDecided('specialised', pair, '2026-05-04')),
    ];
    expect(after(again, wholeWay).state.steps['behaviour-plan-carryover']?.status).toBe('planned');
    const enhanced = [
      ...withOfficer,
      on('2025-12-16', trackDecided('enhanced')),
      on('2025-12-20', trackDecided('standard', [])),
    ];
    given(...enhanced)
      .when(trackDecided('enhanced'), '2025-12-22')
      .thenAlso(
        ['step.reopened', { step: 'risk-and-needs-review', reason: 'track-changed' }],
        ['step.reopened', { step: 'handover-meeting', reason: 'track-changed' }],
        ['step.reopened', { step: 'multi-agency-level', reason: 'track-changed' }],
      );
  });

  it('takes no handover from a worker who has not learned what it needs, and tells the gap', () => {
    const ready = [
      ...special,
      on('2025-12-20', completed('needs-mapping')),
      on('2026-01-10', completed('risk-and-needs-review')),
      on('2026-01-12', completed('handover-meeting', 'probation')),
      ...handingOver.slice(-1),
      on('2026-01-21', accepted('handover-report')),
    ];
    given(...ready)
      .when(accepted('responsibility-transfer'), '2026-02-20')
      .then(['competence.gap', { missing: ['violent-extremism-basics'] }], setAside('competence-missing'));
  });
});
