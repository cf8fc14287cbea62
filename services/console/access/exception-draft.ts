import { SHORTEST_REASON } from '../frame/access-draft';

export type ExceptionDraft = {
  kind: 'admitted' | 'excluded' | 'restricted';
  pathway: string;
  member: string;
  purpose: string;
  reason: string;
  until: string;
};

/** The fields that are still to be filled; a restricted pathway is nobody's in particular. */
export const missingIn = ({ kind, pathway, member, purpose, reason, until }: ExceptionDraft) => ({
  pathway: pathway === '',
  member: kind !== 'restricted' && member === '',
  purpose: kind === 'admitted' && purpose === '',
  reason: reason.trim().length < SHORTEST_REASON,
  until: until === '',
});

export const isWhole = (draft: ExceptionDraft): boolean => !Object.values(missingIn(draft)).includes(true);

export function exceptionOf({ kind, pathway, member, purpose, reason, until }: ExceptionDraft) {
  const of = { kind, pathwayId: pathway, reason: reason.trim(), until };
  if (kind === 'restricted') return of;
  return kind === 'admitted' ? { ...of, member, purpose } : { ...of, member };
}
