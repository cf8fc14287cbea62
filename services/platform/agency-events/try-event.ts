import type { ConnectionRow } from '../connections';
import type { Refusal, ReportDraft, Seen } from '../translation';
import type { EventRead, InboundEvent } from './event';
import { translate } from './translate';

export type Tried =
  | { outcome: 'report'; event: InboundEvent; draft: ReportDraft; unread?: readonly string[] }
  | { outcome: 'refused'; refused: Refusal };

/** How an event of this agency would be read; nothing is kept. */
export function tryEvent(read: EventRead, teller: ConnectionRow): Tried {
  if (!read.ok) return { outcome: 'refused', refused: read.refused };
  const translation = translate(read.event, teller);
  if (translation.outcome === 'report')
    return { outcome: 'report', event: read.event, draft: translation.draft, ...unreadOf(translation.seen) };
  if (translation.outcome !== 'unreadable') throw new Error('an event is read or refused');
  const { code, title, fields } = translation;
  return { outcome: 'refused', refused: { code, title, fields } };
}

/** Told only where there is something. */
const unreadOf = ({ unread = [] }: Seen) => (unread.length === 0 ? {} : { unread });
