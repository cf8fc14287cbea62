import { teamOf } from '../../domain/access/membership';
import { whoHasTheWork } from '../../domain/access/who-has-the-work';
import { defined } from '../../domain/defined';
import type { MyWork, StepInHand, WorkItem } from '../../schemas/api/my-work';
import type { Member } from '../../schemas/api/register';
import type { Instant } from '../../schemas/time';
import { localDay } from '../platform/local-day';
import { isInWeekOf } from './week';
import type { CaseloadDocument, WorkDocument } from './ports';

/** For whom, when, and since when something that came back is news. */
export type Asking = { member: Member; now: Instant; since: Instant };
type Whose = 'mine' | 'my-team' | 'not-mine';

/** An item before it is known whom to ring about it. */
export type Unrung = Omit<WorkItem, 'ring'>;
export type Lists<Item> = Record<Exclude<keyof MyWork, 'whole'>, Item[]>;

type Named = { documents: WorkDocument[]; names: ReadonlyMap<string, string>; colleagues: readonly Member[] };

/** Sorts what an agency has in hand into one member's lists. */
export function myWork({ documents, names, colleagues }: Named, asking: Asking): Lists<Unrung> {
  const register = new Map(colleagues.map((colleague) => [colleague.id, colleague]));
  const lists: Lists<Unrung> = { forMe: [], forOthers: [], forTeam: [], sentBack: [] };
  for (const { row, work } of documents)
    for (const step of work) {
      const whose = whoseIs(step, row.zone, { asking, register });
      if (whose === 'not-mine') continue;
      const item = itemOf({ step, row, asking }, { name: names.get(row.pathwayId), register });
      if (step.waitingFor !== asking.member.agency) lists.forOthers.push(item);
      else lists[whose === 'mine' ? 'forMe' : 'forTeam'].push(item);
      if (isNews(step, asking)) lists.sentBack.push(item);
    }
  for (const list of Object.values(lists)) list.sort(byDue);
  return lists;
}

type Around = { asking: Asking; register: ReadonlyMap<string, Member> };

/** What is nobody's, or somebody's whom no register names, is any team's of its agency; who is assigned, is so by the owner. */
function whoseIs({ owner, waitingFor, assignee }: StepInHand, zone: string, { asking, register }: Around): Whose {
  const { member, now } = asking;
  if (owner !== member.agency) return waitingFor === member.agency ? 'my-team' : 'not-mine';
  if (assignee === undefined) return 'my-team';
  const holder = whoHasTheWork(assignee, localDay(now, zone), register);
  if (holder === undefined) return 'my-team';
  if (holder.as === 'queue') return holder.team === teamOf(member) ? 'my-team' : 'not-mine';
  return holder.member === member.id ? 'mine' : 'not-mine';
}

const isNews = ({ owner, sentBack }: StepInHand, { member, since }: Asking): boolean =>
  owner === member.agency && sentBack !== undefined && sentBack.at >= since;

type Shown = { step: StepInHand; row: CaseloadDocument['row']; asking: Asking };
type Names = { name: string | undefined; register: ReadonlyMap<string, Member> };

function itemOf({ step, row, asking: { now } }: Shown, { name, register }: Names): Unrung {
  const { pathwayId, personRef, zone } = row;
  const { due, assignee } = step;
  const overdue = due !== undefined && due <= now;
  const assigneeName = assignee === undefined ? undefined : register.get(assignee)?.name;
  const dueThisWeek = due !== undefined && !overdue && isInWeekOf(due, now, zone);
  return defined({ ...step, pathwayId, personRef, zone, name, assigneeName, overdue, dueThisWeek });
}

const NEVER = '9999';
const byDue = (a: Unrung, b: Unrung): number => ((a.due ?? NEVER) < (b.due ?? NEVER) ? -1 : 1);
