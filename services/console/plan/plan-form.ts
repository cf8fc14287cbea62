import type { OpenPathwayRequest, PlanRequest } from '../../../schemas/api/plan';
import { numberShapes } from '../../../schemas/hmpps/person-number';
import type { TextKey } from '../words/text-key';

export type Draft = Record<'establishment' | 'admittedOn' | 'release' | 'number' | 'name', string> &
  Pick<OpenPathwayRequest, 'legalStatus' | 'scheme'>;
export type DraftErrors = Partial<Record<keyof Draft, TextKey>>;

export const emptyDraft: Draft = {
  establishment: '',
  legalStatus: 'sentenced',
  admittedOn: '',
  release: '',
  scheme: 'NOMS',
  number: '',
  name: '',
};

/** What is left to say before the plan can be shown. */
export function errorsIn({ establishment, admittedOn, scheme, number, name }: Draft): DraftErrors {
  return {
    ...(name.trim().length < 2 ? { name: 'planPage.nameNeeded' } : {}),
    ...(numberShapes[scheme].test(number.trim()) ? {} : { number: 'planPage.numberNeeded' }),
    ...(/^[A-Z]{3}$/.test(establishment.trim()) ? {} : { establishment: 'planPage.establishmentNeeded' }),
    ...(admittedOn === '' ? { admittedOn: 'planPage.admittedOnNeeded' } : {}),
  };
}

const insideOf = ({ establishment, legalStatus, admittedOn }: Draft) => ({
  establishment: establishment.trim(),
  legalStatus,
  admittedOn,
});

export const planRequestOf = (draft: Draft): PlanRequest => ({
  ...insideOf(draft),
  ...(draft.release === '' ? {} : { release: draft.release }),
});

export const openRequestOf = (draft: Draft): OpenPathwayRequest => ({
  ...insideOf(draft),
  scheme: draft.scheme,
  number: draft.number.trim(),
  name: draft.name.trim(),
});
