import { reachOf } from '../../domain/access/reach';
import { actsOf } from '../../domain/steps/acts';
import { definitionOf } from '../../domain/steps/readiness';
import { after, givenIn, setAside, type Past } from '../support/given';
import { accepted, areaNamed, completed, dated, on, returned, transferred } from '../support/reports';
import { wholeWay } from '../support/setting';

const given = givenIn(wholeWay);
const stateAfter = (...past: Past[]) => after(past, wholeWay).state;
const prisonsAfter = (...past: Past[]) => reachOf(stateAfter(...past), wholeWay.profile).establishment;
const areasAfter = (...past: Past[]) => reachOf(stateAfter(...past), wholeWay.profile).area;

const moved = [...dated, on('2025-05-02', transferred('ZZB'))];
const movedOn = [...moved, on('2025-05-05', transferred('ZZC'))];

describe('a person who is moved on before a prison has taken over', () => {
  it('is asked of the last prison, and of the one before no more', () =>
    expect(stateAfter(...movedOn).steps['custody-transfer']).toMatchObject({
      ...{ status: 'offered', revision: 2, evidence: 'ZZC', offer: { offer: 1, to: 'prison' } },
    }));

  it('is still the first prison’s, until the last one says yes', () => {
    expect(prisonsAfter(...movedOn)).toEqual(['ZZC', 'ZZA']);
    expect(prisonsAfter(...movedOn, on('2025-05-06', accepted('custody-transfer')))).toEqual(['ZZC']);
  });

  it('and comes back is nobody’s to take over', () => {
    given(...movedOn)
      .when(transferred('ZZA'), '2025-05-06')
      .thenAlso(['step.cancelled', { step: 'custody-transfer', reason: 'done-otherwise' }]);
    expect(prisonsAfter(...movedOn, on('2025-05-06', transferred('ZZA')))).toEqual(['ZZA']);
  });

  it('is asked for once of each prison', () =>
    given(...movedOn)
      .when(transferred('ZZC'), '2025-05-06')
      .then(setAside('no-change')));
});

describe('a takeover that is returned', () => {
  const back = [...moved, on('2025-05-06', returned('custody-transfer', 'incomplete'))];

  it('is offered again once its owner has mended it', () =>
    given(...back)
      .when(completed('custody-transfer', 'prison'), '2025-05-07')
      .then(['step.offered', { step: 'custody-transfer', to: 'prison', offer: 2 }]));

  it('says so to whoever may', () => {
    const state = stateAfter(...back);
    const step = state.steps['custody-transfer']!;
    const asker = { state, profile: wholeWay.profile, agency: 'prison' as const };
    expect(actsOf(step, definitionOf(wholeWay.profile, step.key)!, asker)).toContain('complete');
  });
});

describe('a takeover between areas', () => {
  const inNorth = [...dated, on('2025-04-01', areaNamed('North'))];
  const toSouth = [...inNorth, on('2025-06-02', areaNamed('South'))];
  const wrong = [...toSouth, on('2025-06-03', returned('area-transfer', 'wrong-area'))];

  it('is seen by both until the new one says yes', () => {
    expect(areasAfter(...inNorth)).toEqual(['North']);
    expect(areasAfter(...toSouth)).toEqual(['South', 'North']);
    expect(areasAfter(...toSouth, on('2025-06-04', accepted('area-transfer')))).toEqual(['South']);
  });

  it('returned as the wrong area is asked of the area named next', () => {
    const { steps } = stateAfter(...wrong, on('2025-06-05', areaNamed('East')));
    expect(steps['area-transfer']).toMatchObject({ status: 'offered', evidence: 'East', revision: 2 });
    expect(areasAfter(...wrong, on('2025-06-05', areaNamed('East')))).toEqual(['East', 'North']);
  });

  it('is the whole service’s before any area is named', () => expect(areasAfter(...dated)).toEqual(['']));
});
