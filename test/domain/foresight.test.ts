import { foresee } from '../../domain/pathway/foresee';
import { rulesOf } from '../../domain/pathway/rules';
import { after } from '../support/given';
import { accepted, dated, died, handingOver, on, type Told } from '../support/reports';
import { inLondon, setting } from '../support/setting';

const rules = rulesOf(1)!;
const trying = (told: Told, at: string) => {
  const { state } = after(handingOver);
  const before = structuredClone(state);
  const now = inLondon(at);
  const foresight = foresee(told(now), state, { now, setting, rules });
  expect(state).toEqual(before);
  return foresight;
};

describe('a report that is only tried', () => {
  it('names the steps it would move, and leaves the pathway as it is', () => {
    const { outcome, moves } = trying(accepted('handover-report'), '2026-01-21');
    expect(outcome).toBe('taken');
    expect(moves.find(({ step }) => step === 'handover-report')).toMatchObject({
      before: { status: 'offered' },
      after: { status: 'accepted' },
    });
  });

  it('names none where it would be set aside, and says why', () =>
    expect(trying(accepted('handover-report', 7), '2026-01-21')).toEqual({
      outcome: 'set-aside',
      reason: 'other-offer',
      moves: [],
    }));

  it('is known where it was taken before', () => {
    const { state } = after([...dated, on('2026-01-20', accepted('handover-report'))]);
    const again = on('2026-01-20', accepted('handover-report'));
    expect(foresee(again, state, { now: again.recordedAt, setting, rules }).outcome).toBe('repeated');
  });

  it('would cancel what is open when the person died', () =>
    expect(trying(died(), '2026-01-21').moves.every(({ after: { status } }) => status === 'cancelled')).toBe(true));
});
