import type { WorkItem } from '../../../schemas/api/my-work';
import type { ReassignManyAnswer } from '../../../schemas/api/reassign-many';
import type { Member } from '../../../schemas/api/register';
import type { Words } from '../words/words';

/** One item in the lists, and what of it goes to the api. */
export const keyOf = ({ pathwayId, step }: Pick<WorkItem, 'pathwayId' | 'step'>): string => `${pathwayId}/${step}`;

/** An item may stand in two lists. */
export const eachOnce = (items: readonly WorkItem[]): WorkItem[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

/** Whether it came to be as it is, or came back, after the reader's last visit, and they have not said they saw it. */
export const isNew = ({ since, sentBack, acknowledged }: WorkItem, before: string | undefined): boolean =>
  before !== undefined &&
  acknowledged === undefined &&
  (since > before || (sentBack !== undefined && sentBack.at > before));

/** A step is given away by the agency that owns it. */
export const mayGive = ({ owner }: WorkItem, agency: string | undefined): boolean => owner === agency;

export type Taker = { id: string; name: string };

/** A team's own name in an assignment. */
const teamOf = ({ agency, area, unit, team }: Member): string => [agency, area, unit, team].join('/');

/** Teams and colleagues of an agency who are there, each with the name to choose them by. */
export function takersOf(members: readonly Member[]): { teams: Taker[]; colleagues: Taker[] } {
  const there = members.filter(({ leftOn }) => leftOn === undefined);
  const teams = new Map(there.map((member) => [teamOf(member), `${member.team} (${member.unit}, ${member.area})`]));
  return {
    teams: [...teams].map(([id, name]) => ({ id, name })),
    colleagues: there.map(({ id, name }) => ({ id, name })),
  };
}

type Answered = ReassignManyAnswer['items'][number];

/** What was not given, with why; what was taken, or will be, is only counted. */
export function refusals(items: readonly Answered[], { said, step }: Words): { key: string; text: string }[] {
  return items
    .filter(({ outcome }) => outcome === 'refused' || outcome === 'set-aside')
    .map(({ pathwayId, step: key, outcome, reason = '' }) => ({
      key: keyOf({ pathwayId, step: key }),
      text: `${step(key)}: ${said(outcome === 'refused' ? 'refusal' : 'setAsideReason', reason)}`,
    }));
}
