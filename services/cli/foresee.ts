import { z } from 'zod';
import { Foreseen, type StepMove } from '../../schemas/api/foresight';
import { readPayload } from '../platform/payload-text';
import type { Addresses } from './addresses';
import { askApi } from './api';
import { ask } from './ask';
import { unknownHolidays } from './explain';
import { agencyReading } from './hmpps';
import type { Result } from './result';

const Composed = z.looseObject({ report: z.looseObject({}).optional() });

/** Whose pathway a report is tried on. */
export type Whose = { person?: string; pathwayId?: string };

/**
 * What a pathway would make of a payload, asked of the running services: the agency's adapter makes the report, the
 * pathway itself decides, and neither keeps anything. @throws refusal when nothing runs, or no such pathway is known
 */
export async function foresee(
  { adapter, payload, whose }: { adapter: string; payload: Uint8Array; whose: Whose },
  addresses: Addresses,
): Promise<Result> {
  const read = readPayload(payload);
  const agency = agencyReading(adapter, read.ok ? read.payload : undefined);
  const { report } = await ask(`${addresses.adapter(agency)}/adapters/${agency}/dry-run/report`, Composed, payload);
  if (report === undefined) return { lines: ['No pathway would hear of it.'], json: {} };
  const foreseen = await askApi([addresses.api(), '/api/dry-run'], Foreseen, { report, ...whose });
  return { lines: foreseenInWords(foreseen), json: foreseen };
}

export const foreseenInWords = ({ pathwayId, named, outcome, reason, moves, holidaysUntil }: Foreseen): string[] => [
  `On pathway ${pathwayId} it would be ${outcomes[outcome]}${reason === undefined ? '' : `: ${reason}`}.`,
  ...(named ? [] : ['  It names another person: sent for real, it would not come here.']),
  ...(moves.length === 0 ? ['  No step would move.'] : moves.map(moveInWords)),
  ...(holidaysUntil === undefined ? [] : [`  ${unknownHolidays(holidaysUntil)}`]),
];

const outcomes: Record<Foreseen['outcome'], string> = {
  taken: 'taken',
  'set-aside': 'set aside',
  repeated: 'known already: the same report was taken before',
};

export const moveInWords = ({ step, before, after }: StepMove): string =>
  [
    `  ${step}: ${before?.status ?? 'not planned'} → ${after.status}`,
    ...(before?.due === after.due
      ? []
      : [after.due === undefined ? `no longer due ${before?.due}` : `due ${after.due}`]),
    ...(before === undefined || before.revision === after.revision ? [] : [`revision ${after.revision}`]),
  ].join(', ');
