import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ActAnswer, HandoverContent } from '../../../schemas/api/act';
import type { Approval } from '../../../schemas/api/approval';
import type { Caseload, PhaseCount } from '../../../schemas/api/caseload';
import type { Connection } from '../../../schemas/api/connection';
import type { DeadLetter, HeldReport, LetterCause } from '../../../schemas/api/dead-letter';
import type { Delivery } from '../../../schemas/api/delivery';
import type { EngineState } from '../../../schemas/api/engine';
import type { Explanation } from '../../../schemas/api/explanation';
import type { Foresight } from '../../../schemas/api/foresight';
import type { LiveState } from '../../../schemas/api/live';
import type { MyWork } from '../../../schemas/api/my-work';
import type { PathwayPage } from '../../../schemas/api/pathway';
import type { NoticeReport } from '../../../schemas/api/notice';
import type { Plan, PlanRequest } from '../../../schemas/api/plan';
import type { Member } from '../../../schemas/api/register';
import type { SearchAnswer } from '../../../schemas/api/search';
import type { SignedIn } from '../../../schemas/api/officer';
import type { Tour } from '../../../schemas/api/tour';
import type { Agency } from '../../../schemas/agency';
import type { StepKey } from '../../../schemas/step';
import type { CaseloadView } from '../caseload/view';
import { seen } from '../live/seen';
import { ask, askFile } from './ask';

const pathwayPath = (pathwayId: string): string => `/api/pathways/${encodeURIComponent(pathwayId)}`;

/** What an address asks the api for: filters and order. */
function asked({ phase, waitingFor, sort }: CaseloadView, cursor = ''): string {
  const parameters = new URLSearchParams();
  if (phase !== undefined) parameters.set('phase', phase);
  if (waitingFor !== undefined) parameters.set('waiting-for', waitingFor);
  if (sort !== undefined) parameters.set('sort', sort);
  if (cursor !== '') parameters.set('cursor', cursor);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Who is signed in; whoever it is stays so until the page is left. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => ask<SignedIn>('/api/session', { signal }),
    staleTime: Infinity,
    retry: false,
  });

export const tourQuery = () =>
  queryOptions({ queryKey: ['tour'], queryFn: ({ signal }) => ask<Tour>('/api/tour', { signal }) });

export const caseloadQuery = (view: CaseloadView) =>
  infiniteQueryOptions({
    queryKey: ['caseload', view],
    queryFn: ({ pageParam, signal }) => ask<Caseload>(`/api/caseload${asked(view, pageParam)}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** The phase that was chosen changes none of them, so they are not asked for again with it. */
export const phaseCountsQuery = ({ waitingFor }: CaseloadView) =>
  queryOptions({
    queryKey: ['phase-counts', waitingFor ?? ''],
    queryFn: ({ signal }) =>
      ask<PhaseCount[]>(`/api/caseload/phases${asked(waitingFor === undefined ? {} : { waitingFor })}`, { signal }),
    placeholderData: keepPreviousData,
  });

/** The first page once more, beside the one on screen: what has changed since it was shown? */
export const askCaseload = (view: CaseloadView) => ask<Caseload>(`/api/caseload${asked(view)}`);

/** All of it as a file, by the same filters and in the same order. */
export const askCaseloadFile = (view: CaseloadView) => askFile(`/api/caseload.csv${asked(view)}`);

export const pathwayQuery = (pathwayId: string) =>
  queryOptions({
    queryKey: ['pathway', pathwayId],
    queryFn: async ({ signal }) => {
      const least = seen.of(pathwayId);
      const page = await ask<PathwayPage>(pathwayPath(pathwayId) + (least === undefined ? '' : `?min-seq=${least}`), {
        signal,
      });
      seen.hear(pathwayId, page.seq);
      return page;
    },
  });

export const liveQuery = (pathwayId: string) =>
  queryOptions({
    queryKey: ['live', pathwayId],
    queryFn: ({ signal }) => ask<LiveState>(`${pathwayPath(pathwayId)}/live`, { signal }),
  });

/** Read again for each version of the pathway; while it is read the one before stays. */
export const explanationQuery = (pathwayId: string, seq: number) =>
  queryOptions({
    queryKey: ['explanation', pathwayId, seq],
    queryFn: ({ signal }) => ask<Explanation>(`${pathwayPath(pathwayId)}/explain`, { signal }),
    placeholderData: keepPreviousData,
  });

/** What another day of release would move; nothing moves. Asked again when the pathway has moved, with the answer before kept. */
export const releaseForesightQuery = (pathwayId: string, seq: number, release: string) =>
  queryOptions({
    queryKey: ['release-date', pathwayId, seq, release],
    queryFn: ({ signal }) =>
      ask<Foresight>(`${pathwayPath(pathwayId)}/release-date/foresee`, { method: 'POST', body: { release }, signal }),
    placeholderData: keepPreviousData,
  });

/** What a pathway opened now would begin with; nothing is opened. */
export const planQuery = (request: PlanRequest) =>
  queryOptions({
    queryKey: ['plan', request],
    queryFn: ({ signal }) => ask<Plan>('/api/plans', { method: 'POST', body: request, signal }),
  });

/** Of releases from one day to another; either may be open. */
export const noticeReportQuery = ({ from, to }: { from: string; to: string }) => {
  const ends = Object.entries({ from, to }).filter(([, day]) => day !== '');
  return queryOptions({
    queryKey: ['notice-report', from, to],
    queryFn: ({ signal }) =>
      ask<NoticeReport>(`/api/notices/report?${new URLSearchParams(ends).toString()}`, { signal }),
    placeholderData: keepPreviousData,
  });
};

export const enginePath = (pathwayId: string): string => `${pathwayPath(pathwayId)}/engine`;

export const engineQuery = (pathwayId: string) =>
  queryOptions({
    queryKey: ['engine', pathwayId],
    queryFn: ({ signal }) => ask<EngineState>(enginePath(pathwayId), { signal }),
    refetchInterval: 30_000,
  });

/** What is handed over with one offer. It is kept for as long as the page shows it, and not a moment longer. */
export const contentQuery = (pathwayId: string, step: StepKey, offer: number) =>
  queryOptions({
    queryKey: ['content', pathwayId, step, offer],
    queryFn: ({ signal }) => ask<HandoverContent>(`${pathwayPath(pathwayId)}/steps/${step}/content`, { signal }),
    gcTime: 0,
  });

export const actQuery = (pathwayId: string, reportId: string) =>
  queryOptions({
    queryKey: ['act', pathwayId, reportId],
    queryFn: ({ signal }) =>
      ask<ActAnswer>(`/api/acts/${encodeURIComponent(pathwayId)}/${encodeURIComponent(reportId)}`, { signal }),
    refetchInterval: ({ state }) => (state.data && state.data.outcome !== 'pending' ? false : 1000),
  });

export const myWorkQuery = () =>
  queryOptions({ queryKey: ['my-work'], queryFn: ({ signal }) => ask<MyWork>('/api/my-work', { signal }) });

export const approvalsQuery = () =>
  queryOptions({ queryKey: ['approvals'], queryFn: ({ signal }) => ask<Approval[]>('/api/approvals', { signal }) });

export const registerQuery = (agency: Agency) =>
  queryOptions({
    queryKey: ['register', agency],
    queryFn: ({ signal }) => ask<Member[]>(`/api/register/${agency}`, { signal }),
    staleTime: 60_000,
  });

/** What was found is forgotten with the page that showed it. */
export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => ask<SearchAnswer>('/api/search', { method: 'POST', body: { of: text }, signal }),
    gcTime: 0,
  });

export const deadLettersQuery = () =>
  queryOptions({
    queryKey: ['dead-letters'],
    queryFn: ({ signal }) => ask<DeadLetter[]>('/api/dead-letters', { signal }),
  });

export const letterCausesQuery = () =>
  queryOptions({
    queryKey: ['letter-causes'],
    queryFn: ({ signal }) => ask<LetterCause[]>('/api/dead-letters/causes', { signal }),
  });

export const heldReportsQuery = () =>
  queryOptions({
    queryKey: ['held-reports'],
    queryFn: ({ signal }) => ask<HeldReport[]>('/api/held-reports', { signal }),
  });

export const agencyPath = (name: string): string => `/api/agencies/${encodeURIComponent(name)}`;

export const agenciesQuery = () =>
  queryOptions({
    queryKey: ['agencies'],
    queryFn: ({ signal }) => ask<Connection[]>('/api/agencies', { signal }),
  });

export const deliveriesQuery = (name: string) =>
  queryOptions({
    queryKey: ['deliveries', name],
    queryFn: ({ signal }) => ask<Delivery[]>(`${agencyPath(name)}/deliveries`, { signal }),
    refetchInterval: 5_000,
  });
