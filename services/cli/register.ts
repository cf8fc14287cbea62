import type { Agency } from '../../schemas/agency';
import { RegisterAnswer, SignedOut } from '../../schemas/api/register';
import { askApi, tellApi, type Api } from './api';
import type { Result } from './result';

/** Tells the api an agency's whole register; a line that is wrong is named with its field. @throws as `tell` does */
export async function importRegister(api: Api, agency: Agency, csv: Uint8Array): Promise<Result> {
  const sent = { method: 'PUT', headers: { 'content-type': 'text/csv' }, body: csv };
  const answer = await tellApi([api, `/api/register/${agency}`], RegisterAnswer, sent);
  const { taken, left, refused, handedBack } = answer;
  const wrong = refused.map(({ line, field, message }) => `line ${line}: ${field}: ${message}`);
  const gone = left.length === 0 ? [] : [`left: ${left.join(', ')}`];
  const back = handedBack.map(({ pathwayId, step, member, to, outcome }) =>
    outcome === 'kept'
      ? `${pathwayId}, ${step}: ${member} is one of a pair and stays until another is named`
      : `${pathwayId}, ${step}: from ${member} to ${to}, ${outcome}`,
  );
  const lines = [...wrong, ...gone, ...back, `${taken} taken, ${left.length} left, ${wrong.length} wrong.`];
  return { lines, json: answer, ...(wrong.length > 0 ? { failed: true } : {}) };
}

export async function signOut(api: Api, agency: Agency, member: string): Promise<Result> {
  const path = `/api/register/${agency}/${encodeURIComponent(member)}/sign-out`;
  const answer = await askApi([api, path], SignedOut, {});
  return { lines: [`Sessions ended: ${answer.ended}.`], json: answer };
}
