import { defined } from '../../domain/defined';
import { profileOf } from '../../domain/profiles/registry';
import { EscalationTarget, type Responsible } from '../../schemas/agency';
import type { WorkItem } from '../../schemas/api/my-work';
import { localDay } from '../platform/local-day';
import type { Asking, Lists, Unrung } from './my-work';
import type { WorkDocument } from './ports';
import type { createRinging } from './to-ring';

type Deps = { asking: Asking; documents: readonly WorkDocument[]; ringing: Awaited<ReturnType<typeof createRinging>> };

/** The lists with whom to ring about each item: never the asker, who knows. */
export async function withRinging(lists: Lists<Unrung>, deps: Deps): Promise<Lists<WorkItem>> {
  const states = new Map(deps.documents.map(({ row, state }) => [row.pathwayId, state]));
  const rung = (items: Unrung[]): Promise<WorkItem[]> =>
    Promise.all(items.map((item) => ringingFor(item, states.get(item.pathwayId), deps)));
  const { forMe, forOthers, forTeam, sentBack, forDecision } = lists;
  return {
    forMe: await rung(forMe),
    forOthers: await rung(forOthers),
    forTeam: await rung(forTeam),
    sentBack: await rung(sentBack),
    forDecision: await rung(forDecision),
  };
}

async function ringingFor(
  item: Unrung,
  state: WorkDocument['state'] | undefined,
  { asking, ringing }: Deps,
): Promise<WorkItem> {
  const { owner, waitingFor: agency, assignee, escalatedTo, zone } = item;
  // A role and whoever has it in hand are the owner's; who is asked in another agency, that agency knows.
  const own = agency === owner ? { assignee, role: roleOf(item, state) } : {};
  const wanted = defined({ agency, ...own, above: EscalationTarget.safeParse(escalatedTo).data });
  const people = await ringing(wanted, localDay(asking.now, zone));
  return { ...item, ring: people.filter(({ member }) => member !== asking.member.id) };
}

const roleOf = ({ step }: Unrung, state: WorkDocument['state'] | undefined): Responsible | undefined =>
  profileOf(state?.profile ?? '', state?.profileVersion ?? 0)?.steps.find(({ key }) => key === step)?.role;
