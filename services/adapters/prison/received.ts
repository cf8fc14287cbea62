import { z } from 'zod';
import type { DomainEvent } from '../../../schemas/hmpps/domain-event';
import type { LegalStatus, RecallKind } from '../../../schemas/reports/custody';
import type { Translation } from '../../platform/report-intake';
import { invalidPayload, unsupportedFact, wrongFields } from '../../platform/wrong-field';
import { Establishment, establishmentOf, Movement, reasonField } from './movement';

const Admission = Movement.extend({
  convictedStatus: z.string().nullish(),
  recallType: z.string().nullish(),
});
type Admission = z.infer<typeof Admission>;

const recallCodes: readonly string[] = ['24', 'B', 'ELR', 'ETRLR', 'L', 'PD', 'Y'];
const statusByCode = new Map<string, LegalStatus>([
  ['N', 'remand'],
  ['V', 'remand'],
  ['E', 'immigration'],
]);

/** The search says what the system of record says, in words of its own. */
const searchAdmissions: readonly string[] = ['NEW_ADMISSION', 'READMISSION'];

/** Custody began, or a licence was revoked; only the code tells which, and only of an admission. */
export const received = (event: DomainEvent): Translation => admission(event, (reason) => reason);

export const searchReceived = (event: DomainEvent): Translation =>
  admission(event, (reason) => (searchAdmissions.includes(reason) ? 'ADMISSION' : reason));

function admission(event: DomainEvent, reasonOf: (reason: string) => string): Translation {
  const parsed = Admission.safeParse(event.body);
  if (!parsed.success) return invalidPayload(wrongFields(parsed.error, 'additionalInformation'));
  const { data: body } = parsed;
  const reason = reasonOf(body.reason ?? 'ADMISSION');
  if (reason === 'POST_MERGE_ADMISSION')
    return { outcome: 'ignored', reasons: ['an admission written by a merge of records is no movement'] };
  // A return from a temporary absence under a recall code is a probable recall, which a person has to judge.
  if (reason !== 'ADMISSION') return unsupportedFact(reasonField, `${reason} is not carried on yet`);
  return recallCodes.includes(body.nomisMovementReasonCode ?? '') ? recalled(event, body) : admitted(event, body);
}

const recalled = ({ occurredAt, numbers }: DomainEvent, body: Admission): Translation => ({
  outcome: 'report',
  draft: {
    type: 'agency.custody.recalled',
    data: { kind: recallKind(body), ...establishmentOf(body.prisonId) },
    occurredAt,
    numbers,
    personal: [],
  },
});

const recallKind = ({ recallType }: Admission): RecallKind =>
  /^(FTR|FIXED)/.test(recallType ?? '') ? 'fixed-term' : 'standard';

function admitted({ occurredAt, numbers }: DomainEvent, body: Admission): Translation {
  const establishment = Establishment.safeParse(body.prisonId);
  if (!establishment.success) return invalidPayload(wrongFields(establishment.error, 'additionalInformation.prisonId'));
  return {
    outcome: 'report',
    draft: {
      type: 'agency.custody.received',
      data: { establishment: establishment.data, legalStatus: legalStatus(body) },
      occurredAt,
      numbers,
      personal: [],
    },
  };
}

/** What the prison says outright goes before what its movement code suggests; a person of whom neither speaks is sentenced. */
function legalStatus({ convictedStatus, nomisMovementReasonCode }: Admission): LegalStatus {
  if (convictedStatus === 'Remand') return 'remand';
  if (convictedStatus === 'Convicted') return 'sentenced';
  return statusByCode.get(nomisMovementReasonCode ?? '') ?? 'sentenced';
}
