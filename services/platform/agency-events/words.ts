import { z } from 'zod';
import type { Agency } from '../../../schemas/agency';
import { ownTypes } from '../../../schemas/reports/own-types';
import { Report } from '../../../schemas/reports/report';
import type { WrongField } from '../translation';

/** What is wrong with a mapping to this word; undefined where an event of this kind of agency may have it there. */
export function wrongMapping(kind: Agency, { field, word }: { field: string; word: string }): WrongField | undefined {
  const taking = field === 'type' ? [z.enum(ownTypes(kind))] : fieldsOf(kind, field);
  if (taking.length === 0) return { field: 'field', message: `is none of: ${fieldNames(kind).join(', ')}` };
  const words = [...new Set(taking.flatMap(wordsOf))];
  if (words.length > 0)
    return words.includes(word) ? undefined : { field: 'word', message: `is none of: ${words.join(', ')}` };
  if (taking.some((schema) => schema.safeParse(word).success)) return undefined;
  return { field: 'word', message: `is nothing ${field} can hold` };
}

const shapesOf = (kind: Agency): Record<string, z.ZodType>[] => {
  const own = ownTypes(kind);
  return Report.options.filter(({ shape }) => own.includes(shape.type.value)).map(({ shape }) => shape.data.shape);
};

/** A reference into the store is ours; what stands for it is words about a person, and no code. */
const isReference = (name: string): boolean => name.endsWith('Ref');

const fieldsOf = (kind: Agency, field: string): z.ZodType[] =>
  isReference(field) ? [] : shapesOf(kind).flatMap((shape) => shape[field] ?? []);

const fieldNames = (kind: Agency): string[] => {
  const names = shapesOf(kind).flatMap((shape) => Object.keys(shape).filter((name) => !isReference(name)));
  return ['type', ...[...new Set(names)].toSorted()];
};

function wordsOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodOptional) return wordsOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : [];
}
