import fc from 'fast-check';
import { textOf } from './tree';

type Schema = { $ref?: string; properties?: Record<string, unknown> };
type Operation = {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
const described = JSON.parse(textOf('docs/openapi.json')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

export type Target = { method: string; address: string; query: string[]; fields: string[] };
export type Hostile = { method: string; path: string; headers: Record<string, string>; body?: string };

/** What stands in no contract, for it is there for people's browsers. */
const pages: readonly Target[] = [
  { method: 'GET', address: '/sign-in', query: ['to'], fields: [] },
  { method: 'GET', address: '/sign-in/back', query: ['code', 'state', 'iss'], fields: [] },
  { method: 'GET', address: '/task/{link}', query: ['code'], fields: [] },
  { method: 'POST', address: '/task/{link}/open', query: [], fields: ['code'] },
  { method: 'POST', address: '/task/{link}/act', query: [], fields: ['code', 'act', 'reason'] },
];

/** Every operation that the api describes, with the names of what it reads, and its pages. */
export const targets: readonly Target[] = Object.entries(described.paths)
  .flatMap(([address, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      address,
      query: parameters.flatMap((parameter) => (parameter.in === 'query' ? [parameter.name] : [])),
      fields: fieldsOf(requestBody?.content['application/json']?.schema),
    })),
  )
  .concat(pages);

function fieldsOf({ $ref, properties }: Schema = {}): string[] {
  const named = $ref === undefined ? undefined : described.components.schemas[$ref.split('/').at(-1) ?? ''];
  return Object.keys(properties ?? named?.properties ?? {});
}

/** What a page's own script would send, so that some of what is asked comes past the first check. */
const sound: Record<string, string> = {
  ...{ id: 'p-1', pathwayId: 'p-1', key: 'handover-report', reportId: 'r-1', version: '2' },
  ...{ name: 'northmoor', agency: 'community' },
};

const forgedLine = '\n{"level":"info","service":"api","msg":"forged"}\n';
const words = fc.constantFrom(
  ...['$where', '$ne', '$gt', '$regex', '[$ne]', 'this.constructor.constructor("return process")()', "'; return 1; //"],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__.polluted'],
  ...['../../etc/passwd', '%00', '\u0000', '\ud800', '\r\nset-cookie: a=b', forgedLine, '\u001b[2J', '\u2028'],
  ...['9'.repeat(400), 'NaN', '-1', '1e999', '{}', '[]', 'null', ''],
);
const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 40 }));
/** As JSON text, for an object literal would set a prototype where the text names a key. */
const json = fc.oneof(
  fc.constantFrom(
    ...['{"$ne":null}', '{"$gt":""}', '{"$where":"sleep(500)"}', '[{"$ne":1}]', '{"$regex":".*"}', '{"$in":[null]}'],
    ...['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"$oid":"a"}'],
    ...['null', 'true', '1e308', '-0', '[]', '[[[]]]', '{"toString":1}', '{"length":-1}'],
  ),
  text.map((value) => JSON.stringify(value)),
  fc.json({ maxDepth: 3 }),
);

const addressWith = (address: string, values: readonly string[]): string => {
  let n = 0;
  return address.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = values[(n += 1)] ?? '';
    return encodeURIComponent((value.length % 3 === 0 ? sound[name] : undefined) ?? wellFormed(value));
  });
};

/** Half a character cannot be put into an address. */
const wellFormed = (value: string): string => Buffer.from(value).toString();
const encoded = (value: string): string => encodeURIComponent(wellFormed(value));

/** A header holds no line break; whoever forges one sends what stands for it. */
const inHeader = (value: string): string => encoded(value).slice(0, 200);

/** One request that nobody means well. */
export const hostileRequest: fc.Arbitrary<Hostile> = fc
  .record({
    target: fc.constantFrom(...targets),
    values: fc.array(text, { minLength: 4, maxLength: 4 }),
    query: fc.array(fc.tuple(fc.constantFrom('', '[$ne]', '[$gt]', '.__proto__', '[__proto__][polluted]'), text), {
      maxLength: 3,
    }),
    bodies: fc.array(json, { minLength: 1, maxLength: 6 }),
    raw: fc.option(json, { freq: 4, nil: undefined }),
  })
  .map(({ target: { method, address, query: names, fields }, values, query, bodies, raw }) => {
    const asked = query.map(([more, value], i) => `${names[i % names.length] ?? 'q'}${more}=${encoded(value)}`);
    const members = fields.map((name, i) => `${JSON.stringify(name)}:${bodies[i % bodies.length]!}`);
    const body = raw ?? `{${[...members, '"__proto__":{"polluted":true}'].slice(values.length % 2).join(',')}}`;
    return {
      method,
      path: `${addressWith(address, values)}?${asked.join('&')}`,
      headers: {
        ...{ 'idempotency-key': inHeader(values[0]!), 'if-match': inHeader(values[1]!) },
        ...(address.startsWith('/task') ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(method === 'GET' ? {} : { body }),
    };
  });
