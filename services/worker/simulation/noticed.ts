import { dueNotices } from '../../../domain/notices/due-notice';
import { recordNotice, type NoticeRecord } from '../../../domain/notices/record';
import { noticeReport, type Told } from '../../../domain/notices/report';
import { evolve, newPathway } from '../../../domain/pathway/evolve';
import type { PathwayState } from '../../../domain/pathway/state';
import type { Profile } from '../../../domain/profiles/profile';
import type { LateNotice } from '../../../schemas/api/notice';
import type { PathwayEvent } from '../../../schemas/events/event';
import type { LocalDate } from '../../../schemas/time';

/** How many knew in time, over all who were released by `today`, and why the others did not. */
export function noticedIn(pathways: readonly (readonly PathwayEvent[])[], profile: Profile, today: LocalDate) {
  const told = pathways.flatMap((events) => toldIn(events, profile)).filter(({ release }) => release <= today);
  const { releases, agencies, inTime, share, late } = noticeReport(told, today);
  const why: Partial<Record<LateNotice['why'], number>> = {};
  for (const one of late) why[one.why] = (why[one.why] ?? 0) + 1;
  return { releases, agencies, inTime, ...(share === undefined ? {} : { share: Number(share.toFixed(3)) }), ...why };
}

type Folded = { state: PathwayState; notices: readonly NoticeRecord[] };

/** As the projector folds it: each event once, in its order. */
function toldIn(events: readonly PathwayEvent[], profile: Profile): Told[] {
  const once = [...new Map(events.map((event) => [event.seq, event])).values()].toSorted((a, b) => a.seq - b.seq);
  const { state, notices } = once.reduce<Folded>(
    (so, event) => {
      const next = evolve(so.state, event);
      return { state: next, notices: recordNotice(so.notices, event, next.dates.releasedOn ?? next.dates.release) };
    },
    { state: newPathway, notices: [] },
  );
  const [first] = once;
  const release = state.dates.releasedOn;
  if (first === undefined || release === undefined) return [];
  return [{ pathwayId: first.pathwayId, release, notices, due: dueNotices(state, profile) }];
}
