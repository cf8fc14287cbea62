import { schemaUri } from '../../schemas/contract/address';
import { PathwayEvent } from '../../schemas/events/event';
import { pathwayEventsTopic } from '../../schemas/topics';
import { Undecodable, type Cipher } from './cipher';
import type { Message, Received } from './kafka';

const contextOf = (pathwayId: string): string => `pathway/${pathwayId}`;

/** The event as it is published: CloudEvents attributes in the headers, the content sealed with the pathway's key. */
export function sealEvent(cipher: Cipher, event: PathwayEvent): Message {
  return {
    topic: pathwayEventsTopic,
    key: event.pathwayId,
    value: cipher.seal(contextOf(event.pathwayId), Buffer.from(JSON.stringify(event), 'utf8')),
    headers: {
      ce_specversion: '1.0',
      ce_id: `${event.pathwayId}/${event.seq}`,
      ce_type: event.type,
      ce_source: '/throughgate/pathways',
      ce_time: event.at,
      ce_dataschema: schemaUri(event.type),
      seq: String(event.seq),
    },
  };
}

/** @throws KeyUnavailable to wait for the key; Undecodable (or a ZodError) when these bytes are no event of that pathway */
export function openEvent(cipher: Cipher, received: Received): PathwayEvent {
  const plain = cipher.open(contextOf(received.key), received.value);
  const event = PathwayEvent.parse(JSON.parse(plain.toString('utf8')));
  if (event.pathwayId !== received.key) throw new Undecodable('the event belongs to another pathway');
  return event;
}
