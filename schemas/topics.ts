import { Agency, type Teller } from './agency';

export const partitions = 12;
const day = 24 * 60 * 60 * 1000;

/** One topic per teller, so that a rule of access binds a source to its topic; keyed by the person's token. */
export const reportsTopic = (teller: Teller): string => `agency.${teller}.reports.v1`;

/**
 * What a connected agency publishes itself, raw; a rule of access lets this agency alone write to it. By its kind: what an
 * adapter held, once it is sent again.
 */
export const inboundTopic = (name: string): string => `agency.${name}.inbound.v1`;

export const inboundKeepMs = 7 * day;

/** Internal: keyed by pathway, sealed with the pathway's key, kept for ever. */
export const pathwayEventsTopic = 'pathway.events.v1';

export const topics: readonly { name: string; keepMs: number }[] = [
  { name: reportsTopic('prison'), keepMs: 90 * day },
  { name: reportsTopic('probation'), keepMs: 90 * day },
  { name: reportsTopic('community'), keepMs: 90 * day },
  { name: reportsTopic('notifier'), keepMs: 90 * day },
  ...Agency.options.map((kind) => ({ name: inboundTopic(kind), keepMs: inboundKeepMs })),
  { name: pathwayEventsTopic, keepMs: -1 },
];

/** Whose inbound topic this is, where it is one. */
export const inboundName = (topic: string): string | undefined => /^agency\.(.+)\.inbound\.v1$/.exec(topic)?.[1];

/** Every topic on which an agency, by its name or its kind, may have told something. */
export const topicsOf = (agency: string): string[] => [inboundTopic(agency), `agency.${agency}.reports.v1`];
