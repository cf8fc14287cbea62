/** What is asked for to be let in; without a pathway, by a number of the person. */
export type AccessDraft = { pathwayId: string | undefined; number: string; purpose: string; reason: string };

const SHORTEST_NUMBER = 2;
/** The shortest reason anybody can weigh. */
export const SHORTEST_REASON = 10;

type Wrong = 'number' | 'purpose' | 'reason';

/** The fields that are still to be filled. */
export const wrongIn = ({ pathwayId, number, purpose, reason }: AccessDraft): Wrong[] => [
  ...(pathwayId === undefined && number.trim().length < SHORTEST_NUMBER ? (['number'] as const) : []),
  ...(purpose === '' ? (['purpose'] as const) : []),
  ...(reason.trim().length < SHORTEST_REASON ? (['reason'] as const) : []),
];

export const isAnswered = (draft: AccessDraft): boolean => wrongIn(draft).length === 0;

/** Where it is asked, and how: who is in an emergency asks nobody, and breaks the glass. */
export function askedOf({ pathwayId, number, purpose, reason }: AccessDraft) {
  const whose = pathwayId === undefined ? { number: number.trim() } : { pathwayId };
  const said = { ...whose, reason: reason.trim() };
  return purpose === 'emergency'
    ? { path: '/api/access/break-glass', body: said }
    : { path: '/api/access/requests', body: { ...said, purpose } };
}
