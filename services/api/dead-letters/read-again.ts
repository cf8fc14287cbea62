import { Agency } from '../../../schemas/agency';
import { inboundName, pathwayEventsTopic } from '../../../schemas/topics';
import { readEvents } from '../../platform/agency-events/event';
import { isTestPerson } from '../../platform/agency-events/numbers';
import { tryEvent } from '../../platform/agency-events/try-event';
import type { Cipher } from '../../platform/cipher';
import type { Connections } from '../../platform/connections';
import { openEvent } from '../../platform/events';
import type { Received } from '../../platform/kafka';
import { KeyUnavailable } from '../../platform/keys/sealed';
import { readReport } from '../../platform/reports';
import { reasonOf } from '../../platform/translation';

/** How a letter would be read by its reader today; what is read of a test person goes no further. */
export type ReadAgain =
  { outcome: 'readable'; type: string } | { outcome: 'test' } | { outcome: 'unreadable'; reason: string };

type Parts = { connections: Pick<Connections, 'find'>; cipher: Cipher };

/** Reads as whoever reads the letter's topic does, and sends nothing. */
export const createReadAgain =
  ({ connections, cipher }: Parts) =>
  async (received: Received): Promise<ReadAgain> => {
    const name = inboundName(received.topic);
    if (Agency.safeParse(name).success) return byItsAdapter;
    if (name !== undefined) return readOf(received, await connections.find(name));
    if (received.topic === pathwayEventsTopic) return readEvent(received, cipher);
    const read = readReport(received);
    if (!read.ok) return { outcome: 'unreadable', reason: read.reason };
    if (read.report.identifiers.length === 0) return { outcome: 'unreadable', reason: 'identifiers: names no person' };
    return { outcome: 'readable', type: read.report.type };
  };

/** What came by an adapter's door is read there alone. */
const byItsAdapter: ReadAgain = {
  ...{ outcome: 'unreadable', reason: 'not-read-here: its adapter reads it once it is sent again' },
};

function readOf(received: Received, teller: Awaited<ReturnType<Connections['find']>>): ReadAgain {
  if (teller === undefined) return { outcome: 'unreadable', reason: 'no-such-agency: its agency is not connected' };
  const read = readEvents(received.value, received.headers, 'ce_');
  if (!read.ok) return { outcome: 'unreadable', reason: reasonOf(read.refused) };
  const tried = read.events.map((event) => tryEvent(event, teller));
  const refused = tried.find((one) => one.outcome === 'refused');
  if (refused?.outcome === 'refused') return { outcome: 'unreadable', reason: reasonOf(refused.refused) };
  const told = tried.flatMap((one) => (one.outcome === 'report' ? [one] : []));
  if (told.every(({ event }) => isTestPerson(event))) return { outcome: 'test' };
  return { outcome: 'readable', type: told.map(({ draft }) => draft.type).join(', ') };
}

async function readEvent(received: Received, cipher: Cipher): Promise<ReadAgain> {
  try {
    const { type } = await openEvent(cipher, received);
    return { outcome: 'readable', type };
  } catch (error) {
    if (error instanceof KeyUnavailable) throw error;
    return { outcome: 'unreadable', reason: 'it is no event of its pathway' };
  }
}
