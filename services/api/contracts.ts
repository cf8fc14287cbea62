import { writeFileSync } from 'node:fs';
import { asyncApiDocument } from '../../schemas/contract/asyncapi';
import { contracts } from '../../schemas/contract/contracts';
import { openApiDocument } from './describe';
import { personalDataMap } from './personal-data';

const documents: Record<string, () => Promise<object | string> | object> = {
  'openapi.json': openApiDocument,
  'asyncapi.json': () => asyncApiDocument(contracts()),
  'personal-data.md': personalDataMap,
};

/** A release's schemas stand as they were for good: one line each, so that a review sees what moved. */
function keepRelease(name: string): void {
  const lines = contracts().map((contract) => JSON.stringify(contract));
  writeFileSync(`schemas/released/${name}.json`, `[\n${lines.join(',\n')}\n]\n`, { flag: 'wx' });
}

/**
 * `npm run contracts` writes every document that is made from the schemas into `folder`; `npm run contracts -- 0.2.0`
 * also keeps the schemas as those of that release. @throws when that release is kept already
 */
async function main([folder, release]: string[]): Promise<void> {
  if (folder === undefined) throw new Error('Say which folder to write to.');
  for (const [name, make] of Object.entries(documents)) {
    const made = await make();
    writeFileSync(`${folder}/${name}`, typeof made === 'string' ? made : `${JSON.stringify(made, null, 2)}\n`);
  }
  if (release !== undefined) keepRelease(release);
}

void main(process.argv.slice(2));
