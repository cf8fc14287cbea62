import type { Agency } from '../../../schemas/agency';
import type { Problem } from '../../../schemas/api/problem';
import type { Scheme } from '../../../schemas/identifier';
import type { TextKey } from '../words/text-key';

/** An agency as it is being added; the words it is asked by stand with commas between them. */
export type AgencyDraft = { name: string; kind: Agency | ''; schemes: Scheme[]; provides: string };
export type AgencyErrors = Partial<Record<keyof AgencyDraft, Extract<TextKey, `agencyForm.${string}Needed`>>>;

export const emptyAgency: AgencyDraft = { name: '', kind: '', schemes: [], provides: '' };

const rightName = /^[a-z][a-z0-9-]{2,39}$/;

/** What is left to say, or to say otherwise, before it can be added. */
export const errorsIn = ({ name, kind, schemes }: AgencyDraft): AgencyErrors => ({
  ...(rightName.test(name.trim()) ? {} : { name: 'agencyForm.nameNeeded' as const }),
  ...(kind === '' ? { kind: 'agencyForm.kindNeeded' as const } : {}),
  ...(schemes.length === 0 ? { schemes: 'agencyForm.schemesNeeded' as const } : {}),
});

export const bodyOf = ({ name, kind, schemes, provides }: AgencyDraft) => ({
  ...{ name: name.trim(), kind, schemes },
  provides: provides
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
});

/** What the api said is wrong with one field; it names a field of the body with or without `body.` before it. */
export const wrongWith = (field: string, { fields = [] }: Problem): string | undefined =>
  fields.find((one) => one.field.replace(/^body\./, '').split('.')[0] === field)?.message;
