import type { Zone } from '../../schemas/time';
import { zoneTransitions } from '../../services/platform/zone-transitions';

/** The zone's table from 1970 to 2050, as a pathway's state would hold it. */
export const zoneTable = (name: string): Zone =>
  zoneTransitions(name, '1970-01-01T00:00:00.000Z', '2050-01-01T00:00:00.000Z');
