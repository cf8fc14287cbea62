import { digestOf } from '../../../domain/pathway/digest';
import type { PathwayEvent } from '../../../schemas/events/event';
import { cipherOfKey } from '../../support/cipher-of-key';
import { openEvent } from '../../../services/platform/events';
import type { Message } from '../../../services/platform/kafka';
import { createActivities } from '../../../services/worker/activities';

const cipher = cipherOfKey(`first:${Buffer.alloc(32, 6).toString('base64')}`);
const events: PathwayEvent[] = ['first-contact', 'released'].map((step, i) => ({
  type: 'transition.step.opened',
  pathwayId: 'pathway-1',
  seq: i + 4,
  at: '2026-03-09T09:00:00.000Z',
  cause: 'report-1',
  data: { step: step as 'first-contact' },
}));

it('publishes what was decided, sealed and in order, and answers with the digest of exactly that', async () => {
  const sent: Message[] = [];
  const activities = createActivities({ send: async (messages) => void sent.push(...messages) }, cipher);
  expect(await activities.record(events)).toBe(digestOf(events));
  const read = sent.map((message) => openEvent(cipher, { ...message, partition: 0, offset: '0' }));
  expect(await Promise.all(read)).toEqual(events);
  expect(sent.map(({ key, headers }) => `${key} ${headers['ce_id']}`)).toEqual([
    'pathway-1 pathway-1/4',
    'pathway-1 pathway-1/5',
  ]);
});

it('publishes the same ids when it is tried again', async () => {
  const ids: (string | undefined)[] = [];
  const send = async (messages: Message[]): Promise<void> => {
    ids.push(...messages.map(({ headers }) => headers['ce_id']));
    if (ids.length === 2) throw new Error('the brokers are away');
  };
  const activities = createActivities({ send }, cipher);
  await expect(activities.record(events)).rejects.toThrow('the brokers are away');
  await activities.record(events);
  expect(ids).toEqual(['pathway-1/4', 'pathway-1/5', 'pathway-1/4', 'pathway-1/5']);
});
