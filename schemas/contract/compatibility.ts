import type { Contract, Direction, JsonSchema } from './contracts';

/** What a version promises not to do to those who write reports and those who read events. */
export type Rule =
  | 'type-removed'
  | 'field-removed'
  | 'field-now-required'
  | 'field-no-longer-sure'
  | 'word-removed'
  | 'form-changed'
  | 'bound-moved';

/** `field`: its path within the type, `data.reason`; empty for the type itself. */
export type BreakingChange = { type: string; field: string; rule: Rule; detail: string };

type Place = { type: string; field: string; direction: Direction };
type Pair = { released: JsonSchema; current: JsonSchema };

/** What breaks for others between the released contracts and these; what only grows is none of it. */
export function breakingChanges(released: readonly Contract[], current: readonly Contract[]): BreakingChange[] {
  const now = new Map(current.map((contract) => [contract.type, contract]));
  return released.flatMap(({ type, direction, schema }) => {
    const place = { type, field: '', direction };
    const other = now.get(type);
    if (other?.direction !== direction) return [broken(place, 'type-removed', 'is no longer there')];
    return changesIn(place, { released: schema, current: other.schema });
  });
}

const broken = ({ type, field }: Place, rule: Rule, detail: string): BreakingChange => ({ type, field, rule, detail });

function changesIn(place: Place, pair: Pair): BreakingChange[] {
  const { released, current } = pair;
  return [
    ...formChanges(place, pair),
    ...wordChanges(place, pair),
    ...boundChanges(place, pair),
    ...Object.entries(released.properties ?? {}).flatMap(([name, field]) =>
      fieldChanges(within(place, name), name, { field, pair }),
    ),
    ...newRequirements(place, pair),
    ...(released.items && current.items
      ? changesIn(within(place, '[]'), { released: released.items, current: current.items })
      : []),
  ];
}

const within = (place: Place, name: string): Place => ({
  ...place,
  field: place.field === '' ? name : `${place.field}${name === '[]' ? '' : '.'}${name}`,
});

/** A field that stood: still there, still of its form, and still as sure as it was. */
function fieldChanges(
  place: Place,
  name: string,
  { field, pair }: { field: JsonSchema; pair: Pair },
): BreakingChange[] {
  const { released, current } = pair;
  const now = current.properties?.[name];
  if (now === undefined) return [broken(place, 'field-removed', 'is no longer there')];
  const was = released.required?.includes(name) === true;
  const is = current.required?.includes(name) === true;
  return [
    ...(is && !was ? [broken(place, 'field-now-required', 'was optional')] : []),
    ...(place.direction === 'out' && was && !is
      ? [broken(place, 'field-no-longer-sure', 'was always there and is now optional')]
      : []),
    ...changesIn(place, { released: field, current: now }),
  ];
}

/** A new field may be asked neither of those who never heard of it nor of events written long ago. */
function newRequirements(place: Place, { released, current }: Pair): BreakingChange[] {
  return (current.required ?? [])
    .filter((name) => released.properties?.[name] === undefined)
    .map((name) => broken(within(place, name), 'field-now-required', 'did not exist'));
}

/** Left to be compared whole: no word or bound of these may be weighed by itself. */
const forms = ['type', 'format', 'pattern', 'anyOf', 'propertyNames', 'additionalProperties'] as const;

const written = (form: unknown): string => (form === undefined ? 'any' : JSON.stringify(form));

function formChanges(place: Place, { released, current }: Pair): BreakingChange[] {
  return forms
    .map((form) => ({ form, was: written(released[form]), is: written(current[form]) }))
    .filter(({ was, is }) => was !== is)
    .map(({ form, was, is }) => broken(place, 'form-changed', `${form}: ${was} became ${is}`));
}

const wordsOf = (schema: JsonSchema): unknown[] | undefined =>
  schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);

function wordChanges(place: Place, { released, current }: Pair): BreakingChange[] {
  const was = wordsOf(released);
  const is = wordsOf(current);
  if (was === undefined && is === undefined) return [];
  if (was === undefined)
    return place.direction === 'in' ? [broken(place, 'form-changed', 'any value became a list of words')] : [];
  if (is === undefined)
    return place.direction === 'out' ? [broken(place, 'form-changed', 'a list of words became any value')] : [];
  return was
    .filter((word) => !is.includes(word))
    .map((word) => broken(place, 'word-removed', `${JSON.stringify(word)} is no longer one of its words`));
}

const lower = ['minLength', 'minItems', 'minimum', 'exclusiveMinimum'];
const upper = ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum'];

/** Who writes may not find less room, who reads may not find more. */
function boundChanges(place: Place, { released, current }: Pair): BreakingChange[] {
  const limit = (schema: JsonSchema, bound: string): number => {
    const value = schema[bound];
    return typeof value === 'number' ? value : lower.includes(bound) ? -Infinity : Infinity;
  };
  return [...lower, ...upper]
    .map((bound) => ({ bound, was: limit(released, bound), is: limit(current, bound) }))
    .filter(({ bound, was, is }) => (lower.includes(bound) === (place.direction === 'in') ? is > was : is < was))
    .map(({ bound, was, is }) => broken(place, 'bound-moved', `${bound} went from ${was} to ${is}`));
}
