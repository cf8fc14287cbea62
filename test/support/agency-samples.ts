import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const beside = join(__dirname, '../../../shared/samples/hmpps');

/** A folder of an agency's real payloads, which are nobody's to copy: the one that is named, or one beside this clone. */
const folder = process.env['AGENCY_SAMPLES'] ?? (existsSync(beside) ? beside : undefined);

export type Expected = {
  file: string;
  kind: string;
  identifiers: Record<string, string>;
  occurredAt: string;
  quirks: string[];
};

const bytesOf = (name: string): Uint8Array => readFileSync(join(folder ?? '', name));
const jsonOf = (name: string): unknown => JSON.parse(readFileSync(join(folder ?? '', name), 'utf8'));

const readings = 'expected.json';
const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Every payload there, as it is kept. */
export const samples: readonly object[] = names
  .filter((name) => name !== readings)
  .map((name) => jsonOf(name) as object);

/** What each says, as a careful reader wrote it down, and the payload itself. */
export const readSamples: readonly (Expected & { payload: Uint8Array })[] = names.includes(readings)
  ? (jsonOf(readings) as { cases: Expected[] }).cases.map((one) => ({ ...one, payload: bytesOf(one.file) }))
  : [];
