import type { ReleaseKind } from '../../../schemas/reports/custody';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, unmappedCode, wrongFields } from '../../platform/translation';
import { codeField, moved, Movement, reasonField } from './movement';

type Apart = 'died' | 'administrative' | 'unlawfully-at-large' | 'moved-to-secure-hospital' | 'removed-or-deported';

/** What a code means: a release of its kind, or what is none, whatever the words beside it say. */
type Meaning = { release: ReleaseKind } | { apart: Apart };

const meanings: readonly [codes: string, Meaning][] = [
  ['CR AR CE FR1 FR2 NCS PX D1 D2 D3 D4', { release: 'conditional' }],
  ['HD HE HR HU', { release: 'home-detention' }],
  ['ECSL', { release: 'early-scheme' }],
  ['BD BL UB', { release: 'unplanned' }],
  ['DEC', { apart: 'died' }],
  ['MRG', { apart: 'administrative' }],
  ['UAL UAL_ECL', { apart: 'unlawfully-at-large' }],
  ['HO HP HQ', { apart: 'moved-to-secure-hospital' }],
  ['DE DEIRC DD DL ETR ECSLIRC', { apart: 'removed-or-deported' }],
];
const byCode = new Map(
  meanings.flatMap(([codes, meaning]) => codes.split(' ').map((code) => [code, meaning] as const)),
);

/** The kind of a movement out, where its code is none of those that stand apart. */
const kinds = new Map<string, (body: Movement) => Said>([
  ['RELEASED', release],
  ['UNKNOWN', byCodeAlone],
  ['TEMPORARY_ABSENCE_RELEASE', (body) => ({ fact: { type: absence, data: { ...moved(body), kind: 'started' } } })],
  ['RELEASED_TO_HOSPITAL', (body) => standingApart('moved-to-secure-hospital', body)],
  ['TRANSFERRED', (body) => leftFor(moved(body))],
  ['SENT_TO_COURT', () => ({ ignored: 'a day at court changes nothing of the custody' })],
]);
const absence = 'agency.custody.temporary-absence';

/** A release, a death, a way elsewhere, or what is no movement; a code nobody knows is no release by guess. */
export const released: Reading = {
  read: (body): Said => {
    const parsed = Movement.safeParse(body);
    if (!parsed.success) return { refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { reason, nomisMovementReasonCode: code } = parsed.data;
    const meaning = byCode.get(code ?? '');
    if (meaning !== undefined && 'apart' in meaning) return standingApart(meaning.apart, parsed.data);
    const read = kinds.get(reason ?? 'UNKNOWN');
    return read?.(parsed.data) ?? { refused: unmappedCode(reasonField, reason) };
  },
};

function standingApart(apart: Apart, body: Movement): Said {
  if (apart === 'administrative') return { ignored: 'a merge of records is no movement' };
  return { fact: { type: `agency.custody.${apart}`, data: moved(body) } };
}

/** On the way there is no establishment yet; the prison told is the one that was left. */
const leftFor = ({ establishment: from, ...told }: ReturnType<typeof moved>): Said => ({
  fact: { type: 'agency.custody.transferred', data: { ...told, ...(from === undefined ? {} : { from }) } },
});

/** The search tells a release without a code. */
function release(body: Movement): Said {
  return body.nomisMovementReasonCode ? byCodeAlone(body) : releasedAs('conditional', body);
}

function byCodeAlone(body: Movement): Said {
  const { nomisMovementReasonCode: code } = body;
  const meaning = byCode.get(code ?? '');
  if (meaning === undefined || !('release' in meaning)) return { refused: unmappedCode(codeField, code) };
  return releasedAs(meaning.release, body);
}

const releasedAs = (kind: ReleaseKind, body: Movement): Said => ({
  fact: { type: 'agency.custody.released', data: { ...moved(body), kind } },
});
