import { defined } from '../../domain/defined';
import { dueNotices, type DueNotice } from '../../domain/notices/due-notice';
import { recordNotice, type NoticeRecord } from '../../domain/notices/record';
import type { PathwayState } from '../../domain/pathway/state';
import { profileOf } from '../../domain/profiles/registry';
import type { LocalDate } from '../../schemas/time';
import { evolveKept, newKeptState } from './kept-state';
import type { View, ViewDocument } from './view';

/** Proof of notice: everything that was sent of a pathway. `told` counts it; `release` is the day, planned or come. */
export type NoticeDocument = ViewDocument & {
  notices: readonly NoticeRecord[];
  told: number;
  release?: LocalDate;
  /** Whom nobody has told yet; absent of a view from before it was kept. */
  due?: readonly DueNotice[];
};

const releaseIn = ({ dates }: PathwayState): LocalDate | undefined => dates.releasedOn ?? dates.release;

function dueIn(state: PathwayState): readonly DueNotice[] {
  const profile = profileOf(state.profile, state.profileVersion);
  return profile === undefined ? [] : dueNotices(state, profile);
}

export const noticeView: View<NoticeDocument> = {
  name: 'notices',
  collection: 'notice-views',
  start: (pathwayId) => ({ _id: pathwayId, seq: 0, updatedAt: '', state: newKeptState, notices: [], told: 0 }),
  project(document, event) {
    const state = evolveKept(document.state, event);
    const notices = recordNotice(document.notices, event, releaseIn(state));
    return { ...document, seq: event.seq, updatedAt: event.at, state, notices };
  },
  show: (document) =>
    defined({
      ...document,
      told: document.notices.length,
      release: releaseIn(document.state),
      due: dueIn(document.state),
    }),
};
