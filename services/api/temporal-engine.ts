import type { Client, WorkflowHandle } from '@temporalio/client';
import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow';
import type { EngineState } from '../../schemas/api/engine';
import { defined } from '../../domain/defined';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
type HistoryEvent = NonNullable<History['events']>[number];
type Moment = HistoryEvent['eventTime'];
type Described = Awaited<ReturnType<WorkflowHandle['describe']>>;

const FEED = 100;

/** What the engine keeps of one pathway's present run; what it was told and decided stays sealed. */
export async function engineStateOf(client: Client, handle: WorkflowHandle): Promise<Omit<EngineState, 'pathwayId'>> {
  const [described, history] = await Promise.all([handle.describe(), handle.fetchHistory()]);
  const events = history.events ?? [];
  return {
    workflowId: described.workflowId,
    runId: described.runId,
    status: described.status.name.toLowerCase(),
    startedAt: described.startTime.toISOString(),
    activities: await activitiesIn(client, described),
    timers: timersIn(events),
    historyLength: described.historyLength,
    events: events
      .map((event) => ({ number: Number(event.eventId), at: instantOf(event.eventTime), type: typeOf(event) }))
      .slice(-FEED)
      .toReversed(),
  };
}

function activitiesIn(client: Client, { raw, workflowId }: Described): Promise<EngineState['activities']> {
  const { loadedDataConverter, namespace } = client.options;
  const place = { type: 'workflow', namespace, workflowId } as const;
  return Promise.all(
    (raw.pendingActivities ?? []).map(async ({ activityType, attempt, lastFailure }) => {
      const error = await decodeOptionalFailureToOptionalError(loadedDataConverter, lastFailure, place);
      return defined({ name: activityType?.name ?? '', attempt: attempt ?? 1, lastError: error?.message });
    }),
  );
}

/** Started in this run, and neither fired nor cancelled since. */
export function timersIn(events: readonly HistoryEvent[]): EngineState['timers'] {
  const over = new Set(
    events.flatMap(({ timerFiredEventAttributes: fired, timerCanceledEventAttributes: cancelled }) =>
      [fired?.timerId, cancelled?.timerId].filter((id) => id !== undefined),
    ),
  );
  return events.flatMap(({ eventTime, timerStartedEventAttributes: started }) => {
    const id = started?.timerId;
    if (id === undefined || id === null || over.has(id)) return [];
    return [{ id, firesAt: new Date(msOf(eventTime) + msOf(started?.startToFireTimeout)).toISOString() }];
  });
}

const msOf = (moment: Moment): number => Number(moment?.seconds ?? 0) * 1000 + (moment?.nanos ?? 0) / 1e6;
const instantOf = (moment: Moment): string => new Date(msOf(moment)).toISOString();

/** An event's kind by the name of what it carries: `timerStarted`, `activityTaskScheduled`. */
const typeOf = (event: HistoryEvent): string =>
  Object.keys(event)
    .find((key) => key.endsWith('EventAttributes'))
    ?.replace('EventAttributes', '') ?? 'unknown';
