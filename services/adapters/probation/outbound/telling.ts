import { countryOf } from '../../../../domain/profiles/registry';
import type { PathwayEvent } from '../../../../schemas/events/event';
import type { Report } from '../../../../schemas/reports/report';
import type { Access } from '../../../platform/access-log/chain';
import { createDisclosing } from '../../../platform/access-log/on-record';
import type { Pass } from '../../../platform/transfers';
import type { AgencySystem } from './agency-system';
import { messageOf, type AgencyMessage } from './message';
import { proofOf } from './proof';
import { nothingTold, take, type StepEvent, type Told } from './told';

export type TellingPorts = {
  load: (pathwayId: string) => Promise<Told | undefined>;
  save: (pathwayId: string, told: Told) => Promise<void>;
  /** The number behind a token; undefined when the store does not hold it. */
  numberOf: (token: string) => Promise<string | undefined>;
  send: AgencySystem;
  pass: Pass;
  /** Before it leaves: what cannot be logged is not disclosed. */
  log: (disclosure: Access) => Promise<void>;
  refused: (messageId: string) => void;
  /** Proof of notice: that an offer left, and whether it arrived. */
  report: (reports: Report[]) => Promise<void>;
  now: () => string;
};

/** England and Wales: agencies of offender management may share what its purposes need. */
const sharing = 'Offender Management Act 2007, section 14';

/**
 * Tells probation what the events of one pathway bring for it, in their order. What was sent is saved before anything is
 * tried again, so that an outage repeats at most one message, under the same id. @throws when a server is away
 */
export function createTelling(ports: TellingPorts) {
  const disclose = createDisclosing(ports.log);
  return async function tell(pathwayId: string, events: readonly PathwayEvent[]): Promise<void> {
    const before = (await ports.load(pathwayId)) ?? nothingTold;
    let told = events.reduce(take, before);
    try {
      const { token } = told;
      const crn = token === undefined ? undefined : await ports.numberOf(token);
      for (let next = told.waiting[0]; token !== undefined && crn !== undefined && next; next = told.waiting[0]) {
        if (!(await send(next, { token, crn, profile: told.profile }))) break;
        told = { ...told, waiting: told.waiting.slice(1) };
      }
    } finally {
      if (told !== before) await ports.save(pathwayId, told);
    }
  };

  /** False while it may not leave for where probation is. */
  async function send(event: StepEvent, { token, crn, profile }: Addressed): Promise<boolean> {
    const message = messageOf(event, crn);
    const from = profile === undefined ? undefined : countryOf(profile);
    const { pathwayId } = event;
    const passed = await ports.pass({ agency: 'probation', from, pathwayId, message: message.messageId });
    if (!passed.leaves) return false;
    await disclose(disclosureOf(message, { event, at: ports.now(), ...passed }), async () => {
      const became = await ports.send(message);
      if (became === 'refused') ports.refused(message.messageId);
      const proof = proofOf({ event, token, became, at: ports.now() });
      if (proof.length > 0) await ports.report(proof);
    });
    return true;
  }
}

/** By which number of the person, and by whose rules. */
type Addressed = { token: string; crn: string; profile: string | undefined };

type Disclosed = { event: StepEvent; at: string; legalBasis?: string };

const disclosureOf = (message: AgencyMessage, { event, at, legalBasis = sharing }: Disclosed): Access => ({
  at,
  kind: 'disclosure',
  agency: 'probation',
  who: 'adapter-probation',
  role: 'agency-system',
  purpose: 'own-steps',
  what: `${message.eventType} ${message.messageId}`,
  pathways: [event.pathwayId],
  fields: ['personReference', ...Object.keys(message.additionalInformation)],
  legalBasis,
});
