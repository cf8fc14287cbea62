import { remember, remembered } from '../frame/memory';
import { type Visits, visiting } from './visits';

const place = (reader: string): string => `my-work.${reader}`;

function readVisits(text: string | undefined): Visits | undefined {
  const [last, before] = (text ?? '').split(' ').filter((at) => !Number.isNaN(Date.parse(at)));
  if (last === undefined) return undefined;
  return before === undefined ? { last } : { last, before };
}

/** Keeps that `reader` opened the page, and tells when they had it open before; nothing on the first visit. */
export function visit(reader: string, now: string): string | undefined {
  const { last, before } = visiting(readVisits(remembered(place(reader))), now);
  remember(place(reader), before === undefined ? last : `${last} ${before}`);
  return before;
}
