import { KeyUnavailable } from '../../services/platform/keys/sealed';
import { keyText, projectorInMemory } from '../support/projector-in-memory';
import * as told from '../support/pathway-story';

const tale = (pathwayId: string) =>
  told.story(pathwayId, told.opened, told.planMade, told.reportOpened, told.reportOffered, told.reportReturned);
const seqs = ({ store }: ReturnType<typeof projectorInMemory>): Record<string, number> =>
  Object.fromEntries([...store.rows].map(([id, { document }]) => [id, document.seq]));

it('takes a batch of several people into one document each', async () => {
  const projector = projectorInMemory();
  await projector.start().take(await projector.publish(...tale('p-1'), ...tale('p-2')));
  expect(seqs(projector)).toEqual({ 'p-1': 5, 'p-2': 5 });
});

it('gives the same content when it dies after any message and begins again before it', async () => {
  const projector = projectorInMemory();
  const messages = await projector.publish(...tale('p-1'));
  await projector.start().take(messages);
  const whole = structuredClone(projector.store.rows);
  for (let died = 0; died < messages.length; died++) {
    projector.store.rows.clear();
    await projector.start().take(messages.slice(0, died));
    await projector.start().take(messages.slice(Math.max(0, died - 2)));
    expect(projector.store.rows).toEqual(whole);
  }
});

it('keeps nothing of a batch whose write failed, and takes it whole when it comes again', async () => {
  const projector = projectorInMemory();
  const { take } = projector.start();
  const messages = await projector.publish(...tale('p-1'));
  projector.store.away = true;
  await expect(take(messages)).rejects.toThrow('the store is away');
  expect(seqs(projector)).toEqual({});
  projector.store.away = false;
  await take(messages);
  expect(seqs(projector)).toEqual({ 'p-1': 5 });
});

describe('a gap', () => {
  it('is filled from the topic, never stepped over', async () => {
    const projector = projectorInMemory();
    const { take } = projector.start();
    const messages = await projector.publish(...tale('p-1'));
    await take(messages.slice(0, 2));
    await take(messages.slice(4));
    expect(seqs(projector)).toEqual({ 'p-1': 5 });
    expect(projector.readings.topic).toBe(1);
  });

  it('is none when another projector took what lies between', async () => {
    const projector = projectorInMemory();
    const [here, there] = [projector.start(), projector.start()];
    const messages = await projector.publish(...tale('p-1'));
    await here.take(messages.slice(0, 2));
    await there.take(messages.slice(2, 4));
    await here.take(messages.slice(4));
    expect(seqs(projector)).toEqual({ 'p-1': 5 });
    expect(projector.readings.topic).toBe(0);
  });

  it('that the topic cannot fill leaves the page as it was and marks it stale', async () => {
    const projector = projectorInMemory();
    const { take } = projector.start();
    const [one, two, , four, five] = tale('p-1');
    await take(await projector.publish(one!, two!));
    await take(await projector.publish(four!));
    await take(await projector.publish(five!));
    expect(projector.store.rows.get('p-1')).toMatchObject({ document: { seq: 2 }, stale: 3 });
    expect(projector.readings.topic).toBe(1);
  });
});

describe('bytes that no key will ever open', () => {
  it('are kept for a person, mark their pathway stale and leave its neighbours alone', async () => {
    const projector = projectorInMemory();
    const first = await projector.publish(...tale('p-1'));
    const second = await projector.publish(...tale('p-2'));
    projector.spoil(first[2]!);
    await projector.start().take([...first, ...second]);
    expect(seqs(projector)).toEqual({ 'p-1': 2, 'p-2': 5 });
    expect(projector.store.rows.get('p-1')?.stale).toBe(3);
    expect(projector.store.rows.get('p-2')).not.toHaveProperty('stale');
    expect(projector.deadLetters).toEqual([{ offset: '2', reason: 'no event can be read: Undecodable' }]);
  });

  it('are one pathway’s last word: the page says that it is behind', async () => {
    const projector = projectorInMemory();
    const messages = await projector.publish(...tale('p-1'));
    projector.spoil(messages[4]!);
    await projector.start().take(messages);
    expect(projector.store.rows.get('p-1')).toMatchObject({ document: { seq: 4 }, stale: 5 });
  });

  it('of nobody’s pathway touch no page', async () => {
    const projector = projectorInMemory();
    const [message] = await projector.publish(tale('p-1')[0]!);
    await projector.start().take([{ ...message!, key: 'nobody', headers: {}, value: Buffer.from('{}') }]);
    expect(projector.store.rows.size).toBe(0);
    expect(projector.deadLetters).toHaveLength(1);
  });
});

it('waits for a key that is away: nothing is stored and nothing is given up', async () => {
  const sealing = projectorInMemory(keyText('other'));
  const projector = projectorInMemory(keyText('mine'));
  const foreign = await sealing.publish(...tale('p-2'));
  await expect(projector.start().take([...(await projector.publish(...tale('p-1'))), ...foreign])).rejects.toThrow(
    KeyUnavailable,
  );
  expect(seqs(projector)).toEqual({});
  expect(projector.deadLetters).toEqual([]);
});

it('gives the same view when it is dropped and rebuilt', async () => {
  const projector = projectorInMemory();
  const { projection, take } = projector.start();
  const spoiled = await projector.publish(...tale('p-3'));
  projector.spoil(spoiled[3]!);
  await take([...(await projector.publish(...tale('p-1'), ...tale('p-2'))), ...spoiled]);
  const before = structuredClone(projector.store.rows);
  expect(await projection.rebuild()).toBe(3);
  expect(projector.store.rows).toEqual(before);
});
