import { z } from 'zod';
import { Establishment, type LegalStatus, type RecallKind } from '../../../schemas/reports/custody';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, unmappedCode, wrongFields } from '../../platform/translation';
import { convictedStatuses, unmappedStatus } from './convicted-status';
import { codeField, moved, Movement, reasonField } from './movement';

const Admission = Movement.extend({ convictedStatus: z.string().nullish(), recallType: z.string().nullish() });
type Admission = z.infer<typeof Admission>;

const recallCodes: ReadonlySet<string> = new Set(['24', 'B', 'ELR', 'ETRLR', 'L', 'PD', 'Y']);
/** Codes under which a person comes in without being recalled, or of whom only the state before tells whether they are. */
const admissionCodes: ReadonlySet<string> = new Set(
  'N R V I P J E W C F O T Z S Q A U H D G K M 25 26 27 28 29 R1 INT INTAKE INTER RECA ETB ETRRIE TRNCRT TRNTAP'.split(
    ' ',
  ),
);
const statusByCode = new Map<string, LegalStatus>([
  ['N', 'remand'],
  ['R', 'remand'],
  ['V', 'remand'],
  ['E', 'immigration'],
]);

/** The kind of a movement in, in the words of the system of record and of the search over it. */
const kinds = new Map<string, (body: Admission) => Said>([
  ['ADMISSION', admission],
  ['NEW_ADMISSION', admission],
  ['READMISSION', admission],
  ['READMISSION_SWITCH_BOOKING', admission],
  ['RECALL', recall],
  ['UNKNOWN', byCode],
  // Under a recall code this is a probable recall, which a person has to judge: the code goes along.
  ['TEMPORARY_ABSENCE_RETURN', (body) => ({ fact: { type: absence, data: { ...moved(body), kind: 'returned' } } })],
  ['TRANSFERRED', (body) => ({ fact: { type: 'agency.custody.transferred', data: moved(body) } })],
  ['RETURN_FROM_COURT', () => ({ ignored: 'a day at court changes nothing of the custody' })],
  ['POST_MERGE_ADMISSION', () => ({ ignored: 'an admission written by a merge of records is no movement' })],
]);
const absence = 'agency.custody.temporary-absence';

/** Custody began, went on elsewhere, or a licence was revoked; only the code tells which, and only of an admission. */
export const received: Reading = {
  read: (body): Said => {
    const parsed = Admission.safeParse(body);
    if (!parsed.success) return { refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { reason } = parsed.data;
    const read = kinds.get(reason ?? 'UNKNOWN');
    return read?.(parsed.data) ?? { refused: unmappedCode(reasonField, reason) };
  },
};

function admission(body: Admission): Said {
  const { nomisMovementReasonCode: code } = body;
  return code === null || code === undefined ? admitted(body) : byCode(body);
}

/** The word beside the code says recall; the code is believed rather than the word. */
function recall(body: Admission): Said {
  const { nomisMovementReasonCode: code } = body;
  return code === null || code === undefined ? recalled(body) : byCode(body);
}

function byCode(body: Admission): Said {
  const code = body.nomisMovementReasonCode ?? '';
  if (recallCodes.has(code)) return recalled(body);
  return admissionCodes.has(code) ? admitted(body) : { refused: unmappedCode(codeField, code) };
}

function recalled(body: Admission): Said {
  const type = 'agency.custody.recalled';
  const kind = recallOf(body);
  if (kind !== undefined) return { fact: { type, data: { ...moved(body), ...kind } } };
  return { type, refused: unmappedCode('additionalInformation.recallType', body.recallType) };
}

const fixedTerm = /^(?:FTR|FIXED)\D*(\d+)?/;
const standard = /^(?:STANDARD|LR)/;

/** A fixed term may say its days: FIXED_TERM_RECALL_14. One whose kind nobody says is a standard one. */
function recallOf({ recallType }: Admission): { kind: RecallKind; termDays?: number } | undefined {
  if (recallType === null || recallType === undefined || standard.test(recallType)) return { kind: 'standard' };
  const term = fixedTerm.exec(recallType);
  if (term === null) return undefined;
  return { kind: 'fixed-term', ...(term[1] === undefined ? {} : { termDays: Number(term[1]) }) };
}

function admitted(body: Admission): Said {
  const type = 'agency.custody.received';
  const establishment = Establishment.safeParse(body.prisonId);
  if (!establishment.success)
    return { type, refused: invalidPayload(wrongFields(establishment.error, 'additionalInformation.prisonId')) };
  const legalStatus = legalStatusOf(body);
  if (legalStatus === undefined) return { type, refused: unmappedStatus(body.convictedStatus ?? '') };
  return { fact: { type, data: { ...moved(body), establishment: establishment.data, legalStatus } } };
}

/** What the prison says outright goes before what its movement code suggests; a person of whom neither speaks is sentenced. */
function legalStatusOf({ convictedStatus, nomisMovementReasonCode: code }: Admission): LegalStatus | undefined {
  if (convictedStatus !== null && convictedStatus !== undefined) return convictedStatuses.get(convictedStatus);
  return statusByCode.get(code ?? '') ?? 'sentenced';
}
