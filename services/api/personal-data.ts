import { contracts } from '../../schemas/contract/contracts';
import { defaultRetention } from '../../domain/profiles/retention';
import { FieldClass } from '../../schemas/api/field-class';
import { openApiDocument } from './describe';

type Schema = {
  $ref?: string;
  fieldClass?: FieldClass;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
};
type Operation = { responses?: Record<string, { content?: Record<string, { schema?: Schema }> }> };
type Described = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};
/** A field of an answer by its path, `steps[].contact`. */
type Place = { path: string; fieldClass: FieldClass };

/** What a class holds of a person, and how long it is kept. The others hold nothing of anybody. */
const personal: Partial<Record<FieldClass, { holds: string; keeps: 'identity' | 'note' | 'record' }>> = {
  identity: { holds: 'names, numbers, birth dates, contacts', keeps: 'identity' },
  note: { holds: 'what somebody wrote', keeps: 'note' },
  content: { holds: 'what a handover hands over', keeps: 'note' },
  victim: { holds: 'what concerns a victim', keeps: 'note' },
  pseudonym: { holds: 'what stands for a person without naming them', keeps: 'record' },
  'step-fact': { holds: 'what was done by which agency and when', keeps: 'record' },
};

/**
 * The map of personal data, for an impact assessment: what is taken in, what is shown where, and how long each class is
 * kept; made from the classes of the schemas' fields, so that it cannot fall behind them.
 */
export async function personalDataMap(): Promise<string> {
  const described = (await openApiDocument()) as Described;
  const parts = [
    '# Map of personal data',
    'Made from the schemas by `npm run contracts`; change them, not this page. Who answers for what an agency is told, and by which law, is recorded for each installation: `docs/how-to/answer-for-an-agency.md`.',
    '## Classes',
    classesTable(),
    '## Taken in',
    'Of each report: what of it goes into the sealed store, of which only a reference travels. Numbers travel as keyed tokens.',
    table(['report', 'sealed'], takenIn()),
    '## Shown',
    'Every route whose answer holds more of a person than pseudonyms and facts of steps. Each look is on record before it is shown.',
    table(['route', 'class', 'fields'], shown(described)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function classesTable(): string {
  const rows = FieldClass.options.flatMap((fieldClass) => {
    const { holds, keeps } = personal[fieldClass] ?? {};
    const months = defaultRetention.find((one) => one.keeps === keeps)?.after.months;
    return holds === undefined ? [] : [[`\`${fieldClass}\``, holds, `${keeps}: ${months} months`]];
  });
  return table(['class', 'holds', 'kept after closing, where a profile says nothing else'], rows);
}

const isReference = (name: string): boolean => name.endsWith('Ref') && name !== 'personRef';

function takenIn(): string[][] {
  return contracts().flatMap(({ type, direction, schema }) => {
    const sealed = Object.keys(schema.properties?.['data']?.properties ?? {}).filter(isReference);
    return direction === 'in' && sealed.length > 0 ? [[`\`${type}\``, listed(sealed)]] : [];
  });
}

function shown({ paths, components }: Described): string[][] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const places = answersOf(operation).flatMap((schema) => placesIn(schema, components.schemas));
      return FieldClass.options
        .filter((one) => personal[one] !== undefined && one !== 'pseudonym' && one !== 'step-fact')
        .flatMap((one) => {
          const fields = places.filter(({ fieldClass }) => fieldClass === one).map((place) => place.path);
          const route = `\`${method.toUpperCase()} ${path}\``;
          return fields.length === 0 ? [] : [[route, `\`${one}\``, listed([...new Set(fields)])]];
        });
    }),
  );
}

const answersOf = ({ responses = {} }: Operation): Schema[] =>
  Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content = {} }]) => Object.values(content).flatMap(({ schema }) => schema ?? []));

/** What stands within a field that has a class is of the same class. */
function placesIn(schema: Schema, all: Record<string, Schema>, path = ''): Place[] {
  if (schema.fieldClass !== undefined) return [{ path, fieldClass: schema.fieldClass }];
  const name = schema.$ref?.split('/').at(-1);
  const named = name === undefined ? undefined : all[name];
  if (named !== undefined) return placesIn(named, all, path);
  const below = Object.entries(schema.properties ?? {}).flatMap(([key, part]) =>
    placesIn(part, all, path === '' ? key : `${path}.${key}`),
  );
  const items = schema.items === undefined ? [] : placesIn(schema.items, all, `${path}[]`);
  const { additionalProperties: values } = schema;
  const mapped = typeof values === 'object' ? placesIn(values, all, `${path}{}`) : [];
  return [...below, ...items, ...mapped, ...(schema.anyOf ?? []).flatMap((part) => placesIn(part, all, path))];
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** In the columns that the formatter would make, so that a page written anew is the same page. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
