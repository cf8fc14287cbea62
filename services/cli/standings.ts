import { z } from 'zod';
import { HeldTransfer, Standing, type StandingRequest, type TransferBasisRequest } from '../../schemas/api/standing';
import { agencyPath } from './agency-path';
import { askApi, tellApi, type Api } from './api';
import type { Result } from './result';

const put = (api: Api, path: string, body: object): Promise<Standing> =>
  tellApi([api, path], Standing, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** As it was typed; the api says what of it is no word of ours. */
type Typed<T> = { [K in keyof T]?: string | undefined };

export async function sayStanding(api: Api, name: string, standing: Typed<StandingRequest>): Promise<Result> {
  const said = await put(api, agencyPath(name, 'standing'), standing);
  return { lines: linesOf(said), json: said };
}

export async function allowTransfer(api: Api, name: string, basis: Typed<TransferBasisRequest>): Promise<Result> {
  const said = await put(api, agencyPath(name, 'transfer-basis'), basis);
  return { lines: [...linesOf(said), 'What was held for it leaves within a minute.'], json: said };
}

/** Who answers for what each agency is told, and what may not leave for there yet. */
export async function listStandings(api: Api): Promise<Result> {
  const standings = await askApi([api, '/api/standings'], z.array(Standing));
  const held = await askApi([api, '/api/held-transfers'], z.array(HeldTransfer));
  const lines = [
    ...(standings.length === 0 ? ['Nothing is said of any agency.'] : standings.flatMap(linesOf)),
    ...held.map(({ agency, message, reason, since }) => `held for ${agency} since ${since}: ${message}  ${reason}`),
  ];
  return { lines, json: { standings, held }, failed: held.length > 0 };
}

const linesOf = ({ agency, country, controller, regime, legalBasis, arrangement, transfer }: Standing): string[] => [
  `${agency}  ${country}, ${controller}; ${regime}, ${legalBasis}`,
  ...(arrangement === undefined ? [] : [`  jointly by ${arrangement}`]),
  ...(transfer === undefined
    ? []
    : [
        `  may be told abroad: ${transfer.kind}, ${transfer.reference}${transfer.until ? `, until ${transfer.until}` : ''}`,
      ]),
];
