import { CloudEvent, Kafka } from 'cloudevents';
import type { z } from 'zod';
import { schemaUri } from '../../schemas/contract/address';
import { Report } from '../../schemas/reports/report';
import { reportsTopic } from '../../schemas/topics';
import type { Message, Received } from './kafka';

/** A report says a fact in a few lines; what is longer than this was not written by an adapter of ours. */
const maxReportBytes = 256 * 1024;

export type ReadReport = { ok: true; report: Report } | { ok: false; reason: string; reportId?: string };

/** The report as it is published on its agency's topic: CloudEvents in binary mode, keyed by the person's first token. */
export function reportMessage(report: Report): Message {
  const subject = report.identifiers[0]?.token ?? report.pathwayId ?? report.id;
  const { headers } = Kafka.binary(
    new CloudEvent({
      id: report.id,
      source: report.source,
      type: report.type,
      time: report.occurredAt,
      subject,
      dataschema: schemaUri(report.type),
      datacontenttype: 'application/json',
    }),
  );
  return {
    topic: reportsTopic(report.sourceAgency),
    key: subject,
    value: Buffer.from(JSON.stringify(report), 'utf8'),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  };
}

/** A tolerant reader: unknown keys pass. A refusal names the field and never repeats what stood there. */
export function readReport(received: Received): ReadReport {
  if (received.value.length > maxReportBytes) return { ok: false, reason: 'larger than 256 kB' };
  const content = readJson(received.value);
  if (content === undefined) return { ok: false, reason: 'not JSON' };
  const parsed = Report.safeParse(content);
  const reportId = idOf(content);
  const refuse = (reason: string): ReadReport => ({
    ok: false,
    reason,
    ...(reportId === undefined ? {} : { reportId }),
  });
  if (!parsed.success) return refuse(parsed.error.issues.map(faultOf).join('; '));
  if (reportsTopic(parsed.data.sourceAgency) !== received.topic)
    return refuse('sourceAgency: not the agency this topic belongs to');
  return { ok: true, report: parsed.data };
}

/** Of an unknown type it says no more than that: the list of all types helps nobody at the end of a line. */
const faultOf = ({ code, path, message }: z.core.$ZodIssue): string =>
  code === 'invalid_union' && path.at(-1) === 'type' ? 'type: is unknown' : `${path.join('.') || 'report'}: ${message}`;

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function idOf(content: unknown): string | undefined {
  const { id } = (content ?? {}) as { id?: unknown };
  return typeof id === 'string' && id.length <= 200 ? id : undefined;
}
