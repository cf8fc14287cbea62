import type { Draft } from '../../domain/pathway/draft';
import type { PathwayEvent } from '../../schemas/events/event';
import { StepKey } from '../../schemas/step';

const BEGINS = Date.parse('2026-03-02T09:00:00.000Z');
const HOUR_MS = 3_600_000;

/** Events of one pathway as they would be recorded, an hour apart, each caused by a report of its own. */
export const story = (pathwayId: string, ...drafts: Draft[]): PathwayEvent[] =>
  drafts.map((draft, i) => ({
    pathwayId,
    seq: i + 1,
    at: new Date(BEGINS + i * HOUR_MS).toISOString(),
    cause: `${pathwayId}-report-${i + 1}`,
    ...draft,
  }));

/** `v1.` and 43 letters: the shape of a token, of nobody. */
export const tokenOf = (letter: string): string => `v1.${letter.repeat(43)}`;

export const opened: Draft = {
  type: 'transition.pathway.opened',
  data: {
    personRef: 'person-7',
    profile: 'gb-eaw',
    profileVersion: 1,
    legalStatus: 'sentenced',
    establishment: 'ZZA',
    identifiers: [{ scheme: 'NOMS', token: tokenOf('A') }],
    dates: { admission: '2026-03-02' },
  },
};

export const registered: Draft = {
  type: 'transition.person.registered',
  data: { detailsRef: `person/${tokenOf('A')}` },
};

const planned = (due: string) => ({ status: 'planned' as const, due });

/** Released on Friday 2026-10-30; handover on 2026-06-01. */
export const planMade: Draft = {
  type: 'transition.plan.revised',
  data: {
    trigger: 'dates-changed',
    dates: { admission: '2026-03-02', handover: '2026-06-01', release: '2026-10-30' },
    diff: [
      {
        step: 'handover-report',
        owner: 'prison',
        before: { status: 'planned' },
        after: planned('2026-05-18T22:59:59.999Z'),
      },
      {
        step: 'accommodation-confirmed',
        owner: 'community',
        before: { status: 'planned' },
        after: planned('2026-10-02T22:59:59.999Z'),
      },
    ],
  },
};

/** A plan with a place for every step, as the domain makes it at the opening. */
export const allPlanned: Draft = {
  type: 'transition.plan.revised',
  data: {
    trigger: 'dates-changed',
    dates: { admission: '2026-03-02', handover: '2026-06-01', release: '2026-10-30' },
    diff: StepKey.options.map((step) => ({
      step,
      owner: 'prison',
      before: { status: 'planned' },
      after: planned('2026-05-18T22:59:59.999Z'),
    })),
  },
};

export const reportOpened: Draft = { type: 'transition.step.opened', data: { step: 'handover-report' } };

export const reportOffered: Draft = {
  type: 'transition.step.offered',
  data: {
    step: 'handover-report',
    offer: 1,
    to: 'probation',
    replyBy: '2026-05-08T22:59:59.999Z',
    contentRef: 'content/report-5',
    covers: ['health', 'accommodation'],
  },
};

export const reportEscalated: Draft = {
  type: 'transition.step.escalated',
  data: { step: 'handover-report', clock: 'reply/handover-report/1/1', to: 'supervisor', reason: 'no-reply' },
};

export const reportReturned: Draft = {
  type: 'transition.step.returned',
  data: {
    step: 'handover-report',
    offer: 1,
    by: 'probation',
    reason: 'incomplete',
    missing: ['health'],
    noteRef: 'note/report-7',
  },
};

export const setAside: Draft = {
  type: 'transition.report.set-aside',
  data: { reason: 'no-change', reportType: 'agency.custody.received' },
};

export const leadPassed: Draft = {
  type: 'transition.responsibility.changed',
  data: {
    from: 'prison',
    to: 'community',
    support: 'prison',
    reason: 'determinate',
    effectiveOn: '2026-06-01',
    unconfirmed: true,
  },
};

export const died: Draft = { type: 'transition.pathway.closed', data: { reason: 'died', task: 'bereavement' } };
