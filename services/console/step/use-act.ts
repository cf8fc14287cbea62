import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Act, act, type Intent, intentOf, type Outcome, type Place } from '../api/act';
import { liveQuery, pathwayQuery } from '../api/queries';
import { seen } from '../live/seen';

type Sent = { intent: Intent; outcome?: Outcome };

/** What an outcome tells about how far the pathway has come. */
function versionIn(outcome: Outcome): number | undefined {
  if (outcome.kind === 'answered') return outcome.answer.seq;
  return outcome.kind === 'outdated' ? outcome.now : undefined;
}

/** The same will said twice, because nobody answered the first time, goes out under the same key. */
const isSameWill = (sent: Sent | undefined, wanted: Act): sent is Sent =>
  sent?.outcome?.kind === 'away' && JSON.stringify(sent.intent.act) === JSON.stringify(wanted);

/** Kept beside what was read, not in a card: an act moves its step to another list, and its answer goes with it. */
const sentQuery = ({ pathwayId, step }: Place) =>
  queryOptions<Sent | null>({ queryKey: ['sent', pathwayId, step], queryFn: skipToken, gcTime: 0 });

/** Sends one person's acts on one step, one at a time, and keeps the last with what became of it. */
export function useAct(place: Place) {
  const queries = useQueryClient();
  const sent = useQuery(sentQuery(place)).data ?? undefined;
  const setSent = (last: Sent | null) => queries.setQueryData(sentQuery(place).queryKey, last);

  const send = async (intent: Intent): Promise<Outcome> => {
    setSent({ intent });
    const outcome = await act(place, intent);
    const version = versionIn(outcome);
    if (version !== undefined) seen.hear(place.pathwayId, version);
    setSent({ intent, outcome });
    void queries.invalidateQueries({ queryKey: pathwayQuery(place.pathwayId).queryKey });
    void queries.invalidateQueries({ queryKey: liveQuery(place.pathwayId).queryKey });
    return outcome;
  };

  return {
    sent,
    busy: sent !== undefined && sent.outcome === undefined,
    send: (wanted: Act, seq: number) => send(isSameWill(sent, wanted) ? sent.intent : intentOf(wanted, seq)),
    forget: () => void setSent(null),
  };
}
