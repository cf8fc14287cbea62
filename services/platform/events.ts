import { schemaUri } from '../../schemas/contract/address';
import { PathwayEvent } from '../../schemas/events/event';
import { pathwayEventsTopic } from '../../schemas/topics';
import { pathwayOwner, type Cipher } from './cipher';
import { Undecodable } from './keys/sealed';
import type { Message, Received } from './kafka';

const contextOf = (pathwayId: string): string => `${pathwayOwner(pathwayId)}#events`;

/** The event as it is published: CloudEvents attributes in the headers, the content sealed with the pathway's key. */
export async function sealEvent(cipher: Cipher, event: PathwayEvent): Promise<Message> {
  return {
    topic: pathwayEventsTopic,
    key: event.pathwayId,
    value: await cipher.seal(contextOf(event.pathwayId), Buffer.from(JSON.stringify(event), 'utf8')),
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
export async function openEvent(cipher: Cipher, received: Received): Promise<PathwayEvent> {
  const plain = await cipher.open(contextOf(received.key), received.value);
  const event = PathwayEvent.parse(JSON.parse(plain.toString('utf8')));
  if (event.pathwayId !== received.key) throw new Undecodable('the event belongs to another pathway');
  return event;
}
