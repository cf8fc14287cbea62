import type { PathwayEvent } from '../../../../schemas/events/event';
import type { AgencySystem } from './agency-system';
import { messageOf, type AgencyMessage } from './message';
import { nothingTold, take, type StepEvent, type Told } from './told';

export type Disclosure = { _id: string; agency: 'probation'; at: string; legalBasis: string; fields: string[] };

export type TellingPorts = {
  load: (pathwayId: string) => Promise<Told | undefined>;
  save: (pathwayId: string, told: Told) => Promise<void>;
  /** The number behind a token; undefined when the store does not hold it. */
  numberOf: (token: string) => Promise<string | undefined>;
  send: AgencySystem;
  log: (disclosure: Disclosure) => Promise<void>;
  refused: (messageId: string) => void;
  now: () => string;
};

/** England and Wales: agencies of offender management may share what its purposes need. */
const legalBasis = 'Offender Management Act 2007, section 14';

/**
 * Tells probation what the events of one pathway bring for it, in their order. What was sent is saved before anything is
 * tried again, so that an outage repeats at most one message, under the same id. @throws when a server is away
 */
export const createTelling = (ports: TellingPorts) =>
  async function tell(pathwayId: string, events: readonly PathwayEvent[]): Promise<void> {
    const before = (await ports.load(pathwayId)) ?? nothingTold;
    let told = events.reduce(take, before);
    try {
      const crn = told.token === undefined ? undefined : await ports.numberOf(told.token);
      for (let next = told.waiting[0]; crn !== undefined && next !== undefined; next = told.waiting[0]) {
        await disclose(next, crn, ports);
        told = { ...told, waiting: told.waiting.slice(1) };
      }
    } finally {
      if (told !== before) await ports.save(pathwayId, told);
    }
  };

async function disclose(event: StepEvent, crn: string, ports: TellingPorts): Promise<void> {
  const message = messageOf(event, crn);
  const delivery = await ports.send(message);
  if (delivery === 'refused') ports.refused(message.messageId);
  await ports.log(disclosureOf(message, ports.now()));
}

const disclosureOf = (message: AgencyMessage, at: string): Disclosure => ({
  _id: `probation/${message.messageId}`,
  agency: 'probation',
  at,
  legalBasis,
  fields: ['personReference', ...Object.keys(message.additionalInformation)],
});
