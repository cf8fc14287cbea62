import { after, givenIn, setAside, until } from '../support/given';
import {
  allocationDeclined,
  areaNamed,
  agreed,
  dated,
  datesChanged,
  foreignDecision,
  handedOver,
  happened,
  inCustody,
  inRole,
  licence,
  linked,
  merged,
  mergedInto,
  crn,
  noms,
  number,
  on,
  outside,
  recalled,
  sentence,
  statusChanged,
  stayLost,
  trackDecided,
  under,
  unmerged,
  housed,
} from '../support/reports';
import type { Step } from '../../domain/pathway/state';
import { inLondon, wholeWay } from '../support/setting';

const given = givenIn(wholeWay);
const other = number('NOMS', 'E');
const withEnd = on('2025-03-11', datesChanged({ ...sentence, expiry: '2027-11-15' }));
const withExpiry = [...outside.slice(0, 1), withEnd, ...outside.slice(2)];

describe('the end of a licence', () => {
  it('ends every duty the day after', () => {
    const { state, events } = after([...withExpiry, until('2027-11-17')], wholeWay);
    expect(state).toMatchObject({ status: 'closed', closed: 'supervision-ended' });
    expect(events.at(-1)?.at).toBe(inLondon('2027-11-16 00:00'));
  });

  it('leaves aftercare to whoever agreed to it', () => {
    const { state } = after([...withExpiry, on('2027-11-01', agreed('aftercare')), until('2027-12-01')], wholeWay);
    expect(state).toMatchObject({ status: 'open', phase: 'aftercare' });
  });
});

describe('a conviction quashed', () => {
  it('closes the pathway as such, and a person looks at what must be purged', () =>
    given(...inCustody)
      .when(statusChanged('conviction-quashed'), '2025-03-04')
      .thenAlso(['pathway.closed', { reason: 'conviction-quashed', task: 'purge-review' }]));
});

describe('a recall', () => {
  it('of a fixed term has its own short clock', () => {
    const { state } = after([...outside, on('2026-12-01', recalled('fixed-term'))], wholeWay);
    expect(state.dates.release).toBe('2026-12-29');
  });

  it('opens the prison’s steps for the next release once more', () => {
    const licensed = [...housed, on('2026-10-20', licence('submitted')), on('2026-11-02', licence('approved'))];
    const back = [...licensed, ...outside.slice(-1), on('2026-12-01', recalled())];
    expect(after(back, wholeWay).state.steps['licence-approved']).toMatchObject({ revision: 2, status: 'planned' });
  });

  it('in the future is set aside', () =>
    given(...outside)
      .when(happened('2027-01-05', recalled()), '2026-12-01')
      .then(setAside('in-the-future')));
});

describe('an officer who is taken away again', () => {
  it('is to be named anew, by the handover date as it stands', () => {
    const { state } = after([...handedOver, on('2026-02-02', allocationDeclined())], wholeWay);
    expect(state.steps['community-officer-named']).toMatchObject({ revision: 2, due: inLondon('2026-01-06 00:00') });
  });

  it('after a recall is waited for by no day of the time before', () => {
    const back = [...outside, on('2026-12-01', recalled()), on('2026-12-03', allocationDeclined())];
    expect(after(back, wholeWay).state.steps['community-officer-named']?.due).toBeUndefined();
  });
});

describe('a licence', () => {
  const approved = [...handedOver, on('2026-10-20', licence('submitted')), on('2026-11-02', licence('approved'))];

  it('that no longer stands before the release is needed again', () =>
    given(...approved)
      .when(licence('inactivated'), '2026-11-03')
      .thenAlso(
        ['step.reopened', { step: 'licence-draft', reason: 'licence-changed' }],
        ['step.reopened', { step: 'licence-approved', reason: 'licence-changed' }],
      ));

  it('is drafted and approved by the fact itself', () =>
    expect(after(approved, wholeWay).state.steps['licence-approved']).toMatchObject({
      status: 'done',
      evidence: 'licence-1',
    }));
});

describe('a place that is lost', () => {
  it('before the person slept there is looked for anew', () =>
    given(...housed)
      .when(stayLost('cancelled'), '2026-09-01')
      .thenAlso(['step.reopened', { step: 'accommodation-confirmed', reason: 'accommodation-lost' }]));

  it('that was another booking is only noted', () =>
    given(...housed)
      .when(stayLost('cancelled', 'booking-9'), '2026-09-01')
      .then(['fact.recorded', { fact: 'accommodation' }]));
});

describe('a transfer between probation areas', () => {
  const named = [...dated, on('2025-04-01', areaNamed('North'))];

  it('begins with the first area named', () =>
    expect(after(named, wholeWay).state.steps['probation-area-named']?.status).toBe('done'));

  it('is asked of the other area with ten working days to reply', () => {
    const { state } = after([...named, on('2025-06-02', areaNamed('South'))], wholeWay);
    expect(state.steps['area-transfer']?.offer).toMatchObject({
      to: 'probation',
      replyBy: inLondon('2025-06-17 00:00'),
    });
  });
});

describe('a transfer to another country', () => {
  const abroad = [...dated, on('2025-05-02', trackDecided('cross-border', []))];

  it('asks for the certificate', () =>
    expect(after(abroad, wholeWay).state.steps['foreign-certificate']?.status).toBe('open'));

  it('that is refused gives the pathway back', () =>
    given(...abroad)
      .when(foreignDecision('refused'), '2025-07-01')
      .thenAlso(['pathway.escalated', { reason: 'foreign-refusal' }]));
});

describe('numbers of one person', () => {
  it('that were two and are one are held as the surviving one', () => {
    const { state } = after([...inCustody, on('2025-03-20', merged(other, noms))], wholeWay);
    expect(state.identifiers).toEqual([other]);
  });

  it('are split also when it is the removed one that is somebody’s own again', () => {
    const split = [...inCustody, on('2025-03-20', merged(noms, other)), on('2025-04-01', unmerged(other, noms))];
    const { state } = after(split, wholeWay);
    expect(state).toMatchObject({ identifiers: [noms], conditions: ['disputed-identity'] });
    given(...split)
      .when(unmerged(other, noms), '2025-04-02')
      .then(setAside('no-change'));
  });

  it('merged by mistake are split, and in doubt until a person has looked', () => {
    const split = [...inCustody, on('2025-03-20', merged(other, noms)), on('2025-04-01', unmerged(other, noms))];
    const { state } = after(split, wholeWay);
    expect(state.identifiers).toEqual([noms]);
    expect(state.conditions).toEqual(['disputed-identity']);
    const settled = [...split, on('2025-04-02', inRole('case-coordinator', linked(noms, crn)))];
    expect(after(settled, wholeWay).state.conditions).toEqual([]);
  });

  it('merged by mistake show what was told under the number that goes', () => {
    const told = [
      ...inCustody,
      on('2025-03-20', merged(noms, other)),
      on('2025-03-21', under(other, areaNamed('area-south'))),
    ];
    const { state, events } = after([...told, on('2025-04-01', unmerged(other, noms))], wholeWay);
    const brought = events.findLast(({ type }) => type === 'transition.identity.unmerged')?.data;
    const named = events.find(
      ({ type, data }) => type === 'transition.fact.recorded' && data.fact === 'probation-area',
    );
    expect(brought).toMatchObject({ brought: expect.arrayContaining([named?.seq]) as number[] });
    expect(state.broughtBy).toEqual({});
  });

  it('merged by mistake show all that stood before, where it is the pathway’s own number that goes', () => {
    const told = [...inCustody, on('2025-03-20', merged(other, noms))];
    const { events } = after([...told, on('2025-04-01', unmerged(noms, other))], wholeWay);
    const seqOf = (wanted: string) => events.find(({ type }) => type === wanted)?.seq ?? 0;
    const all = Array.from({ length: seqOf('transition.identity.merged') - 1 }, (_, i) => i + 1);
    expect(events.at(seqOf('transition.identity.unmerged') - 1)?.data).toMatchObject({ brought: all });
  });
});

describe('a pathway that ended in another', () => {
  const ended = [...inCustody, on('2025-03-20', mergedInto('another', other, noms))];

  it('goes on where it stood once the merge is taken back, in doubt until a person has looked', () => {
    const before = after([...inCustody, until('2025-04-01')], wholeWay).state;
    const { state } = after([...ended, on('2025-04-01', unmerged(noms, other))], wholeWay);
    expect(state).toMatchObject({ status: 'open', phase: before.phase, conditions: ['disputed-identity'] });
    expect(state.closed ?? state.closedAt ?? state.mergedInto).toBeUndefined();
    const placed = ({ key, status, due }: Step) => [key, status, due];
    expect(Object.values(state.steps).map(placed)).toEqual(Object.values(before.steps).map(placed));
  });

  it('stays ended where the merge was of other numbers', () =>
    given(...ended)
      .when(unmerged(other, noms), '2025-04-01')
      .then(setAside('pathway-closed')));
});
