import { Temporal } from 'temporal-polyfill';
import { Instant } from '../../schemas/time';

const iso =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?\s*(Z)?\s*([+-]\d{2}(?::?\d{2})?)?Z?(?:\[([\w/+-]{1,60})\])?$/i;
const javaText = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\w{3,4}) (\d{4})$/;
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const abbreviations: Record<string, string> = { UTC: '+00:00', GMT: '+00:00', BST: '+01:00' };

/**
 * A time as agencies write it, as UTC with milliseconds; undefined when it is none. Read are 0 to 9 fraction digits, a
 * `Z`, an offset, both (then the offset holds: it is the one the writer took the trouble to add), neither (then it is
 * local to the zone named behind it, else to `zone`; an hour that a clock change repeats is the first of the two), and
 * Java's text form.
 */
export function readInstant(text: string, zone: string): Instant | undefined {
  return fromIso(text.trim(), zone) ?? fromJavaText(text.trim());
}

function fromIso(text: string, zone: string): Instant | undefined {
  const [, date, time, fraction, utc, offset, named = zone] = iso.exec(text) ?? [];
  if (date === undefined || time === undefined) return undefined;
  const local = `${date}T${time}${time.length === 5 ? ':00' : ''}.${(fraction ?? '0').slice(0, 3)}`;
  const tail = offset ?? utc;
  return attempt(() =>
    tail === undefined
      ? Temporal.PlainDateTime.from(local).toZonedDateTime(named).toInstant()
      : Temporal.Instant.from(`${local}${tail.toUpperCase()}`),
  );
}

function fromJavaText(text: string): Instant | undefined {
  const [, monthName, day, time, zone, year] = javaText.exec(text) ?? [];
  const offset = abbreviations[zone ?? ''];
  const month = months.indexOf(monthName ?? '-') / 3 + 1;
  if (offset === undefined || day === undefined || !Number.isInteger(month) || month < 1) return undefined;
  const date = `${year ?? ''}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return attempt(() => Temporal.Instant.from(`${date}T${time ?? ''}${offset}`));
}

function attempt(read: () => Temporal.Instant): Instant | undefined {
  try {
    return Instant.safeParse(new Date(read().epochMilliseconds).toISOString()).data;
  } catch {
    return undefined;
  }
}
