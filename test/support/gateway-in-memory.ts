import { defined } from '../../domain/defined';
import type { ClosedReason } from '../../schemas/pathway';
import type { Instant } from '../../schemas/time';
import type { Report } from '../../schemas/reports/report';
import { reportMessage } from '../../services/platform/reports';
import type { Received } from '../../services/platform/kafka';
import { createGateway } from '../../services/gateway/gateway';
import type { HeldKind, HeldReports } from '../../services/gateway/held-reports';
import type { Identity } from '../../services/gateway/identity';
import type { Known, OnTheWay, PathwayOf } from '../../services/gateway/known';
import type { Pathways } from '../../services/gateway/pathways';
import type { Arrived } from '../../services/gateway/read-batch';
import { tokensOf } from '../../services/gateway/destination';

/** Awaited before each answer of a server; what it throws is what a server that is away, or a kill, does to the gateway. */
export type Step = (what: string) => Promise<void>;

export type Held = { kind: HeldKind; arrived: Arrived; pathwayId?: string };

/** A pathway as Temporal has it; `detailsRef`: what it was begun with. */
export type Run = {
  signals: Report[][];
  closed: boolean;
  forgotten: boolean;
  closedAt?: Instant;
  reason?: ClosedReason;
  detailsRef?: string;
};

/** The servers' side of the gateway: it stays when an instance dies. */
export function gatewayWorld() {
  const owners = new Map<string, string>();
  const people = new Map<string, OnTheWay>();
  const held = new Map<string, Held>();
  const deadLetters: { offset: string; reason: string; reportId: string | undefined }[] = [];
  const before = new Map<string, string>();
  const details = new Set<string>();
  const runs = new Map<string, Run>();
  let begun = 0;
  const reportsOf = (pathwayId: string): Report[] => runs.get(pathwayId)?.signals.flat() ?? [];
  return {
    owners,
    people,
    before,
    details,
    held,
    deadLetters,
    runs,
    /** The pathway's reports in the order they were told, the first telling of each. */
    toldTo: (pathwayId: string): Report[] => [
      ...new Map(reportsOf(pathwayId).map((report) => [report.id, report])).values(),
    ],
    begin: (personRef: string, after?: string): OnTheWay => {
      const known = people.get(personRef);
      const isOver = after !== undefined && known?.pathway.pathwayId === after && known.pathway.state === 'closed';
      if (known !== undefined && !isOver) return known;
      const pathwayId = `pathway-${(begun += 1)}`;
      const person = { personRef, pathway: defined({ pathwayId, state: 'opening' as const, after }) };
      people.set(personRef, person);
      return person;
    },
  };
}

export type GatewayWorld = ReturnType<typeof gatewayWorld>;

/** One instance of the gateway over a world; `step` decides when and whether each server answers. */
export function gatewayOver(world: GatewayWorld, step: Step = () => Promise.resolve()) {
  return createGateway({
    identity: identityOver(world, step),
    held: heldOver(world, step),
    pathways: pathwaysOver(world, step),
    store: { has: (reference) => Promise.resolve(world.details.has(reference)) },
    deadLetters: {
      async keep({ offset }, reason, reportId) {
        await step('dead letter');
        world.deadLetters.push({ offset, reason, reportId });
      },
    },
  });
}

function identityOver({ owners, people, before, begin }: GatewayWorld, step: Step): Identity {
  const change = (pathwayId: string, becomes: Partial<PathwayOf>): void => {
    for (const [personRef, { pathway }] of people)
      if (pathway.pathwayId === pathwayId && (becomes.state === 'closed' || pathway.state === 'opening'))
        people.set(personRef, { personRef, pathway: { ...pathway, ...becomes } });
  };
  return {
    async find(tokens) {
      await step('find');
      const known: Known = { owners: new Map(), people: new Map() };
      for (const token of tokens) {
        const owner = owners.get(token);
        if (owner === undefined) continue;
        known.owners.set(token, owner);
        const person = people.get(owner);
        if (person) known.people.set(owner, person);
      }
      return known;
    },
    async give({ token }, personRef) {
      await step('give');
      if (!owners.has(token)) owners.set(token, personRef);
      return owners.get(token) ?? personRef;
    },
    async giveAll(from, to) {
      await step('give all');
      const numbers = [...owners].filter(([, owner]) => owner === from).map(([token]) => token);
      for (const token of numbers) {
        owners.set(token, to);
        before.set(token, from);
      }
      return numbers;
    },
    async giveAway(token, to) {
      await step('give away');
      owners.set(token, to);
      before.delete(token);
    },
    async before(token) {
      await step('before');
      const person = people.get(before.get(token) ?? '');
      const numbers = [...before].filter(([, from]) => from === person?.personRef).map(([number]) => number);
      return person && { person, numbers };
    },
    async begin(personRef, after) {
      await step('begin');
      return begin(personRef, after);
    },
    async numbersOf(personRef) {
      await step('numbers');
      return [...owners].flatMap(([token, owner]) => (owner === personRef ? [{ scheme: 'NOMS' as const, token }] : []));
    },
    async opened(pathwayId) {
      await step('opened');
      change(pathwayId, { state: 'open' });
    },
    async reopened(pathwayId) {
      await step('reopened');
      for (const [personRef, { pathway }] of people)
        if (pathway.pathwayId === pathwayId)
          people.set(personRef, { personRef, pathway: { pathwayId, state: 'open' } });
    },
    async closed(pathwayId, ending) {
      await step('closed');
      change(pathwayId, { state: 'closed', ...ending });
    },
  };
}

function heldOver({ held }: GatewayWorld, step: Step): HeldReports {
  const parked = () => [...held.values()].filter(({ kind }) => kind === 'parked').map(({ arrived }) => arrived);
  const order = ({ report, partition, offset }: Arrived): string =>
    [report.recordedAt, partition, String(offset).padStart(9, '0')].join();
  return {
    async hold(kind, arrived, pathwayId) {
      await step('hold');
      for (const one of arrived) {
        const first = held.get(one.report.id)?.arrived ?? one;
        held.set(one.report.id, { kind, arrived: first, ...(pathwayId === undefined ? {} : { pathwayId }) });
      }
    },
    async parked(tokens) {
      await step('parked');
      return parked()
        .filter(({ report }) => tokensOf(report).some((token) => tokens.includes(token)))
        .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
    },
    async parkedTokens(among) {
      await step('parked tokens');
      const tokens = parked().flatMap(({ report }) => tokensOf(report));
      return among === undefined
        ? tokens
        : parked()
            .filter(({ report }) => tokensOf(report).some((token) => among.includes(token)))
            .flatMap(({ report }) => tokensOf(report));
    },
    async remove(reportIds) {
      await step('remove');
      for (const id of reportIds) if (held.get(id)?.kind === 'parked') held.delete(id);
    },
  };
}

function pathwaysOver({ runs, toldTo }: GatewayWorld, step: Step): Pathways {
  const tell = async (pathwayId: string, reports: Report[]) => {
    const run = runs.get(pathwayId);
    if (run === undefined || run.closed || run.forgotten) return 'closed';
    run.signals.push(reports);
    return 'delivered';
  };
  return {
    async open({ pathway: { pathwayId } }, report, detailsRef) {
      await step('open');
      const run = runs.get(pathwayId);
      if (run === undefined) runs.set(pathwayId, defined({ signals: [], closed: false, forgotten: false, detailsRef }));
      const outcome = await tell(pathwayId, [report]);
      await step('after open');
      return outcome;
    },
    async reopen({ pathway: { pathwayId } }, report) {
      await step('reopen');
      const run = runs.get(pathwayId);
      if (run === undefined || run.forgotten) return 'closed';
      run.closed = false;
      return tell(pathwayId, [report]);
    },
    async tell(pathwayId, reports) {
      await step('tell');
      const outcome = await tell(pathwayId, reports);
      await step('after tell');
      return outcome;
    },
    async ending(pathwayId) {
      await step('ending');
      const { closedAt, reason, forgotten } = runs.get(pathwayId) ?? { forgotten: true };
      return forgotten ? {} : defined({ closed: reason, closedAt });
    },
    async taken(pathwayId) {
      await step('taken');
      return new Set(runs.get(pathwayId)?.forgotten ? [] : toldTo(pathwayId).map(({ id }) => id));
    },
  };
}

/** Reports as they lie on one partition of their agencies' topics, from an offset on. */
export const onPartition = (reports: readonly Report[], partition = 0, from = 0): Received[] =>
  reports.map((report, i) => ({ ...reportMessage(report), partition, offset: String(from + i) }));
