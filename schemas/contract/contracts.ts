import { z } from 'zod';
import { PathwayEvent } from '../events/event';
import { Report } from '../reports/report';
import { schemaUri } from './address';

/** `in`: agencies write it and we read it. `out`: we write it and others read it. */
export type Direction = 'in' | 'out';

/** The parts of JSON Schema (draft 7) that ours are made of. */
export type JsonSchema = {
  $id?: string;
  $schema?: string;
  title?: string;
  description?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  anyOf?: JsonSchema[];
  [bound: string]: unknown;
};

/** What one type of report or event looks like, the whole value as it travels. */
export type Contract = { type: string; direction: Direction; schema: JsonSchema };

type Typed = z.ZodObject<{ type: z.ZodLiteral<string> }>;

/** Every report and every event, by type. Unknown keys pass on both sides, so no schema forbids them. */
export const contracts = (): Contract[] => [
  ...Report.options.map((schema) => contractOf('in', schema)),
  ...PathwayEvent.options.map((schema) => contractOf('out', schema)),
];

function contractOf(direction: Direction, schema: Typed): Contract {
  const { value: type } = schema.shape.type;
  const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: plainTimes }) as JsonSchema;
  return { type, direction, schema: { ...made, $id: schemaUri(type), title: type } };
}

/** zod's own patterns of a date count leap years and change with zod; what a reader needs is the form. */
function plainTimes({
  jsonSchema,
}: {
  jsonSchema: { format?: string | undefined; pattern?: string | undefined };
}): void {
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
  if (jsonSchema.format === 'date-time') jsonSchema.pattern = String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$`;
}
