/** Made-up payloads in the form each agency writes them; a test changes what it is about. */
type Change = { eventType?: string; body?: object; event?: object };

export const movement = (happened: 'received' | 'released', body: object = {}, event: object = {}) => ({
  eventType: `prison-offender-events.prisoner.${happened}`,
  version: 1,
  occurredAt: '2026-03-09T09:15:21.231456789+00:00',
  description: 'A prisoner has been released from prison',
  additionalInformation: {
    nomsNumber: 'A7001XY',
    reason: happened === 'received' ? 'ADMISSION' : 'RELEASED',
    nomisMovementReasonCode: happened === 'received' ? 'I' : 'CR',
    prisonId: 'QHB',
    ...body,
  },
  personReference: { identifiers: [{ type: 'NOMS', value: 'A7001XY' }] },
  ...event,
});

export const ofPrison = (eventType: string, body: object = {}, event: object = {}) => ({
  eventType,
  version: '1.0',
  occurredAt: '2026-03-09T09:15:21Z',
  additionalInformation: { prisonerId: 'A7001XY', ...body },
  ...event,
});

export const byCrn = (eventType: string, { body, event }: Change = {}) => ({
  eventType,
  version: 1,
  occurredAt: '2026-03-09T09:15:21.000Z',
  personReference: { identifiers: [{ type: 'CRN', value: 'X700123' }] },
  ...(body && { additionalInformation: body }),
  ...event,
});

/** As a topic hands it to a queue, and as the queue hands it on. */
export const notified = (event: object) => ({ Type: 'Notification', Message: JSON.stringify(event) });
export const queued = (event: object) => ({ MessageId: '1', Body: JSON.stringify(notified(event)) });
