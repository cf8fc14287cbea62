import { gbEaw1 } from '../../domain/profiles/gb-eaw/1';
import { gbEaw2 } from '../../domain/profiles/gb-eaw/2';
import { after, given, givenIn, setAside, until } from '../support/given';
import { dated, handedOver, handingOver, inCustody, inRole, on, profileMoved } from '../support/reports';
import { wholeWay } from '../support/setting';

const moved = inRole('case-coordinator', profileMoved(2));

describe('a pathway that is moved to a newer version of its profile', () => {
  it('is planned anew in the same decision, with a diff for each owner of what comes in or has another place', () => {
    const { events } = after([...handingOver, until('2026-01-20'), on('2026-01-20', moved)]);
    const plan = events.findLast((event) => event.type === 'transition.plan.revised');
    expect(plan?.data.trigger).toBe('profile-moved');
    const known = new Set(gbEaw1.steps.map(({ key }) => key));
    const steps = plan?.data.diff.map(({ step }) => step) ?? [];
    expect(steps).toEqual(expect.arrayContaining(['needs-mapping', 'probation-area-named']));
    for (const { step, owner } of plan?.data.diff ?? [])
      expect(owner).toBe(gbEaw2.steps.find(({ key }) => key === step)?.owner);
    expect(steps.filter((step) => !known.has(step)).length).toBeGreaterThan(10);
  });

  it('goes by the newer version from then on, also where it began with the older', () => {
    const { state, events } = after([...dated, on('2025-03-12', moved), until('2025-06-01')]);
    expect(state.profileVersion).toBe(2);
    expect(events.filter(({ type }) => type === 'transition.step.opened').map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ step: 'needs-mapping' }),
    );
  });

  it('keeps what was done as it was done', () => {
    const before = after([...handedOver, until('2026-01-23')]).state.steps;
    const { steps } = after([...handedOver, until('2026-01-23'), on('2026-01-23', moved)]).state;
    for (const key of ['community-officer-named', 'handover-report'] as const)
      expect(steps[key]).toMatchObject({ status: before[key]?.status, revision: before[key]?.revision });
  });

  it('is moved by a named coordinator or supervisor alone', () => {
    given(...dated)
      .when(profileMoved(2), '2025-03-12')
      .then(setAside('not-entitled'));
    given(...dated)
      .when(inRole('probation-officer', profileMoved(2)), '2025-03-12')
      .then(setAside('not-entitled'));
  });

  it('never goes back to an older one, nor to one there is not', () => {
    givenIn(wholeWay)(...inCustody)
      .when(inRole('supervisor', profileMoved(1)), '2025-03-04')
      .then(setAside('older-profile'));
    given(...inCustody)
      .when(inRole('supervisor', profileMoved(3)), '2025-03-04')
      .then(setAside('no-such-profile'));
  });

  it('is not moved twice', () =>
    given(...dated, on('2025-03-12', moved))
      .when(moved, '2025-03-13')
      .then(setAside('no-change')));
});
