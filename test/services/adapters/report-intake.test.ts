import fc from 'fast-check';
import { createIntake } from '../../../services/platform/report-intake';
import type { ReportDraft } from '../../../services/platform/translation';
import type { Message } from '../../../services/platform/kafka';
import { readReport } from '../../../services/platform/reports';
import { translate } from '../../../services/adapters/prison/translate';
import { createTokens } from '../../../services/platform/tokens';
import { movement, ofPrison } from '../../support/agency-payloads';

const tokens = createTokens(`test:${Buffer.alloc(32, 3).toString('base64')}`);
const token = tokens.tokenOf('NOMS', 'A7001XY');

function intake({ fails }: { fails?: 'store' | 'broker' } = {}) {
  const stored = new Map<string, unknown>();
  const sent: Message[] = [];
  const done: string[] = [];
  const publish = createIntake({
    agency: 'prison',
    tokens,
    store: {
      get: async <T>(reference: string) => stored.get(reference) as T | undefined,
      put: async (reference, value) => {
        if (fails === 'store') throw new Error('away');
        stored.set(reference, value);
        done.push('stored');
      },
    },
    names: { note: async () => undefined },
    send: async (messages) => {
      if (fails === 'broker') throw new Error('away');
      sent.push(...messages);
      done.push('sent');
    },
    now: () => '2026-03-09T10:00:00.000Z',
  });
  const report = () => {
    const read = readReport({ ...sent.at(-1)!, partition: 0, offset: '0' });
    if (!read.ok) throw new Error(read.reason);
    return read.report;
  };
  return { publish, stored, sent, done, report };
}

const registered = (name: string, occurredAt = '2026-03-09T09:00:00.000Z'): ReportDraft => ({
  type: 'agency.person.registered',
  data: {},
  occurredAt,
  numbers: [{ scheme: 'NOMS', number: 'A7001XY' }],
  personal: [{ place: 'person', field: 'detailsRef', value: { name } }],
});
const handedOver = (text: string): ReportDraft => ({
  type: 'agency.step.completed',
  data: { step: 'handover-report', covers: [] },
  occurredAt: '2026-03-09T09:00:00.000Z',
  numbers: [{ scheme: 'NOMS', number: 'A7001XY' }],
  personal: [{ place: 'content', field: 'contentRef', value: { text } }],
});

describe('a report on its way in', () => {
  it('leaves words and numbers in the store before it goes anywhere', async () => {
    const { publish, stored, done, report } = intake();
    await publish(registered('Mira Okafor'));
    expect(done).toEqual(['stored', 'stored', 'sent']);
    expect(stored.get(`person/${token}`)).toMatchObject({ name: 'Mira Okafor' });
    expect(stored.get(`number/${token}`)).toEqual({ scheme: 'NOMS', number: 'A7001XY' });
    expect(report()).toMatchObject({
      identifiers: [{ scheme: 'NOMS', token }],
      data: { detailsRef: `person/${token}` },
    });
  });

  it('carries neither name nor number', async () => {
    const { publish, sent } = intake();
    await publish(registered('Mira Okafor'));
    const all = JSON.stringify(sent.map(({ key, headers, value }) => [key, headers, value.toString()]));
    expect(all).not.toMatch(/Mira|Okafor|A7001XY/);
  });

  it('is not published when the store is away, and not answered when the broker is', async () => {
    const withoutStore = intake({ fails: 'store' });
    await expect(withoutStore.publish(registered('Mira Okafor'))).rejects.toThrow('away');
    expect(withoutStore.sent).toEqual([]);
    await expect(intake({ fails: 'broker' }).publish(registered('Mira Okafor'))).rejects.toThrow('away');
  });

  it('keeps the newest details of a person, in whatever order they come', async () => {
    const { publish, stored } = intake();
    await publish(registered('Mira Okafor', '2026-03-09T09:00:00.000Z'));
    await publish(registered('Mira Adams', '2026-03-01T09:00:00.000Z'));
    expect(stored.get(`person/${token}`)).toMatchObject({ name: 'Mira Okafor' });
  });

  it('never writes over what another report handed over', async () => {
    const { publish, stored, report } = intake();
    const first = await publish(handedOver('one'));
    const second = await publish(handedOver('two'));
    expect(second.reportId).not.toBe(first.reportId);
    expect(stored.get(`content/${first.reportId}`)).toEqual({ text: 'one' });
    expect(report().data).toEqual({ step: 'handover-report', covers: [], contentRef: `content/${second.reportId}` });
  });

  it('has one id for one fact, however its keys are ordered and its number is written', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom('A7001XY', ' a7001xy '), fc.boolean(), async (number, turned) => {
        const data = { kind: 'conditional', establishment: 'QHB' } as const;
        const draft: ReportDraft = {
          type: 'agency.custody.released',
          data: turned ? { establishment: data.establishment, kind: data.kind } : data,
          occurredAt: '2026-03-09T09:00:00.000Z',
          numbers: [{ scheme: 'NOMS', number }],
          personal: [],
        };
        const again = { ...draft, data, numbers: [{ scheme: 'NOMS' as const, number: 'A7001XY' }] };
        const ids = [await intake().publish(draft), await intake().publish(again)].map(({ reportId }) => reportId);
        expect(ids[0]).toBe(ids[1]);
      }),
    ));

  it('has one id for one fact that is told under two names, of which only one tells the code', async () => {
    const body = { nomsNumber: 'A7001XY', reason: 'RELEASED', prisonId: 'QHB' };
    const told = [
      movement('released', body, { occurredAt: '2026-03-09T09:15:21Z' }),
      ofPrison('prisoner-offender-search.prisoner.released', body),
    ];
    const ids = await Promise.all(
      told.map(async (raw) => {
        const translation = translate(raw);
        if (translation.outcome !== 'report') throw new Error(translation.outcome);
        return (await intake().publish(translation.draft)).reportId;
      }),
    );
    expect(ids[0]).toBe(ids[1]);
  });

  it('says of two numbers which goes on and which goes, by their tokens', async () => {
    const { publish, report } = intake();
    const numbers = [
      { scheme: 'NOMS', number: 'A7001XY', role: 'surviving' },
      { scheme: 'NOMS', number: 'A7009XY', role: 'removed' },
    ] as const;
    await publish({
      type: 'agency.identity.merged',
      data: {},
      occurredAt: '2026-03-09T09:00:00.000Z',
      numbers,
      personal: [],
    });
    const removed = { scheme: 'NOMS', token: tokens.tokenOf('NOMS', 'A7009XY') };
    const surviving = { scheme: 'NOMS', token };
    expect(report()).toMatchObject({ data: { surviving, removed }, identifiers: [surviving, removed] });
  });
});
