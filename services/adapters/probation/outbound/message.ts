import type { StepEvent } from './told';

/** What probation may learn of a step. References into the store, pathway ids of other agencies' steps: nothing else. */
const disclosed = [
  ...['step', 'offer', 'to', 'from', 'by', 'replyBy', 'due', 'until', 'condition'],
  ...['covers', 'reason', 'missing', 'answer', 'revision'],
];

/** The course somebody lacks would tell the track, and a colleague of another agency is no business of this one. */
const withheld: Partial<Record<StepEvent['type'], string>> = {
  'transition.competence.gap': 'missing',
  'transition.step.reassigned': 'to',
};

/** A message in the agency's own shape; `messageId` stays the same however often it is sent. */
export type AgencyMessage = {
  eventType: string;
  version: 1;
  occurredAt: string;
  messageId: string;
  personReference: { identifiers: { type: 'CRN'; value: string }[] };
  additionalInformation: Record<string, unknown>;
};

/** Tells probation of its own step, by its own number for the person. */
export const messageOf = (event: StepEvent, crn: string): AgencyMessage => ({
  eventType: event.type.replace(/^transition\./, 'throughgate.'),
  version: 1,
  occurredAt: event.at,
  messageId: `${event.pathwayId}/${event.seq}`,
  personReference: { identifiers: [{ type: 'CRN', value: crn }] },
  additionalInformation: Object.fromEntries(
    Object.entries(event.data).filter(([name]) => disclosed.includes(name) && name !== withheld[event.type]),
  ),
});
