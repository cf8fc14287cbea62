import type { Contract, JsonSchema } from '../../schemas/contract/contracts';
import { schemaPath } from '../../schemas/contract/address';

type Row = { field: string; form: string; sure: boolean };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Every report and event with its fields, as one page without script or style: it asks nothing of any origin. */
export function contractPage(contracts: readonly Contract[]): string {
  const [reports, events] = (['in', 'out'] as const).map((wanted) =>
    contracts.filter(({ direction }) => direction === wanted),
  ) as [Contract[], Contract[]];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Reports in, events out</title></head>
<body>
<main>
<h1>Reports in, events out</h1>
<p>What agencies tell Throughgate, and what it then holds to be true. The same for machines:
<a href="/docs/events.json">AsyncAPI 3.0</a>. The API over HTTP: <a href="/docs/">OpenAPI</a>.</p>
<p>Within a version a schema only grows: new fields are optional, unknown keys and types are to be let pass.
A message names its schema in <code>dataschema</code>, <code>throughgate:</code> and the path it is served at here.</p>
${contentsOf('Reports in', reports)}
${contentsOf('Events out', events)}
${contracts.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;
}

const contentsOf = (title: string, contracts: readonly Contract[]): string =>
  `<h2>${title}</h2>
<ul>${contracts.map(({ type }) => `<li><a href="#${escaped(type)}">${escaped(type)}</a></li>`).join('')}</ul>`;

const sectionOf = ({ type, schema }: Contract): string =>
  `<section id="${escaped(type)}">
<h3>${escaped(type)}</h3>
<p><a href="${escaped(schemaPath(type))}">JSON Schema</a></p>
<table border="1" cellpadding="4">
<thead><tr><th scope="col">Field</th><th scope="col">Form</th><th scope="col">Always there</th></tr></thead>
<tbody>${rowsOf('', schema)
    .map(
      ({ field, form, sure }) =>
        `<tr><th scope="row">${escaped(field)}</th><td>${escaped(form)}</td><td>${sure ? 'yes' : 'no'}</td></tr>`,
    )
    .join('')}</tbody>
</table>
</section>`;

const rowsOf = (path: string, { properties = {}, required = [] }: JsonSchema): Row[] =>
  Object.entries(properties).flatMap(([name, schema]) => {
    const field = `${path}${name}`;
    const inner = schema.items ?? schema;
    const row = { field, form: formOf(schema), sure: required.includes(name) };
    return [row, ...rowsOf(`${field}${schema.items ? '[]' : ''}.`, inner)];
  });

function formOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.join(' · ');
  if (schema.items) return `list of ${formOf(schema.items)}`;
  return [schema.type, schema.format].filter((word) => word !== undefined).join(', ');
}
