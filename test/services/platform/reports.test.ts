import { Undecodable } from '../../../services/platform/keys/sealed';
import { cipherOfKey } from '../../support/cipher-of-key';
import { openEvent, sealEvent } from '../../../services/platform/events';
import type { Message, Received } from '../../../services/platform/kafka';
import { readReport, reportMessage } from '../../../services/platform/reports';
import type { PathwayEvent } from '../../../schemas/events/event';
import { person, said } from '../../support/gateway-reports';

const { noms } = person('AB');
const report = said('1', 'released', [noms]);
const onTopic = (message: Message, change: Partial<Received> = {}): Received => ({
  ...message,
  partition: 3,
  offset: '7',
  ...change,
});
const written = (content: unknown): Received =>
  onTopic(reportMessage(report), {
    value: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  });

it('reads a report as it was written', () => {
  expect(readReport(onTopic(reportMessage(report)))).toEqual({ ok: true, report });
});

it('names a report by the attributes every CloudEvent has, and keys it by the person', () => {
  const { headers, key, topic } = reportMessage(report);
  expect({ key, topic }).toEqual({ key: noms.token, topic: 'agency.prison.reports.v1' });
  expect(headers).toMatchObject({
    ce_id: 'report-1',
    ce_type: 'agency.custody.released',
    ce_source: '/prison/made-up',
    ce_specversion: '1.0',
    ce_time: report.occurredAt,
    ce_subject: noms.token,
    'content-type': 'application/json',
  });
});

it('lets unknown words pass', () => {
  expect(readReport(written({ ...report, weather: 'rain' }))).toEqual({ ok: true, report });
});

it.each([
  ['not JSON', '{"id":"rep', 'not JSON', undefined],
  ['no object', '"words"', 'report: ', undefined],
  ['of a type nobody knows', { ...report, type: 'agency.weather.changed' }, 'type: ', 'report-1'],
  ['without a time', { ...report, occurredAt: '2024-06-14T09:06:52.362Z+01:00' }, 'occurredAt: ', 'report-1'],
  ['of a version to come', { ...report, schemaVersion: 2 }, 'schemaVersion: ', 'report-1'],
  ["on another agency's topic", { ...report, sourceAgency: 'probation' }, 'sourceAgency: ', 'report-1'],
  ['larger than a report is', { ...report, correlationId: 'x'.repeat(300_000) }, 'larger than 256 kB', undefined],
])('refuses what is %s, naming the field and repeating nothing', (_title, content, reason, reportId) => {
  const read = readReport(written(content));
  expect(read).toMatchObject({ ok: false, ...(reportId === undefined ? {} : { reportId }) });
  expect(read.ok ? '' : read.reason).toContain(reason);
  expect(read.ok ? '' : read.reason).not.toContain('weather');
});

describe('an event on its topic', () => {
  const cipher = cipherOfKey(`first:${Buffer.alloc(32, 4).toString('base64')}`);
  const event: PathwayEvent = {
    type: 'transition.step.opened',
    pathwayId: 'pathway-1',
    seq: 3,
    at: '2026-03-09T09:00:00.000Z',
    data: { step: 'first-contact' },
  };

  it('is read as it was decided', async () => {
    expect(await openEvent(cipher, onTopic(await sealEvent(cipher, event)))).toEqual(event);
  });

  it('shows what a gateway must know in its headers, and no more', async () => {
    const { headers, key, value } = await sealEvent(cipher, event);
    expect(key).toBe('pathway-1');
    expect(headers).toEqual({
      ce_specversion: '1.0',
      ce_dataschema: 'throughgate:/schemas/transition.step.opened/1.json',
      ce_id: 'pathway-1/3',
      ce_type: 'transition.step.opened',
      ce_source: '/throughgate/pathways',
      ce_time: event.at,
      seq: '3',
    });
    expect(value.toString('latin1')).not.toContain('first-contact');
  });

  it('does not open under the key of another pathway', async () => {
    const elsewhere = onTopic(await sealEvent(cipher, event), { key: 'pathway-2' });
    await expect(openEvent(cipher, elsewhere)).rejects.toThrow(Undecodable);
  });
});
