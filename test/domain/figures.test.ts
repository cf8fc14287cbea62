import { figuresOf, summed, type Figured } from '../../domain/figures/figures';
import { after, until, type Past } from '../support/given';
import { accepted, arrived, completed, declined, handedOver, on, outside } from '../support/reports';
import { inLondon, setting } from '../support/setting';

const period = { from: '2026-01-01', to: '2026-12-31' };
const dayOf = (at: string): string => at.slice(0, 10);

/** What a story adds to the figures of its year, once it is this day. */
function figures(past: readonly Past[], today: string) {
  const { state, events } = after([...past, until(today)]);
  const timeline = events.map(({ type, at, data }) => ({ type, at, detail: data as { reason?: string } }));
  const figured: Figured = { state, timeline };
  return figuresOf(figured, { period, now: inLondon(today), profile: setting.profile, dayOf });
}
const of = (name: string, past: readonly Past[], today: string) =>
  summed(figures(past, today)).filter(({ figure }) => figure === name);

const metWhere = [...outside, on('2026-11-16 15:00', arrived())];

describe('first contact in a week', () => {
  it('counts a release once its week is over', () => {
    expect(of('first-contact-in-a-week', metWhere, '2026-11-20')).toEqual([]);
    expect(of('first-contact-in-a-week', metWhere, '2026-11-30')).toEqual([
      { figure: 'first-contact-in-a-week', of: 1, met: 0 },
    ]);
  });

  it('is met by a contact within it', () =>
    expect(
      of(
        'first-contact-in-a-week',
        [...metWhere, on('2026-11-17', completed('first-contact', 'probation'))],
        '2026-11-30',
      ),
    ).toEqual([{ figure: 'first-contact-in-a-week', of: 1, met: 1 }]));
});

describe('a handover accepted by its day', () => {
  it('is one that was, and is counted when the day is past', () => {
    const [counted] = of('accepted-before-handover', metWhere, '2026-11-30');
    expect(counted).toMatchObject({ of: 1 });
    expect(of('accepted-before-handover', handedOver, '2026-01-02')).toEqual([]);
  });
});

describe('what is overdue', () => {
  it('is told of what waits for an agency now, and is nobody’s once the pathway is closed', () => {
    const late = of('overdue', handedOver, '2026-12-01');
    expect(late.some(({ part, met }) => part !== undefined && met > 0)).toBe(true);
    expect(late.every(({ of: all, met }) => met <= all)).toBe(true);
  });
});

describe('what was refused', () => {
  it('is counted by its reason', () =>
    expect(
      of('refused', [...handedOver, on('2026-07-28', declined('accommodation-confirmed', 'no-vacancy'))], '2026-07-29'),
    ).toEqual([{ figure: 'refused', part: 'no-vacancy', of: 1, met: 1 }]));

  it('and what is accepted is none', () =>
    expect(of('refused', [...handedOver, on('2026-07-28', accepted('accommodation-confirmed'))], '2026-07-29')).toEqual(
      [],
    ));
});
