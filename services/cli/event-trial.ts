import { EventTried } from '../../schemas/api/foresight';
import { readPayload } from '../platform/payload-text';
import { agencyPath } from './agency-path';
import { askApi, type Api } from './api';
import { foreseenInWords, type Whose } from './foresee';
import { refusal } from './refusal';
import type { Result } from './result';
import { when } from './when';

type Question = { agency: string; payload: Uint8Array; whose?: Whose };

/** How a connected agency's CloudEvent would be read, and what its pathway would make of it. @throws refusal for what is no JSON */
export async function tryEvent(api: Api, { agency, payload, whose }: Question): Promise<Result> {
  const read = readPayload(payload);
  if (!read.ok) throw refusal(read.refused.code, `${read.refused.title}.`);
  const tried = await askApi([api, agencyPath(agency, 'dry-run')], EventTried, { event: read.payload, ...whose });
  return { lines: inWords(tried), json: tried };
}

function inWords({ outcome, type, occurredAt, found, unread, reasons, known, pathway }: EventTried): string[] {
  return [
    outcome === 'report' ? 'A report would be published.' : 'Refused: it cannot be read.',
    `  Type: ${type ?? 'none'}`,
    `  When: ${occurredAt === undefined ? 'no time that can be read' : when(occurredAt)}`,
    ...(found.length === 0 ? ['  Of whom: nobody is named'] : []),
    ...found.map(({ scheme, number, field }) => `  Of whom: ${scheme} ${number}, at ${field}`),
    ...unread.map((field) => `  Not read: ${field}`),
    ...reasons.map((reason) => `  Why: ${reason}`),
    ...(known ? ['  Known already: sent again, it changes nothing.'] : []),
    ...(pathway === undefined ? ['  No pathway is known for it yet.'] : foreseenInWords(pathway)),
  ];
}
