import { z } from 'zod';
import { OwnFile, OwnRequest, Restriction } from '../../schemas/api/own-file';
import { askApi, type Api } from './api';
import type { Result } from './result';

const of = (pathwayId: string, what: string): string => `/api/pathways/${encodeURIComponent(pathwayId)}/${what}`;

/** What may be given to the person. That it was is on record. */
export async function showOwnFile(api: Api, pathwayId: string): Promise<Result> {
  const file = await askApi([api, of(pathwayId, 'own-file')], OwnFile);
  const { plan = [], agreements, told = [], looks = [], withheld } = file;
  const lines = [
    `${file.name ?? pathwayId}: ${file.phase}${file.release === undefined ? '' : `, release ${file.release}`}`,
    ...plan.map(({ title, agency, status, due = '' }) => `  ${title}  ${agency}  ${status}  ${due}`.trimEnd()),
    ...agreements.map(({ to, given }) => `  agreed to ${to}: ${given ? 'yes' : 'no'}`),
    ...told.map(({ at, agency, what, legalBasis = '' }) => `  told ${at}  ${agency}  ${what}  ${legalBasis}`.trimEnd()),
    ...looks.map(({ at, agency, role, purpose }) => `  looked ${at}  ${role} of ${agency}  ${purpose}`),
    ...(withheld.length === 0 ? [] : [`  kept back for a time: ${withheld.join(', ')}`]),
  ];
  return { lines, json: file };
}

export async function restrictOwnFile(api: Api, pathwayId: string, wish: object): Promise<Result> {
  const said = await askApi([api, of(pathwayId, 'restrictions')], Restriction, wish);
  return {
    lines: [`${said.part} is kept back until ${said.reviewOn} (${said.reason}); review it by then.`],
    json: said,
  };
}

export async function takeOwnRequest(api: Api, pathwayId: string, wish: object): Promise<Result> {
  const taken = await askApi([api, of(pathwayId, 'requests')], OwnRequest, wish);
  return { lines: [`${taken.requestId} is to be answered by ${taken.dueOn}.`], json: taken };
}

type Answer = { requestId: string; outcome: string; because: string };

export async function answerOwnRequest(api: Api, pathwayId: string, answer: Answer): Promise<Result> {
  const { requestId, ...body } = answer;
  const path = of(pathwayId, `requests/${encodeURIComponent(requestId)}/answer`);
  const answered = await askApi([api, path], OwnRequest, body);
  return { lines: [`${requestId} is answered: ${answer.outcome}.`], json: answered };
}

/** What waits for an answer. */
export async function listOwnRequests(api: Api): Promise<Result> {
  const all = await askApi([api, '/api/requests'], z.array(OwnRequest));
  const lines = all.map(({ dueOn, requestId, pathwayId, kind, step, overdue }) =>
    [dueOn, requestId, pathwayId, kind, ...(step === undefined ? [] : [step]), ...(overdue ? ['overdue'] : [])].join(
      '  ',
    ),
  );
  const failed = all.some(({ overdue }) => overdue);
  return { lines: lines.length === 0 ? ['Everything is answered.'] : lines, json: all, failed };
}
