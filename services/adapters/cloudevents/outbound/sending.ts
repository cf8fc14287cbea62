import { countryOf } from '../../../../domain/profiles/registry';
import type { Identifier } from '../../../../schemas/identifier';
import type { Report } from '../../../../schemas/reports/report';
import type { Access } from '../../../platform/access-log/chain';
import { createDisclosing } from '../../../platform/access-log/on-record';
import type { ConnectionRow, Connections } from '../../../platform/connections';
import { groupBy } from '../../../platform/group-by';
import type { Attempt, Deliveries, DeliveryRow } from '../../../platform/webhook/deliveries';
import type { Pass, Passed } from '../../../platform/transfers';
import { signedHeaders } from '../../../platform/webhook/sign';
import { eventOf } from './message';
import type { Post } from './post';
import { proofOf } from './proof';
import { subjectOf } from './telling';
import type { Told } from './told';

export type SendingPorts = {
  connections: Pick<Connections, 'find' | 'secretsOf'>;
  deliveries: Pick<Deliveries, 'waiting' | 'tried'>;
  load: (pathwayId: string) => Promise<Told | undefined>;
  /** The number behind a token; undefined when the store does not hold it. */
  numberOf: (token: string) => Promise<string | undefined>;
  post: Post;
  pass: Pass;
  /** Before it leaves: what cannot be logged is not disclosed. */
  log: (disclosure: Access) => Promise<void>;
  now: () => string;
  /** Proof of notice: that it left, and whether it arrived. */
  report: (reports: Report[]) => Promise<void>;
  /** How long to wait before each further try, in ms; after the last a message is dead. */
  waitsMs?: readonly number[];
  /** So many are looked at together. */
  atOnce?: number;
};

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
/** About a day in all: a receiver that is down over night has lost nothing. */
const usualWaits = [5 * second, minute, 5 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour, 8 * hour];

const usuallyAtOnce = 500;
/** The receiver says that it takes no more messages at all. */
const gone = 410;

/**
 * One round for one agency, which no other waits for: tells it what is due. What concerns one person keeps its order: the
 * next waits until the one before arrived or was given up. A receiver that answers nothing is left alone until the next
 * round. @throws when the database or the log is away
 */
export function createSending({ atOnce = usuallyAtOnce, ...ports }: SendingPorts) {
  const send = createSend(ports);
  return async function sendTo(name: string): Promise<void> {
    const agency = await ports.connections.find(name);
    if (agency?.webhook === undefined) return;
    const behind: string[] = [];
    for (let full = true; full;) {
      const rows = await ports.deliveries.waiting(name, { behind, limit: atOnce });
      for (const [whose, own] of groupBy(rows, ({ pathwayId, _id }) => pathwayId ?? _id)) {
        const last = await sendInOrder(own, agency);
        if (last === 'unanswered') return;
        if (last === 'waits') behind.push(whose);
      }
      full = rows.length === atOnce;
    }
  };

  async function sendInOrder(own: readonly DeliveryRow[], agency: ConnectionRow): Promise<Sent> {
    for (const row of own.toSorted((a, b) => a.seq - b.seq)) {
      const sent = await send(row, agency);
      if (sent !== 'ended') return sent;
    }
    return 'ended';
  }
}

/** `ended`: it arrived or was given up, the next of its person may go. `unanswered`: the receiver said nothing at all. */
type Sent = 'ended' | 'waits' | 'unanswered';

function createSend(ports: SendingPorts) {
  const { connections, deliveries, post, log, now, report, waitsMs = usualWaits } = ports;
  const disclose = createDisclosing(log);

  async function attempt(row: DeliveryRow, agency: ConnectionRow, subject: string): Promise<Attempt> {
    const at = now();
    const body = JSON.stringify(eventOf(row, subject));
    const signed = { id: row.messageId, timestamp: Math.floor(Date.parse(at) / second), body };
    const headers = {
      'content-type': 'application/cloudevents+json',
      ...signedHeaders(await connections.secretsOf(agency), signed),
    };
    return { at, ...(await post(agency.webhook?.url ?? '', headers, body)) };
  }

  return async function send(row: DeliveryRow, agency: ConnectionRow): Promise<Sent> {
    if (row.dueAt > now()) return 'waits';
    const person = await personOf(row, agency, ports);
    if (person === undefined) return 'waits';
    const passed = await passage(row, agency, ports);
    if (!passed.leaves) return 'waits';
    const outcome: { sent: Sent } = { sent: 'waits' };
    const tell = async (): Promise<void> => {
      const tried = await attempt(row, agency, person.subject);
      const then = after(row, tried, waitsMs);
      const { identifier } = person;
      const arrived = then.state === 'delivered';
      // The proof first: told again it is the same, and once the try is on record nobody would tell it any more.
      if (then.state !== 'waiting' && identifier !== undefined)
        await report(proofOf({ row, kind: agency.kind, identifier, tried, arrived }));
      await deliveries.tried(row._id, tried, then);
      outcome.sent = sentBy(tried, then);
    };
    if (row.pathwayId === undefined) await tell();
    else await disclose(disclosureOf(row, { agency, at: now(), ...passed }), tell);
    return outcome.sent;
  };
}

/** What is about nobody may go anywhere. */
async function passage(
  { pathwayId, messageId: message }: DeliveryRow,
  { _id: agency }: ConnectionRow,
  { load, pass }: Pick<SendingPorts, 'load' | 'pass'>,
): Promise<Passed> {
  if (pathwayId === undefined) return { leaves: true };
  const told = await load(pathwayId);
  return pass({ agency, from: told && countryOf(told.profile), pathwayId, message });
}

type About = { subject: string; identifier?: Identifier };

/** Whom a message is about by the agency's own number, `CRN:X000081`; a test is about nobody. */
async function personOf(
  { pathwayId }: DeliveryRow,
  agency: ConnectionRow,
  { load, numberOf }: Pick<SendingPorts, 'load' | 'numberOf'>,
): Promise<About | undefined> {
  if (pathwayId === undefined) return { subject: 'TEST:nobody' };
  const identifier = subjectOf(agency, (await load(pathwayId))?.identifiers ?? []);
  const number = identifier && (await numberOf(identifier.token));
  if (identifier === undefined || number === undefined) return undefined;
  return { subject: `${identifier.scheme}:${number}`, identifier };
}

/** Any 2xx is a yes; everything else is tried again, for what is wrong there may be put right, but not for ever. */
function after({ tries }: DeliveryRow, { at, status }: Attempt, waitsMs: readonly number[]) {
  if (status !== undefined && status >= 200 && status < 300) return { state: 'delivered' as const, dueAt: at };
  const wait = waitsMs[tries];
  if (wait === undefined || status === gone) return { state: 'dead' as const, dueAt: at };
  return { state: 'waiting' as const, dueAt: new Date(Date.parse(at) + wait).toISOString() };
}

function sentBy({ status }: Attempt, { state }: ReturnType<typeof after>): Sent {
  if (state !== 'waiting') return 'ended';
  return status === undefined ? 'unanswered' : 'waits';
}

type To = { agency: ConnectionRow; at: string; legalBasis?: string };

const disclosureOf = (
  { type, messageId, pathwayId = '', data, legalBasis: ofProfile, tries }: DeliveryRow,
  { agency, at, legalBasis = ofProfile }: To,
): Access => ({
  at,
  kind: 'disclosure',
  agency: agency._id,
  who: 'adapter-cloudevents',
  role: 'agency-system',
  purpose: 'own-steps',
  what: `${type} ${messageId} try ${tries + 1}`,
  pathways: [pathwayId],
  fields: ['subject', ...Object.keys(data)],
  legalBasis,
});
