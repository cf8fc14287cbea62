import { instantOf } from '../../domain/calendar/zone';
import type { Setting } from '../../domain/pathway/state';
import { gbEaw1 } from '../../domain/profiles/gb-eaw/1';
import { gbEaw2 } from '../../domain/profiles/gb-eaw/2';
import { sample1 } from '../../domain/profiles/sample/1';
import type { Instant } from '../../schemas/time';
import { zoneTable } from './zone-table';

export const london = zoneTable('Europe/London');

/** England and Wales, for one made-up person. */
export const setting: Setting = { pathwayId: 'pathway-1', personRef: 'person-1', profile: gbEaw1, zone: london };

/** England and Wales with every step from admission to aftercare. */
export const wholeWay: Setting = { ...setting, profile: gbEaw2 };

/** Its handover, with two minutes to reply. */
export const inAHurry: Setting = { ...setting, profile: sample1 };

/** `2026-01-19 14:30` on the clocks of London; nine in the morning where no time is said. */
export function inLondon(text: string): Instant {
  const [day = '', time = '09:00'] = text.split(' ');
  return instantOf(day, time, london);
}
