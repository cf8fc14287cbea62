import { z } from 'zod';
import { Connection, ConnectionKey, MappingAnswer, OwnCode, type CodeMapping } from '../../schemas/api/connection';
import { askApi, type Api } from './api';
import { agencyPath } from './agency-path';
import type { Result } from './result';

type New = { name: string; kind: string; schemes: string[]; provides: string[] };

/** The key goes to standard output alone with what it is for: it is never shown again. */
export async function addConnection(api: Api, connection: New, doorUrl: string): Promise<Result> {
  const { name, key } = await askApi([api, `/api/agencies`], ConnectionKey, connection);
  const events = `${doorUrl}/agencies/${name}/events`;
  return {
    lines: [`${name} is connected.`, `  events  ${events}`, `  key     ${key}`, 'The key is not shown again.'],
    json: { name, key, events },
  };
}

export async function rotateKey(api: Api, name: string): Promise<Result> {
  const { key } = await askApi([api, agencyPath(name, 'keys')], ConnectionKey, {});
  return { lines: [`  key     ${key}`, 'The key before it stays good until the next change.'], json: { name, key } };
}

export async function mapCode(api: Api, name: string, mapping: CodeMapping): Promise<Result> {
  const { field, code, word, redriven } = await askApi([api, agencyPath(name, 'codes')], MappingAnswer, mapping);
  const held = redriven === 0 ? [] : [`${redriven} held for it went on.`];
  return { lines: [`${field}: ${code} means ${word}.`, ...held], json: { name, field, code, word, redriven } };
}

export async function unmapCode(api: Api, name: string, own: OwnCode): Promise<Result> {
  const { field, code } = await askApi([api, agencyPath(name, 'codes/take-back')], OwnCode, own);
  return {
    lines: [`${field}: ${code} means nothing any more; events told in it are held.`],
    json: { name, field, code },
  };
}

export async function listConnections(api: Api): Promise<Result> {
  const all = await askApi([api, `/api/agencies`], z.array(Connection));
  return { lines: all.length === 0 ? ['No agency is connected.'] : all.flatMap(linesOf), json: all };
}

const linesOf = ({ name, kind, schemes, codes, topic, provides, webhook }: Connection): string[] => [
  `${name}  ${kind}, by ${schemes.join(' and ')}; topic ${topic}`,
  ...(provides.length === 0 ? [] : [`  provides ${provides.join(', ')}`]),
  ...(webhook === undefined ? [] : [`  told at ${webhook.url}`]),
  ...codes.map(({ field, code, word }) => `  ${field}: ${code} means ${word}`),
];
