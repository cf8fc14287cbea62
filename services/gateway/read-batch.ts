import type { Report } from '../../schemas/reports/report';
import type { DeadLetters } from '../platform/dead-letters';
import type { Received } from '../platform/kafka';
import { readReport } from '../platform/reports';

/** A report and where it stood, by which those recorded in the same instant keep their order. */
export type Arrived = { report: Report; partition: number; offset: number; bytes: number };

/** What can be read, in order. What cannot becomes a dead letter with its reason, and its neighbours go on. */
export async function readBatch(
  batch: readonly Received[],
  deadLetters: Pick<DeadLetters, 'keep'>,
): Promise<Arrived[]> {
  const arrived: Arrived[] = [];
  for (const received of batch) {
    const read = readReport(received);
    if (!read.ok) await deadLetters.keep(received, read.reason, read.reportId);
    else if (read.report.identifiers.length === 0)
      await deadLetters.keep(received, 'identifiers: names no person', read.report.id);
    else arrived.push({ report: read.report, ...positionOf(received) });
  }
  return arrived;
}

const positionOf = ({ partition, offset, value }: Received) => ({
  partition,
  offset: Number(offset),
  bytes: value.length,
});
