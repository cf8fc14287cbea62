import type { PathwayPage } from '../../../schemas/api/pathway';
import type { LocalDate } from '../../../schemas/time';
import type { Words } from '../words/words';
import { noon } from './spans';

export type Pin = { kind: 'today' | 'day'; at: number; label: string };

/** Today and the days the pathway hangs on, in order; `now` in milliseconds. */
export function pinsOf({ dates: held }: PathwayPage, { say, dates }: Words, now: number): Pin[] {
  const pin = (name: 'handoverStart' | 'handover' | 'release' | 'releasedOn', day: LocalDate | undefined): Pin[] =>
    day === undefined ? [] : [{ kind: 'day', at: noon(day), label: `${say(`timeline.${name}`)}, ${dates.day(day)}` }];
  const today: Pin = { kind: 'today', at: now, label: say('timeline.today', { day: dates.dayOf(now) }) };
  return [
    today,
    ...pin('handoverStart', held.handoverStart),
    ...pin('handover', held.handover),
    ...(held.releasedOn === undefined ? pin('release', held.release) : pin('releasedOn', held.releasedOn)),
  ].toSorted((a, b) => a.at - b.at);
}

export type PinGroup = { pin: Pin; labels: string[] };

/**
 * Pins in order, where those so near to each other that one could not be pressed without the other are one; today's
 * keeps its place.
 */
export function gathered(pins: readonly Pin[], least: number): PinGroup[] {
  const groups: PinGroup[] = [];
  for (const pin of pins) {
    const last = groups.at(-1);
    if (last === undefined || pin.at - last.pin.at >= least) groups.push({ pin, labels: [pin.label] });
    else {
      last.labels.push(pin.label);
      if (pin.kind === 'today') last.pin = pin;
    }
  }
  return groups;
}
