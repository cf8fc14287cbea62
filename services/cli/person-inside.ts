import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { LegalStatus } from '../../schemas/reports/custody';
import { LocalDate } from '../../schemas/time';
import { refusal } from './refusal';

/** Somebody already inside; the name goes into the encrypted store, so that lists can show it to those entitled. */
const PersonInside = z.object({
  noms: z.string().trim().min(1),
  establishment: z.string().trim().min(1),
  legalStatus: LegalStatus,
  admittedOn: LocalDate,
  firstName: z.string().trim().min(1).optional(),
  lastName: z.string().trim().min(1).optional(),
  dateOfBirth: LocalDate.optional(),
});
export type PersonInside = z.infer<typeof PersonInside>;

/** One line of the file, counted from 1, and who it speaks of or which of its fields is wrong. */
export type Line = { line: number; person: PersonInside } | { line: number; wrong: string };

/** A person a line: JSON where the file's name ends in `jsonl` or `ndjson`, else CSV with its columns named in the first. */
export function peopleIn(name: string, text: string): Line[] {
  return /\.(jsonl|ndjson)$/i.test(name) ? jsonLines(text) : csvLines(text);
}

const jsonLines = (text: string): Line[] =>
  text
    .split('\n')
    .map((json, i) => ({ json: json.trim(), line: i + 1 }))
    .filter(({ json }) => json !== '')
    .map(({ json, line }) => lineOf(line, parsedJson(json)));

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** @throws refusal for a file that is no CSV */
function csvLines(text: string): Line[] {
  const options = { columns: true, skip_empty_lines: true, trim: true, bom: true, info: true } as const;
  try {
    const rows = parse(text, options) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return rows.map(({ record, info }) => lineOf(info.lines, filled(record)));
  } catch (error) {
    throw refusal('no-csv', `The file is no CSV: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** An empty column says nothing. */
const filled = (record: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));

function lineOf(line: number, told: unknown): Line {
  const parsed = PersonInside.safeParse(told);
  if (parsed.success) return { line, person: parsed.data };
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`);
  return { line, wrong: wrong.join('; ') };
}
