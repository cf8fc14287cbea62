import { addDays } from '../../../domain/calendar/local-date';
import { faultsOf, type Faults } from './audit';
import { digestOf, ledgerOf, outcomesOf } from './ledger';
import { noticedIn } from './noticed';
import type { Pathways } from './pathways';
import type { Played, Wish } from './run';

/** What a run comes to: the ledger, what happened how often, what is wrong with it, and all that as one line of JSON. */
export function accountOf(
  { profile, people, days, seed, outageDays, firstDay }: Wish,
  played: Played,
  pathways: Pathways,
): { lines: string[]; sound: boolean } {
  const each = played.people.map(({ pathwayId }) => pathways.published(pathwayId));
  const events = each.flat();
  const ledger = ledgerOf(events, { firstDay, zone: profile.zone });
  const faults = each.map((published) => faultsOf(published, played.watch)).reduce(joined, none);
  const outcomes = { ...outcomesOf(events), 'told after the end': played.toldAfterEnd };
  const { missed, doubled, unasked, mismarked } = faults;
  const sum = {
    ...{ profile: profile.key, people, days, seed, outageDays, from: firstDay },
    ...{ pathways: each.filter(({ length }) => length > 0).length, reports: played.told, events: events.length },
    reminders: events.filter(({ type }) => type === 'transition.step.reminded').length,
    late: events.filter(({ late }) => late === true).length,
    ...{ missed: missed.length, doubled: doubled.length, unasked: unasked.length, mismarked: mismarked.length },
    outcomes,
    told: noticedIn(each, profile, addDays(firstDay, days)),
    digest: digestOf(ledger),
  };
  const lines = [
    ...ledger,
    ...Object.entries(outcomes).map(([outcome, count]) => `${outcome}: ${count}`),
    ...Object.entries(faults).flatMap(([fault, names]) => names.map((name) => `${fault}: ${name}`)),
    JSON.stringify(sum),
  ];
  return { lines, sound: Object.values(faults).every(({ length }) => length === 0) };
}

const none: Faults = { missed: [], doubled: [], unasked: [], mismarked: [] };

const joined = (a: Faults, b: Faults): Faults => ({
  missed: [...a.missed, ...b.missed],
  doubled: [...a.doubled, ...b.doubled],
  unasked: [...a.unasked, ...b.unasked],
  mismarked: [...a.mismarked, ...b.mismarked],
});
