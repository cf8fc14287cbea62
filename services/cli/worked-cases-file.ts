import { z } from 'zod';
import type { WorkedCases } from '../../domain/worked-cases/cases';
import { LocalDate } from '../../schemas/time';
import { refusal } from './refusal';

const Case = z.object({
  id: z.string().min(1),
  input: z.record(z.string(), z.unknown()),
  expected: z
    .record(z.string(), z.unknown())
    .refine((expected) => Object.keys(expected).length > 0, 'names nothing that is expected'),
  note: z.string().optional(),
});

const Cases = z.object({ holidaysForLicenceCases: z.array(LocalDate).optional() }).catchall(z.array(Case));

export type WorkedCasesFile = { lists: WorkedCases; licenceHolidays?: string[] };

/**
 * The cases a file holds. Texts and numbers beside the lists are remarks. @throws refusal naming each field that is
 * not as the format has it
 */
export function readWorkedCases(file: string, bytes: Uint8Array): WorkedCasesFile {
  const content = Cases.safeParse(withoutRemarks(jsonIn(file, bytes)));
  if (!content.success)
    throw refusal('no-worked-cases', `${file} is no file of worked cases:`, {
      fields: content.error.issues.map(({ path, message }) => ({ field: path.join('.') || file, message })),
    });
  const { holidaysForLicenceCases, ...lists } = content.data;
  if (Object.keys(lists).length === 0) throw refusal('no-worked-cases', `${file} holds no list of cases.`);
  return { lists, ...(holidaysForLicenceCases && { licenceHolidays: holidaysForLicenceCases }) };
}

function jsonIn(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    throw refusal('no-json', `${file} is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function withoutRemarks(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return content;
  return Object.fromEntries(Object.entries(content).filter(([, value]) => typeof value === 'object'));
}
