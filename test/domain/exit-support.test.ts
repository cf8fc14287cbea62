import type { Report } from '../../schemas/reports/report';
import { after, givenIn, until } from '../support/given';
import {
  accepted,
  agreed,
  completed,
  dated,
  declined,
  disagreed,
  handedTo,
  inRole,
  on,
  released,
  trackDecided,
  type Told,
} from '../support/reports';
import { inLondon, wholeWay } from '../support/setting';

const step = 'exit-support-continuity' as const;
const given = givenIn(wholeWay);
const asked = [
  ...dated,
  on('2025-03-12', agreed('exit-support')),
  on('2025-03-13', completed('needs-mapping')),
  on('2025-03-14', inRole('supervisor', trackDecided('specialised'))),
  until('2026-06-02'),
];
const yes =
  (offer?: number): Told =>
  (at) => {
    const told = accepted(step, offer)(at);
    return { ...told, data: { ...told.data, competences: ['exit-work'] } } as Report;
  };
const running = [...asked, on('2026-06-03', yes())];
const stepAfter = (...past: Parameters<typeof after>[0]) => after(past, wholeWay).state.steps[step];

describe('exit support', () => {
  it('is offered to a service that may say no, and the next one is asked', () => {
    expect(stepAfter(...asked)).toMatchObject({ status: 'offered', offer: { candidate: 'exit-service' } });
    given(...asked)
      .when(declined(step, 'no-vacancy'), '2026-06-02')
      .thenAlso(['step.offered', { step, candidate: 'mentoring-service' }]);
  });

  it('goes on from the yes until ninety days after the release', () => {
    const out = [...running, on('2026-11-16 10:00', released())];
    expect(stepAfter(...out, until('2027-02-14'))?.status).toBe('accepted');
    const { events } = after([...out, until('2027-02-16')], wholeWay);
    const ended = events.find(({ type, data }) => type === 'transition.step.completed' && data.step === step);
    expect(ended?.at).toBe(inLondon('2027-02-15 00:00'));
  });

  it('asks another worker while the one before stays, and passes on with the yes', () => {
    const changing = [...running, on('2026-07-01', handedTo(step, 'member-2', 'community'))];
    expect(stepAfter(...changing)).toMatchObject({ status: 'accepted', offer: { offer: 2, assignee: 'member-2' } });
    expect(stepAfter(...changing, on('2026-07-02', yes(2)))).toMatchObject({
      status: 'accepted',
      assignee: 'member-2',
    });
  });

  it('stays with the worker it has when the other one says no or nothing', () => {
    const changing = [...running, on('2026-07-01', handedTo(step, 'member-2', 'community'))];
    expect(stepAfter(...changing, on('2026-07-02', declined(step, 'no-vacancy')))?.status).toBe('accepted');
    const silent = after([...changing, until('2026-08-03')], wholeWay);
    expect(silent.state.steps[step]).toMatchObject({ status: 'accepted', escalatedTo: 'panel' });
  });

  it('ends when the person no longer wants it', () =>
    expect(stepAfter(...running, on('2026-07-01', disagreed('exit-support')))?.status).toBe('cancelled'));
});
