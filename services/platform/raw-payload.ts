import type { Agency } from '../../schemas/agency';
import type { DeadLetters } from './dead-letters';
import type { FetchDetail } from './fetch-detail';
import { heldLetter } from './held-letter';
import type { Received } from './kafka';
import { readPayload } from './payload-text';
import type { Published } from './report-intake';
import { reasonOf, type Refusal, type ReportDraft, type Translation } from './translation';

export type PayloadPorts = {
  agency: Agency;
  translate: (raw: unknown, record?: Readonly<Record<string, unknown>>) => Translation;
  /** Gets what a thin payload points to; without it a thin payload stands as it came. */
  fetchDetail?: FetchDetail;
  publish: (draft: ReportDraft) => Promise<Published>;
  keep: DeadLetters['keep'];
};

/** What became of a raw payload. `held`: it goes on by a redrive, once its code is known. */
export type PayloadTaken =
  | Published
  | { outcome: 'ignored' | 'not-mine'; reasons: string[] }
  | { outcome: 'held'; code: string; fields: Refusal['fields'] }
  | { outcome: 'unread' | 'refused'; refused: Refusal };

/** Takes one payload to where it belongs; what a thin one leaves out is fetched back first. @throws when a server is away */
export async function takePayload(bytes: Uint8Array, ports: PayloadPorts): Promise<PayloadTaken> {
  const read = readPayload(bytes);
  if (!read.ok) return { outcome: 'unread', refused: read.refused };
  const translation = await readWhole(read.payload, ports);
  switch (translation.outcome) {
    case 'report':
      return ports.publish(translation.draft);
    case 'ignored':
    case 'not-mine':
      return { outcome: translation.outcome, reasons: translation.reasons };
    case 'unreadable':
      return translation.code === 'unmapped-code'
        ? held(bytes, translation, ports)
        : { outcome: 'refused', refused: translation };
  }
}

/** What was held for its code comes again by the agency's own topic. @throws when a server is away: the same come again */
export async function takeHeld(batch: readonly Received[], ports: PayloadPorts): Promise<void> {
  for (const received of batch) {
    const again: PayloadPorts = { ...ports, keep: (_letter, reason) => ports.keep(received, reason) };
    const taken = await takePayload(received.value, again);
    if ('refused' in taken) await ports.keep(received, reasonOf(taken.refused));
  }
}

/** @throws problem 503 when the agency's system is away, or behind its own event */
async function readWhole(
  payload: unknown,
  { translate, fetchDetail }: Pick<PayloadPorts, 'translate' | 'fetchDetail'>,
): Promise<Translation> {
  const first = translate(payload);
  const { detailUrl, occurredAt } = first.seen;
  if (fetchDetail === undefined || detailUrl === undefined || !mayNeedDetail(first)) return first;
  const fetched = await fetchDetail(detailUrl, occurredAt);
  if (fetched.ok) return translate(payload, fetched.record);
  return { outcome: 'unreadable', seen: first.seen, ...fetched.refused };
}

/** What is wrong beside its thinness stays wrong with the detail. */
const mayNeedDetail = (translation: Translation): boolean =>
  translation.outcome !== 'unreadable' || translation.code === 'details-missing';

async function held(bytes: Uint8Array, refused: Refusal, { agency, keep }: PayloadPorts): Promise<PayloadTaken> {
  await keep(heldLetter(agency, Buffer.from(bytes)), reasonOf(refused));
  return { outcome: 'held', code: refused.code, fields: refused.fields };
}
