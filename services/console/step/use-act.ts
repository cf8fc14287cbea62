import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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

/** Sends one person's acts on one step, one at a time, and keeps the last with what became of it. */
export function useAct(place: Place) {
  const queries = useQueryClient();
  const [sent, setSent] = useState<Sent>();

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
    forget: () => setSent(undefined),
  };
}
