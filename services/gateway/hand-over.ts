import { destinationOf, mayFree, tokensOf } from './destination';
import { learn, type OnTheWay } from './known';
import type { Arrived } from './read-batch';
import { setAsideAsLate, settle, tell, type Desk } from './settle';

/** One group's reports, in order; those of one pathway that follow each other travel together. */
export async function handOver(desk: Desk, group: readonly Arrived[]): Promise<void> {
  for (let at = 0; at < group.length;) {
    const stretch = stretchFrom(desk, group.slice(at));
    if (stretch === undefined) {
      const next = group[at++];
      if (next !== undefined) await drain(desk, (await settle(desk, next)).freed);
      continue;
    }
    await (stretch.to === 'pathway' ? tell : setAsideAsLate)(desk, stretch.person, stretch.arrived);
    at += stretch.arrived.length;
  }
}

/**
 * Delivers what is parked under these tokens in the order it was recorded, each delivered and then removed; and what
 * that frees in turn. What still belongs to nobody stays.
 */
export async function drain(desk: Desk, tokens: readonly string[]): Promise<void> {
  let wanted = tokens;
  while (wanted.length > 0) wanted = await drainOnce(desk, wanted);
}

/**
 * All are judged by one look at the identities, and when one of them changes what is known all are looked at anew:
 * else a later report of a source could pass an earlier one. Answers what to drain next.
 */
async function drainOnce(desk: Desk, tokens: readonly string[]): Promise<string[]> {
  const parked = await desk.held.parked(tokens);
  learn(desk.known, await desk.identity.find(parked.flatMap(({ report }) => tokensOf(report))));
  for (const arrived of parked) {
    if (destinationOf(arrived.report, desk.known).to === 'parked') continue;
    const { outcome, freed } = await settle(desk, arrived);
    if (outcome === 'delivered') await desk.held.remove(arrived.report.id);
    if (freed.length > 0) return [...tokens, ...freed];
  }
  return [];
}

type Stretch = { to: 'pathway' | 'late'; person: OnTheWay; arrived: Arrived[] };

/** The reports at the front that go to one person's pathway, open or closed; one that may free others goes alone. */
function stretchFrom({ known }: Desk, group: readonly Arrived[]): Stretch | undefined {
  let stretch: Stretch | undefined;
  for (const arrived of group) {
    const next = destinationOf(arrived.report, known);
    if ((next.to !== 'pathway' && next.to !== 'late') || mayFree(arrived.report)) break;
    stretch ??= { to: next.to, person: next.person, arrived: [] };
    if (stretch.person.personRef !== next.person.personRef) break;
    stretch.arrived.push(arrived);
  }
  return stretch;
}
