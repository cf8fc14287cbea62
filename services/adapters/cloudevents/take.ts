import type { EventRead, InboundEvent } from '../../platform/agency-events/event';
import { isTestPerson } from '../../platform/agency-events/numbers';
import { tryEvent } from '../../platform/agency-events/try-event';
import type { ConnectionRow } from '../../platform/connections';
import type { DeadLetters } from '../../platform/dead-letters';
import { heldLetter } from '../../platform/held-letter';
import type { Received } from '../../platform/kafka';
import type { Published } from '../../platform/report-intake';
import { reasonOf, type Refusal, type ReportDraft } from '../../platform/translation';

export type Desk = {
  publish: (draft: ReportDraft, teller: ConnectionRow) => Promise<Published>;
  keep: DeadLetters['keep'];
};

/** `unread`: fields of the event that stand for nothing we read. */
type Read = { unread?: readonly string[] };

/** What became of one event. `held`: a code is to be mapped, then it goes on by a redrive; `test`: of a test person. */
export type Taken =
  | (Published & Read)
  | ({ outcome: 'test'; type: string; occurredAt: string } & Read)
  | { outcome: 'held'; code: string; fields: Refusal['fields'] }
  | { outcome: 'refused'; refused: Refusal };

/** Takes one event to where it belongs. @throws when a server is away */
export async function take(read: EventRead, teller: ConnectionRow, { publish, keep }: Desk): Promise<Taken> {
  const tried = tryEvent(read, teller);
  if (tried.outcome === 'report') {
    const { event, draft, unread } = tried;
    const taken = isTestPerson(event) ? tested(draft) : await publish(draft, teller);
    return unread === undefined ? taken : { ...taken, unread };
  }
  if (tried.refused.code !== 'unmapped-code') return { outcome: 'refused', refused: tried.refused };
  const { code, fields } = tried.refused;
  if (!read.ok || isTestPerson(read.event)) return { outcome: 'refused', refused: tried.refused };
  await keep(letterOf(read.event, teller), reasonOf(tried.refused));
  return { outcome: 'held', code, fields };
}

/** As whom an agency tells: of the community's many providers each for itself, else for the whole service. */
export const speakerOf = ({ _id: name, kind: agency, provides = [] }: ConnectionRow) => ({
  ...{ agency, name },
  ...(agency === 'community' ? { provides } : {}),
});

const tested = ({ type, occurredAt }: ReportDraft) => ({ outcome: 'test', type, occurredAt }) as const;

const letterOf = (event: InboundEvent, { _id: name }: ConnectionRow): Received =>
  heldLetter(name, Buffer.from(JSON.stringify(event), 'utf8'), {
    ...{ key: event.id, headers: { 'content-type': 'application/cloudevents+json' } },
  });
