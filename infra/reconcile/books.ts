import { Teller } from '../../schemas/agency';
import type { PathwayEvent } from '../../schemas/events/event';
import { pathwayEventsTopic, reportsTopic } from '../../schemas/topics';
import type { Bus, Received } from '../../services/platform/bus';
import type { Cipher } from '../../services/platform/cipher';
import { openEvent } from '../../services/platform/events';
import type { Mongo } from '../../services/platform/mongo';
import { readReport } from '../../services/platform/reports';
import type { Books } from './account';

/** Reads the topics from their beginning and what is kept beside them. */
export async function readBooks({ bus, mongo, cipher }: { bus: Bus; mongo: Mongo; cipher: Cipher }): Promise<Books> {
  const reports: string[] = [];
  const events: PathwayEvent[] = [];
  await Promise.all([
    ...Teller.options.map((teller) =>
      bus.readAll(reportsTopic(teller), (message) => void reports.push(nameOf(message))),
    ),
    bus.readAll(pathwayEventsTopic, async (message) => void events.push(await openEvent(cipher, message))),
  ]);
  const [deadLetters, held] = await Promise.all([
    mongo.db
      .collection<{ _id: string; reportId?: string }>('dead-letters')
      .find({}, { projection: { reportId: 1 } })
      .toArray(),
    mongo.db
      .collection<{ _id: string }>('held-reports')
      .find({}, { projection: { _id: 1 } })
      .toArray(),
  ]);
  const kept = [...deadLetters.flatMap(({ _id, reportId }) => [_id, reportId ?? _id]), ...held.map(({ _id }) => _id)];
  return { reports, events, kept: new Set(kept) };
}

const nameOf = (message: Received): string => {
  const read = readReport(message);
  return read.ok ? read.report.id : `${message.topic}/${message.partition}/${message.offset}`;
};
