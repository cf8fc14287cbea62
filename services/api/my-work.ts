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

type Named = {
  documents: WorkDocument[];
  names: ReadonlyMap<string, string>;
  colleagues: readonly Member[];
  /** When the asker said they had seen a step, by `<pathwayId>/<step>`. */
  acknowledged: ReadonlyMap<string, Instant>;
};

/** Sorts what an agency has in hand into one member's lists. */
export function myWork({ documents, names, colleagues, acknowledged }: Named, asking: Asking): Lists<Unrung> {
  const register = new Map(colleagues.map((colleague) => [colleague.id, colleague]));
  const lists: Lists<Unrung> = { forMe: [], forOthers: [], forTeam: [], sentBack: [], forDecision: [] };
  for (const { row, work } of documents)
    for (const step of work) {
      const whose = whoseIs(step, row.zone, { asking, register });
      const decides = isForDecision(step, asking);
      if (whose === 'not-mine' && !decides) continue;
      const seen = acknowledged.get(`${row.pathwayId}/${step.step}`);
      const item = itemOf({ step, row, asking }, { name: names.get(row.pathwayId), register, seen });
      if (decides) lists.forDecision.push(item);
      for (const list of listsFor(step, whose, asking)) lists[list].push(item);
    }
  for (const list of Object.values(lists)) list.sort(byDue);
  return lists;
}

function listsFor(step: StepInHand, whose: Whose, asking: Asking): (keyof Lists<Unrung>)[] {
  if (whose === 'not-mine') return [];
  const own = whose === 'mine' ? 'forMe' : 'forTeam';
  const list = step.waitingFor === asking.member.agency ? own : 'forOthers';
  return isNews(step, asking) ? [list, 'sentBack'] : [list];
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

/** The clock has brought it to where this member answers. */
const isForDecision = ({ escalatedTo }: StepInHand, { member }: Asking): boolean =>
  member.answersFor?.some((target) => target === escalatedTo) === true;

const isNews = ({ owner, sentBack }: StepInHand, { member, since }: Asking): boolean =>
  owner === member.agency && sentBack !== undefined && sentBack.at >= since;

type Shown = { step: StepInHand; row: CaseloadDocument['row']; asking: Asking };
type Names = { name: string | undefined; register: ReadonlyMap<string, Member>; seen: Instant | undefined };

function itemOf({ step, row, asking: { now } }: Shown, { name, register, seen }: Names): Unrung {
  const { pathwayId, personRef, zone, fridayRelease, released, housing } = row;
  const { due, assignee } = step;
  const overdue = due !== undefined && due <= now;
  const assigneeName = assignee === undefined ? undefined : register.get(assignee)?.name;
  const dueThisWeek = due !== undefined && !overdue && isInWeekOf(due, now, zone);
  const acknowledged = seen !== undefined && seen >= lastNews(step) ? seen : undefined;
  return defined({
    ...{ ...step, pathwayId, personRef, zone, name, assigneeName, overdue, dueThisWeek, acknowledged },
    ...{ fridayRelease, released, housing },
  });
}

const lastNews = ({ since, sentBack }: StepInHand): Instant =>
  sentBack !== undefined && sentBack.at > since ? sentBack.at : since;

const NEVER = '9999';
const byDue = (a: Unrung, b: Unrung): number => ((a.due ?? NEVER) < (b.due ?? NEVER) ? -1 : 1);
