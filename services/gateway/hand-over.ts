import { destinationOf, mayFree, tokensOf } from './destination';
import { learn, type Known, type OnTheWay } from './known';
import type { Arrived } from './read-batch';
import { park, setAsideAsLate, settle, tell, type Desk } from './settle';

/** One group's reports, in order: what can go goes, and what is nobody's at the end is parked. */
export async function handOver(desk: Desk, group: readonly Arrived[]): Promise<void> {
  let left = group;
  for (let done = await deliverNext(desk, left); done !== undefined; done = await deliverNext(desk, left)) {
    left = done.left;
    if (done.freed.length > 0) await drain(desk, done.freed);
  }
  if (left.length > 0) await drain(desk, await park(desk, left));
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
async function drainOnce(desk: Desk, tokens: readonly string[]): Promise<readonly string[]> {
  let left: readonly Arrived[] = await desk.held.parked(tokens);
  learn(desk.known, await desk.identity.find(left.flatMap(({ report }) => tokensOf(report))));
  for (;;) {
    const done = await deliverNext(desk, left);
    if (done === undefined) return [];
    if (done.settled.length > 0) await desk.held.remove(done.settled.map(({ report }) => report.id));
    if (done.freed.length > 0) return [...tokens, ...done.freed];
    left = done.left;
  }
}

type Done = { left: readonly Arrived[]; settled: readonly Arrived[]; freed: readonly string[] };

/** The first that has somewhere to go, and with it those behind it that go to the same pathway. */
async function deliverNext(desk: Desk, left: readonly Arrived[]): Promise<Done | undefined> {
  const at = left.findIndex(({ report }) => destinationOf(report, desk.known).to !== 'parked');
  const first = left[at];
  if (first === undefined) return undefined;
  const stretch = stretchFrom(desk.known, left.slice(at));
  if (stretch !== undefined) {
    const { to, person, arrived } = stretch;
    const taken = await (to === 'pathway' ? tell : setAsideAsLate)(desk, person, arrived);
    return { left: left.toSpliced(at, taken), settled: arrived.slice(0, taken), freed: [] };
  }
  const { parked, freed } = await settle(desk, first);
  return { left: left.toSpliced(at, 1), settled: parked ? [] : [first], freed };
}

type Stretch = { to: 'pathway' | 'late'; person: OnTheWay; arrived: Arrived[] };

/** The reports at the front that go to one person's pathway, open or closed; one that may free others goes alone. */
function stretchFrom(known: Known, left: readonly Arrived[]): Stretch | undefined {
  let stretch: Stretch | undefined;
  for (const arrived of left) {
    const next = destinationOf(arrived.report, known);
    if ((next.to !== 'pathway' && next.to !== 'late') || mayFree(arrived.report)) break;
    stretch ??= { to: next.to, person: next.person, arrived: [] };
    if (stretch.person.personRef !== next.person.personRef) break;
    stretch.arrived.push(arrived);
  }
  return stretch;
}
