import { after, givenIn, setAside, theAlarm, until } from '../support/given';
import {
  absence,
  accepted,
  atLarge,
  datesChanged,
  dated,
  died,
  handedOver,
  handedTo,
  happened,
  outside,
  on,
  recalled,
  received,
  released,
  removedAbroad,
  returned,
  sentence,
  toHospital,
  transferred,
} from '../support/reports';
import { inLondon, wholeWay } from '../support/setting';

const given = givenIn(wholeWay);

describe('a temporary release', () => {
  it('is a condition only', () =>
    given(...dated)
      .when(absence('started'), '2025-05-02')
      .thenAlso(['pathway.condition-set', { condition: 'temporarily-released' }]));

  it('that is overdue alerts the coordinator', () =>
    given(...dated, on('2025-05-02', absence('started')))
      .when(absence('overdue'), '2025-05-05')
      .then(['pathway.escalated', { to: 'case-coordinator', reason: 'absence-overdue' }]));

  it('ends with the return', () =>
    given(...dated, on('2025-05-02', absence('started')))
      .when(absence('returned'), '2025-05-05')
      .then(['pathway.condition-cleared', { condition: 'temporarily-released' }]));

  it('ended with the code of a recall is a case for a human, not by itself a recall', () =>
    given(...dated, on('2025-05-02', absence('started')))
      .when(absence('returned', '24'), '2025-05-05')
      .then(
        ['pathway.condition-cleared', { condition: 'temporarily-released' }],
        ['pathway.escalated', { reason: 'probable-recall' }],
      ));
});

describe('a transfer between prisons', () => {
  const moved = [...dated, on('2025-05-02', transferred('ZZB'))];

  it('is asked of the other prison with two working days to reply', () => {
    const { state } = after(moved, wholeWay);
    expect(state.establishment).toBe('ZZB');
    expect(state.steps['custody-transfer']).toMatchObject({
      status: 'offered',
      offer: { to: 'prison', replyBy: inLondon('2025-05-08 00:00') },
    });
  });

  it('not answered goes to the panel, and the old prison stays the owner', () =>
    given(...moved, until('2025-05-07 23:59'))
      .when(theAlarm, '2025-05-08 00:00')
      .thenAlso(['step.escalated', { step: 'custody-transfer', to: 'panel', reason: 'no-reply' }]));

  it('is over with the other prison’s yes', () =>
    given(...moved)
      .when(accepted('custody-transfer'), '2025-05-06')
      .then(['step.accepted', { step: 'custody-transfer', by: 'prison' }]));

  it('takes along what stood with officers of the old prison, and nothing of another agency, once the new one said yes', () => {
    const held = [
      ...dated,
      on('2025-05-01', handedTo('needs-mapping', 'officer-1', 'prison')),
      on('2025-05-01', handedTo('probation-area-named', 'officer-2')),
      on('2025-05-02', transferred('ZZB')),
    ];
    expect(after(held, wholeWay).state.steps['needs-mapping']?.assignee).toBe('officer-1');
    given(...held)
      .when(accepted('custody-transfer'), '2025-05-06')
      .then(
        ['step.accepted', { step: 'custody-transfer' }],
        ['step.reassigned', { step: 'needs-mapping', to: 'ZZB', reason: 'transferred' }],
      );
  });

  it('in dispute goes to the panel at once', () =>
    given(...moved)
      .when((at) => ({ ...returned('custody-transfer', 'dispute')(at), sourceAgency: 'prison' }), '2025-05-06')
      .thenAlso(['step.escalated', { step: 'custody-transfer', to: 'panel', reason: 'dispute' }]));

  it('that does not say where to waits for the next movement', () => {
    const { state } = after([...dated, on('2025-05-02', transferred())], wholeWay);
    expect(state.conditions).toEqual(['in-transit']);
    expect(
      after([...dated, on('2025-05-02', transferred()), on('2025-05-03', transferred('ZZB'))], wholeWay).state
        .conditions,
    ).toEqual([]);
  });
});

describe('a secure hospital', () => {
  const inHospital = [...dated, on('2025-12-01', toHospital())];

  it('suspends every clock, and keeps the owners', () => {
    const { state, events } = after([...inHospital, until('2026-03-01')], wholeWay);
    expect(state.conditions).toEqual(['suspended-hospital']);
    expect(events.filter(({ at, data }) => at > inLondon('2025-12-01') && 'clock' in data)).toEqual([]);
  });

  it('left for prison winds the clocks again, and what passed meanwhile was never due', () => {
    const { events } = after([...inHospital, on('2026-02-20', received()), until('2026-02-21')], wholeWay);
    const rung = events.filter(({ at, data }) => at >= inLondon('2026-02-20') && 'clock' in data);
    expect(rung.filter(({ type }) => type === 'transition.step.reminded')).toEqual([]);
    expect(rung.filter(({ late }) => late)).toEqual([]);
  });

  it('from licence is a recall as well', () => {
    const { state } = after([...outside, on('2026-12-01', toHospital())], wholeWay);
    expect(state).toMatchObject({ conditions: ['recalled', 'suspended-hospital'], cycle: 2 });
  });

  it('ends with a release from there, and the first days outside are counted', () => {
    const out = [...inHospital, on('2026-02-20 10:00', released()), until('2026-02-25')];
    const { state, events } = after(out, wholeWay);
    expect(state.conditions).toEqual([]);
    const rung = events.flatMap(({ type, data }) => (type === 'transition.step.escalated' ? data.step : []));
    expect(rung).toEqual(expect.arrayContaining(['arrival-confirmed', 'first-contact']));
  });
});

describe('unlawfully at large', () => {
  it('suspends the pathway and tells the coordinator', () =>
    given(...handedOver)
      .when(atLarge(), '2026-03-10')
      .then(
        ['pathway.condition-set', { condition: 'suspended-at-large' }],
        ['pathway.escalated', { to: 'case-coordinator', reason: 'at-large' }],
      ));

  it('is told once: the same again changes nothing', () =>
    given(...handedOver, on('2026-03-10', atLarge()))
      .when(atLarge(), '2026-03-11')
      .then(setAside('no-change')));

  it('from licence begins a second cycle, and stays in it', () => {
    const { state } = after([...outside, on('2026-12-01', atLarge())], wholeWay);
    expect(state).toMatchObject({ conditions: ['recalled', 'suspended-at-large'], cycle: 2 });
  });

  it('from a temporary release is a recall', () => {
    const { state } = after([...dated, on('2025-05-02', absence('started')), on('2025-05-05', atLarge())], wholeWay);
    expect(state).toMatchObject({ conditions: ['recalled', 'suspended-at-large'], cycle: 2 });
  });

  it('ends with an admission, also by the code of a recall', () => {
    const taken = [...outside, on('2026-12-01', atLarge()), on('2026-12-20', recalled())];
    expect(after(taken, wholeWay).state).toMatchObject({ conditions: ['recalled'], cycle: 2 });
  });

  it('sends no routine letters meanwhile', () => {
    const { events } = after([...handedOver, on('2026-03-10', atLarge()), until('2026-12-01')], wholeWay);
    expect(events.filter(({ at, type }) => at > inLondon('2026-03-11') && type.startsWith('transition.step.'))).toEqual(
      [],
    );
  });
});

describe('a removal from the country', () => {
  it('closes the community’s steps except statutory notices', () => {
    const { state } = after([...handedOver, on('2026-03-10', removedAbroad())], wholeWay);
    expect(state.steps['first-contact']).toMatchObject({ status: 'cancelled', reason: 'removed' });
    expect(state.steps['victim-notice']?.status).toBe('planned');
    expect(state.status).toBe('open');
  });

  it('followed by a re-entry goes on from there', () =>
    given(...handedOver, on('2026-03-10', removedAbroad()))
      .when(received(), '2026-05-01')
      .thenAlso(
        ['pathway.condition-cleared', { condition: 'suspended-abroad' }],
        ['step.reopened', { step: 'first-contact', reason: 're-entered' }],
        ['plan.revised', { trigger: 'resumed' }],
        ['pathway.escalated', { to: 'case-coordinator', reason: 're-entry' }],
      ));

  it('followed by a re-entry and a release has the community at work', () => {
    const again = [...handedOver, on('2026-03-10', removedAbroad()), on('2026-05-01', received())];
    const { state } = after([...again, on('2026-11-16 10:00', released())], wholeWay);
    expect(state.steps['first-contact']?.status).toBe('open');
    expect(state.steps['day-28-review']?.status).toBe('planned');
  });

  it('from licence is a recall as well', () => {
    const { state } = after([...outside, on('2026-12-01', removedAbroad())], wholeWay);
    expect(state).toMatchObject({ conditions: ['recalled', 'suspended-abroad'], cycle: 2 });
  });

  it('silences everything but the notice that the law asks for, which opens, reminds and escalates', () => {
    const { events } = after([...handedOver, on('2026-03-10', removedAbroad()), until('2026-12-01')], wholeWay);
    const said = events.flatMap(({ at, type, data }) =>
      at > inLondon('2026-03-11') && 'step' in data ? `${data.step} ${type.slice('transition.step.'.length)}` : [],
    );
    expect(said).toEqual([
      'victim-notice opened',
      'victim-notice reminded',
      'victim-notice overdue',
      'victim-notice escalated',
    ]);
  });
});

describe('a movement of somebody on licence', () => {
  it('that is an admission without a recall is for a person to judge', () =>
    given(...outside)
      .when(received(), '2026-12-01')
      .thenAlso(['pathway.escalated', { reason: 'probable-recall' }]));

  it('that is a transfer does not fit', () =>
    given(...outside)
      .when(transferred('ZZB'), '2026-11-16 12:00')
      .then(setAside('not-in-custody')));
});

describe('an unknown release date', () => {
  const undated = [...dated, on('2025-12-20', datesChanged({ sentenceStart: sentence.sentenceStart! }))];

  it('is asked after every six months', () => {
    const { events } = after([...undated, until('2026-12-31')], wholeWay);
    const asked = events.filter(({ data }) => 'reason' in data && data.reason === 'no-release-date');
    expect(asked.map(({ at }) => at)).toEqual([inLondon('2026-06-20 00:00'), inLondon('2026-12-20 00:00')]);
  });
});

describe('a movement told late or too soon', () => {
  it('to a hospital before the release recalls nobody', () =>
    given(...outside)
      .when(happened('2026-05-01', toHospital()), '2026-12-01')
      .then(setAside('stale')));

  it('of a day to come is set aside, and the true release still counts', () => {
    const slip = [...handedOver, on('2026-11-10', happened('2027-12-28', released()))];
    given(...slip.slice(0, -1))
      .when(happened('2027-12-28', released()), '2026-11-10')
      .then(setAside('in-the-future'));
    expect(after([...slip, on('2026-11-16', released())], wholeWay).state.dates.releasedOn).toBe('2026-11-16');
  });

  it('that is a death of a day to come closes nothing', () =>
    given(...dated)
      .when(happened('2036-01-01', died()), '2025-05-02')
      .then(setAside('in-the-future')));
});

describe('a person already inside for years, of whom we hear today', () => {
  it('is asked after from today on, not for the years before', () => {
    const { events } = after([happenedOn('2020-01-06', '2025-03-03'), until('2025-12-31')], wholeWay);
    const asked = events.filter(({ data }) => 'reason' in data && data.reason === 'no-release-date');
    expect(asked.map(({ at, late }) => [at, late])).toEqual([[inLondon('2025-09-03 00:00'), undefined]]);
  });
});

const happenedOn = (day: string, told: string) => on(told, happened(day, received()));
