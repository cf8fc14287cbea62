import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import type { ReleaseKind } from '../../../schemas/reports/custody';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, unsupportedFact, wrongFields } from '../../platform/wrong-field';
import { codeField, establishmentOf, Movement, reasonField } from './movement';

/** What a movement out of prison means: its code tells, the text beside it is sometimes wrong. */
type Meaning = { release: ReleaseKind } | 'died' | 'administrative' | { notYet: string };

const codes: readonly { codes: readonly string[]; meaning: Meaning }[] = [
  { codes: ['CR', 'AR', 'CE', 'FR1', 'FR2', 'NCS', 'PX', 'D1', 'D2', 'D3', 'D4'], meaning: { release: 'conditional' } },
  { codes: ['HD', 'HE', 'HR', 'HU'], meaning: { release: 'home-detention' } },
  { codes: ['ECSL'], meaning: { release: 'early-scheme' } },
  { codes: ['BD', 'BL', 'UB'], meaning: { release: 'unplanned' } },
  { codes: ['DEC'], meaning: 'died' },
  { codes: ['MRG'], meaning: 'administrative' },
  { codes: ['UAL', 'UAL_ECL'], meaning: { notYet: 'unlawfully at large' } },
  { codes: ['HO', 'HP', 'HQ'], meaning: { notYet: 'a move to a secure hospital' } },
  { codes: ['DE', 'DEIRC', 'DD', 'DL', 'ETR', 'ECSLIRC'], meaning: { notYet: 'a removal from the country' } },
];

/** A release, a death, or what is neither; a code nobody knows is no release by guess. */
export function released(event: DomainEvent): Translation {
  const parsed = Movement.safeParse(event.body);
  if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
  const { reason, nomisMovementReasonCode: code, prisonId } = parsed.data;
  if ((reason ?? 'RELEASED') !== 'RELEASED')
    return unsupportedFact(reasonField, `${reason ?? ''} is not carried on yet`);
  const meaning = meaningOf(code);
  if (meaning === undefined) return unsupportedFact(codeField, 'is no code known to mean a release');
  if (meaning === 'administrative') return { outcome: 'ignored', reasons: ['a merge of records is no movement'] };
  const { occurredAt, numbers } = event;
  if (meaning === 'died')
    return { outcome: 'report', draft: { type: 'agency.custody.died', data: {}, occurredAt, numbers, personal: [] } };
  if ('notYet' in meaning) return unsupportedFact(codeField, `${meaning.notYet} is not carried on yet`);
  const data = { kind: meaning.release, ...establishmentOf(prisonId) };
  return { outcome: 'report', draft: { type: 'agency.custody.released', data, occurredAt, numbers, personal: [] } };
}

/** The search tells a release without a code, and tells it of nothing else. */
function meaningOf(code: string | null | undefined): Meaning | undefined {
  if (code === null || code === undefined) return { release: 'conditional' };
  return codes.find((row) => row.codes.includes(code))?.meaning;
}
