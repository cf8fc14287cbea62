import { cast } from '../../infra/sample/cast/cast';
import type { Played } from '../../infra/sample/played';
import { createPlayer } from '../../infra/sample/player';
import { lasting, restOn } from '../../infra/sample/script';

const today = '2026-11-25';

function sample({ dieOn }: { dieOn?: number } = {}) {
  let held: Played = { today, day: null, toldAt: {} };
  let clock = Date.parse(`${today}T06:00:00.000Z`);
  const told: string[] = [];
  const behaviours: string[] = [];
  const seen: string[] = [];
  const limits = { dieOn };
  const player = createPlayer({
    stories: cast,
    file: { read: () => held, write: (played) => void (held = played) },
    now: () => new Date((clock += 60_000)).toISOString(),
    say: () => undefined,
    witness: async (name) => {
      seen.push(name);
      return true;
    },
    agencies: {
      tell: async (agency, payload) => {
        if (told.length + 1 === limits.dieOn) throw new Error('ended by force');
        told.push(`${agency} ${JSON.stringify(payload)}`);
        return `report-${told.length}`;
      },
      behave: async (crn, { answers }) => void behaviours.push(`${crn} ${answers}`),
    },
  });
  return { player, told, behaviours, seen, limits, day: () => held.day };
}

describe('the player of the sample’s days', () => {
  it('plays all but the last two days, then a day at a time, and stops today', async () => {
    const { player, told, day } = sample();
    await player.playUntil(-2);
    const before = told.length;
    expect(day()).toBe(-2);
    await player.nextDay();
    expect([day(), told.length > before]).toEqual([-1, true]);
    await player.nextDay();
    const all = told.length;
    await player.nextDay();
    expect([day(), told.length]).toEqual([0, all]);
  });

  it('plays one day, however often it is asked for while it plays', async () => {
    const { player, day } = sample();
    await player.playUntil(-2);
    await Promise.all([player.nextDay(), player.nextDay(), player.nextDay()]);
    expect(day()).toBe(-1);
  });

  it('tells a day that was cut short again in the same words', async () => {
    const { player, told, limits, day } = sample();
    await player.playUntil(-1);
    const before = told.length;
    limits.dieOn = before + 2;
    await expect(player.playUntil(0)).rejects.toThrow('ended by force');
    const cut = told.slice(before);
    expect([day(), cut.length > 0]).toEqual([-1, true]);
    limits.dieOn = undefined;
    const again = told.length;
    await player.playUntil(0);
    expect(told.slice(again)).toEqual(expect.arrayContaining(cut));
    expect(day()).toBe(0);
  });

  it('tells nothing twice', async () => {
    const { player, told } = sample();
    await player.playUntil(0);
    await player.playUntil(0);
    expect(new Set(told).size).toBe(told.length);
  });

  it('tells probation’s officers how to behave, and waits for nobody whom no one knows', async () => {
    const { player, behaviours, seen } = sample();
    await player.playUntil(0);
    expect(behaviours).toEqual(expect.arrayContaining(['X410722 accept', 'X633815 return', 'X633815 accept']));
    expect(seen).not.toContain('A person nobody knows');
  });

  it('is playing until all has arrived', async () => {
    const { player } = sample();
    const played = player.playUntil(-2);
    expect(player.isPlaying()).toBe(true);
    await played;
    expect(player.isPlaying()).toBe(false);
  });
});

describe('on a later day than the sample’s own', () => {
  it('only what no clock changes is expected', () => {
    const tomasz = cast.find(({ card }) => card.name === 'Tomasz Zielinski')!;
    expect(lasting(restOn(tomasz, { day: -2, today })!)).toEqual({
      steps: { released: 'done', 'accommodation-confirmed': 'done', 'arrival-confirmed': 'failed' },
    });
  });
});
