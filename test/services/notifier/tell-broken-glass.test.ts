import { createTellBrokenGlass } from '../../../services/notifier/tell-broken-glass';
import type { NoticeMail } from '../../../services/notifier/notice-mail';
import { watchersOf } from '../../../services/platform/broken-glass';

const glass = (id: string) => ({ id, from: '2026-04-01T10:00:00.000Z', untold: watchersOf('prison') });
const supervisor = { 'prison-supervisor': { mail: 'duty@example.org', language: 'en' as const } };
const protector = { 'data-protection-officer': { mail: 'dpo@example.org', language: 'nb' as const } };

function world(recipients: object) {
  const rows = [glass('exception-1'), glass('exception-2')];
  const told = { mails: [] as NoticeMail[], refused: [] as string[], arrives: true };
  const tell = createTellBrokenGlass({
    glass: {
      untold: async () => structuredClone(rows.filter(({ untold }) => untold.length > 0)),
      told: async (id, watcher) => {
        const row = rows.find((one) => one.id === id)!;
        row.untold = row.untold.filter((one) => one !== watcher);
      },
    },
    recipients: recipients as typeof supervisor,
    send: async (mail) => {
      told.mails.push(mail);
      return told.arrives ? { arrived: true } : { arrived: false, reason: 'address-unknown' };
    },
    refused: (watcher) => void told.refused.push(watcher),
  });
  return { told, tell, recipients };
}

it('tells the supervisor and the data protection officer of each broken glass, once and naming nobody', async () => {
  const { told, tell } = world({ ...supervisor, ...protector });
  await tell();
  await tell();
  expect(told.mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
    'duty@example.org Somebody broke the glass',
    'dpo@example.org Noen har brukt nødtilgang',
    'duty@example.org Somebody broke the glass',
    'dpo@example.org Noen har brukt nødtilgang',
  ]);
  expect(told.mails[0]?.text).toContain('exception-1');
  expect(new Set(told.mails.map(({ messageId }) => messageId)).size).toBe(4);
});

it('tells whoever has no address yet as soon as there is one', async () => {
  const { told, tell, recipients } = world({ ...protector });
  await tell();
  expect(told.mails).toHaveLength(2);
  Object.assign(recipients, supervisor);
  await tell();
  expect(told.mails.slice(2).map(({ to }) => to)).toEqual(['duty@example.org', 'duty@example.org']);
});

it('says whose address takes no mail, and does not try for ever', async () => {
  const { told, tell } = world(supervisor);
  told.arrives = false;
  await tell();
  await tell();
  expect(told.refused).toEqual(['prison-supervisor', 'prison-supervisor']);
});
