import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, answerTo } from '../../infra/stand-in/answers';
import { Behaviour, openJournal, type Kept } from '../../infra/stand-in/journal';

const at = '2026-03-09T09:00:00.000Z';
const offer = (messageId = 'p-1/3', eventType = 'throughgate.step.offered'): Kept => ({
  at,
  message: {
    eventType,
    messageId,
    personReference: { identifiers: [{ type: 'CRN', value: 'X700123' }] },
    additionalInformation: { step: 'handover-report', offer: 2 },
  },
});
const accepts = Behaviour.parse({ answers: 'accept', afterMs: 1_000 });
const returns = Behaviour.parse({ answers: 'return', missing: ['health'] });

describe('the stand-in of the probation system', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('accepts an offer in the agency’s own words, at a time that is reckoned, not read off', () =>
    expect(answerTo(offer(), accepts)).toMatchObject({
      eventType: 'probation-case.handover.accepted',
      occurredAt: '2026-03-09T09:00:01.000Z',
      personReference: { identifiers: [{ type: 'CRN', value: 'X700123' }] },
      additionalInformation: { step: 'handover-report', offer: 2 },
    }));

  it('returns an offer with its reason and what is missing', () =>
    expect(answerTo(offer(), returns)).toMatchObject({
      eventType: 'probation-case.handover.returned',
      additionalInformation: { step: 'handover-report', offer: 2, reason: 'incomplete', missing: ['health'] },
    }));

  it('leaves an offer to a human where nobody told it how to behave, and answers nothing but offers', () => {
    expect(answerTo(offer(), undefined)).toBeUndefined();
    expect(answerTo(offer(), Behaviour.parse({ answers: 'silent' }))).toBeUndefined();
    expect(answerTo(offer('p-1/4', 'throughgate.step.completed'), accepts)).toBeUndefined();
  });

  it('keeps a message once', () => {
    const journal = openJournal(undefined);
    expect(journal.keep(offer().message, at)).toBeDefined();
    expect(journal.keep(offer().message, at)).toBeUndefined();
    expect(journal.messages()).toHaveLength(1);
  });

  it('knows after a sudden end what it knew before, and what it has still to answer', () => {
    const before = openJournal(folder);
    before.behave('X700123', accepts);
    before.keep(offer('p-1/3').message, at);
    before.keep(offer('p-1/5').message, at);
    before.answered('p-1/3');
    appendFileSync(join(folder, 'journal.jsonl'), '{"kind":"message","at":"20');
    const after = openJournal(folder);
    expect(after.behaviourOf('X700123')).toEqual(accepts);
    expect(after.unanswered().map(({ message }) => message.messageId)).toEqual(['p-1/5']);
    expect(after.messages()).toHaveLength(2);
  });

  it('insists until the adapter has its answer', async () => {
    let asked = 0;
    const adapter = createServer((_request, response) => {
      asked += 1;
      response.writeHead(asked === 1 ? 503 : 202).end();
    });
    await new Promise<void>((listening) => adapter.listen(0, '127.0.0.1', listening));
    const journal = openJournal(folder);
    journal.behave('X700123', accepts);
    journal.keep(offer().message, at);
    await answer(offer(), journal, `http://127.0.0.1:${(adapter.address() as AddressInfo).port}`);
    adapter.close();
    expect([asked, journal.unanswered()]).toEqual([2, []]);
  });
});
