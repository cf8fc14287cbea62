import { digestOf } from '../../domain/pathway/digest';
import type { PathwayActivities } from '../../workflows/release-pathway/messages';
import type { Cipher } from '../platform/cipher';
import { sealEvent } from '../platform/events';
import type { Bus } from '../platform/kafka';
import { zoneTransitions } from '../platform/zone-transitions';

/**
 * A retried `record` publishes the same ids again, and whoever reads drops what is at or below the `seq` it has. The
 * digest is taken of what was published, so that the shell can compare it with what its rules decide on a replay.
 */
export const createActivities = (bus: Pick<Bus, 'send'>, cipher: Cipher): PathwayActivities => ({
  async record(events) {
    await bus.send(await Promise.all(events.map((event) => sealEvent(cipher, event))));
    return digestOf(events);
  },
  zoneTransitions: (zone, from, until) => Promise.resolve(zoneTransitions(zone, from, until)),
});
