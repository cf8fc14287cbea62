import { faultsOf, type Watch } from '../../../services/worker/simulation/audit';
import { digestOf, ledgerOf } from '../../../services/worker/simulation/ledger';
import { createChance } from '../../../services/worker/simulation/chance';
import type { PathwayEvent } from '../../../schemas/events/event';
import { after, outageUntil, until } from '../../support/given';
import { dated } from '../../support/reports';
import { inLondon, wholeWay } from '../../support/setting';

const end = '2026-06-01';
const watch: Watch = { profile: wholeWay.profile, until: inLondon(end) };
const played = (): PathwayEvent[] => after([...dated, until(end)], wholeWay).events;
const isReminder = ({ type }: PathwayEvent): boolean => type === 'transition.step.reminded';
const none = { missed: [], doubled: [], unasked: [], mismarked: [] };

const reminderIn = (events: readonly PathwayEvent[]): PathwayEvent => events.find(isReminder)!;
const clockOf = ({ pathwayId, data }: PathwayEvent): string => `${pathwayId} ${'clock' in data ? data.clock : ''}`;

describe('the audit of a year that was played', () => {
  it('finds nothing where everything due rang once', () => {
    expect(played().filter(isReminder).length).toBeGreaterThan(3);
    expect(faultsOf(played(), watch)).toEqual(none);
  });

  it('finds a reminder that was left out', () => {
    const events = played();
    const gone = reminderIn(events);
    const missed = faultsOf(
      events.filter((event) => event !== gone),
      watch,
    ).missed;
    expect(missed.map((name) => `${gone.pathwayId} ${name}`)).toEqual([clockOf(gone)]);
  });

  it('finds a reminder that rang twice, and none in one that was only published again', () => {
    const events = played();
    const twice = reminderIn(events);
    const again = { ...twice, seq: events.length + 1, at: events.at(-1)!.at };
    expect(faultsOf([...events, again], watch).doubled).toEqual([clockOf(twice)]);
    expect(faultsOf([...events, twice], watch)).toEqual(none);
  });

  it('finds a reminder nobody had to be given', () => {
    const events = played();
    const moved = reminderIn(events);
    const stray = { ...moved, data: { ...moved.data, clock: 'needs-mapping/1/reminder-9@2026-01-01T00:00:00.000Z' } };
    const faults = faultsOf([...events, { ...stray, seq: events.length + 1 } as PathwayEvent], watch);
    expect(faults.unasked).toHaveLength(1);
  });

  it('wants what rang after an outage marked late', () => {
    const away = [inLondon('2025-12-20'), inLondon('2026-01-10')] as const;
    const { events } = after([...dated, until('2025-12-20'), outageUntil('2026-01-10'), until(end)], wholeWay);
    const late = events.filter((event) => event.late === true);
    expect(late.length).toBeGreaterThan(0);
    expect(faultsOf(events, { ...watch, away })).toEqual(none);
    const unmarked = events.map(({ late: _mark, ...event }) => event as PathwayEvent);
    expect(faultsOf(unmarked, { ...watch, away }).mismarked).toHaveLength(late.length);
  });
});

describe('the ledger', () => {
  const calendar = { firstDay: '2025-03-01', zone: 'Europe/London' };

  it('is sorted by pathway and number, whatever the order of publishing', () => {
    const events = [...played(), ...played().map((event) => ({ ...event, pathwayId: 'a-pathway' }))];
    expect(ledgerOf(events.toReversed(), calendar)).toEqual(ledgerOf(events, calendar));
  });

  it('is the same where the work took a moment longer', () => {
    const slower = played().map((event) => ({ ...event, at: new Date(Date.parse(event.at) + 900).toISOString() }));
    expect(digestOf(ledgerOf(slower, calendar))).toBe(digestOf(ledgerOf(played(), calendar)));
  });
});

it('draws the same from the same seed, and something else from another', () => {
  const drawn = (seed: string): string => createChance(seed).text(40);
  expect(drawn('7')).toBe(drawn('7'));
  expect(drawn('7')).not.toBe(drawn('8'));
});
