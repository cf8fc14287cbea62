import { parse } from 'csv-parse/sync';
import type { RegisterRequest } from '../../../schemas/api/register';
import { problem } from '../../platform/problem';

const lists = ['serves', 'roles', 'answersFor', 'languages'] as const;
const absence = ['from', 'to', 'cover'] as const;
const competence = ['course', 'provider', 'level', 'obtainedOn', 'validUntil'] as const;

/**
 * A register as a file, a member a line, its columns named in the first as the fields of a member are. Several of one
 * thing are parted by `;`, and the parts of one by `/`: `2026-04-01/2026-04-10/tobias-wren`.
 * @throws problem 400 for a text that is no CSV
 */
export function registerIn(text: string): RegisterRequest {
  const options = { columns: true, skip_empty_lines: true, trim: true, bom: true, info: true } as const;
  try {
    const rows = parse(text, options) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return { members: rows.map(({ record }) => memberIn(record)), lines: rows.map(({ info }) => info.lines) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw problem(400, 'no-csv', 'The file is no CSV.', [{ field: 'body', message }]);
  }
}

/** An empty column says nothing. */
function memberIn(record: Record<string, string>): Record<string, unknown> {
  const filled = Object.entries(record).filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(filled),
    ...Object.fromEntries(lists.map((name) => [name, several(record[name])])),
    absences: several(record['absences']).map((one) => partsOf(one, absence)),
    competences: several(record['competences']).map((one) => partsOf(one, competence)),
  };
}

const several = (value = ''): string[] =>
  value
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function partsOf(one: string, names: readonly string[]): Record<string, string> {
  const parts = one.split('/').map((part) => part.trim());
  return Object.fromEntries(names.flatMap((name, i) => (parts[i] ? [[name, parts[i]]] : [])));
}
