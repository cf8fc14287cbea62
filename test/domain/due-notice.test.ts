import { dueNotices } from '../../domain/notices/due-notice';
import { evolve, newPathway } from '../../domain/pathway/evolve';
import { gbEaw2 } from '../../domain/profiles/gb-eaw/2';
import type { PathwayEvent } from '../../schemas/events/event';
import type { Draft } from '../../domain/pathway/draft';
import * as told from '../support/pathway-story';

const opened: Draft = {
  ...told.opened,
  data: { ...told.opened.data, profileVersion: 2 },
} as Draft;
const due = (...drafts: Draft[]) => {
  const events: PathwayEvent[] = told.story('p-1', opened, told.allPlanned, ...drafts);
  return dueNotices(events.reduce(evolve, newPathway), gbEaw2).map(({ step, to }) => `${step} ${to}`);
};
const offer: Draft = {
  type: 'transition.step.offered',
  data: {
    step: 'accommodation-confirmed',
    ...{ offer: 1, to: 'community', candidate: 'approved-premises', replyBy: '2026-05-08T22:59:59.999Z' },
  },
};

describe('whom nobody has told yet', () => {
  it('is whoever a profile names, and the first service to be asked, but nobody where the person has not agreed', () => {
    expect(due()).toEqual([
      'accommodation-confirmed approved-premises',
      'benefits-notice welfare-agency',
      'victim-notice victim-contact',
    ]);
    expect(due({ type: 'transition.agreement.changed', data: { scope: 'health', given: true } })).toContain(
      'health-continuity community-health',
    );
  });

  it('is not who was asked, nor of what was given up or passed over', () => {
    expect(
      due(
        offer,
        { type: 'transition.step.cancelled', data: { step: 'benefits-notice', reason: 'died' } },
        { type: 'transition.step.skipped', data: { step: 'victim-notice', by: 'probation', reason: 'done-elsewhere' } },
      ),
    ).toEqual([]);
  });
});
