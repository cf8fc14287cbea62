import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addWrappingKey, createFileKeyService } from '../../../services/platform/keys/key-service';
import { createKept } from '../../../services/platform/keys/kept';
import { keyIdOf, KeyUnavailable, Undecodable } from '../../../services/platform/keys/sealed';

const dataKey = Buffer.alloc(32, 7);
const prisons = { holder: 'prison', owner: 'person/one' };
let file: string;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'keys-')), 'wrapping-keys');
  writeFileSync(file, `first:${Buffer.alloc(32, 1).toString('base64')}\n`);
});

afterEach(() => rmSync(join(file, '..'), { recursive: true }));

describe('the keys that wrap', () => {
  it('give back the data key they wrapped, for that holder and owner alone', async () => {
    const keys = createFileKeyService(file);
    const wrapped = await keys.wrap(prisons, dataKey);
    expect(await keys.unwrap(prisons, wrapped)).toEqual(dataKey);
    for (const other of [{ holder: 'probation' }, { owner: 'person/two' }])
      await expect(keys.unwrap({ ...prisons, ...other }, wrapped)).rejects.toThrow(Undecodable);
  });

  it('wrap with the newest, and still unwrap what an older one wrapped', async () => {
    const keys = createFileKeyService(file);
    const before = await keys.wrap(prisons, dataKey);
    const newest = await addWrappingKey(file);
    expect(keyIdOf(await keys.wrap(prisons, dataKey))).toBe(newest);
    expect(await keys.unwrap(prisons, before)).toEqual(dataKey);
  });

  it('are waited for while they are away, and are no reason to give anything up', async () => {
    const keys = createFileKeyService(file);
    const wrapped = await keys.wrap(prisons, dataKey);
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    await expect(keys.unwrap(prisons, wrapped)).rejects.toThrow(KeyUnavailable);
    await expect(keys.wrap(prisons, dataKey)).rejects.toThrow(KeyUnavailable);
    await expect(addWrappingKey(file)).rejects.toThrow(KeyUnavailable);
    writeFileSync(file, text);
    expect(await keys.unwrap(prisons, wrapped)).toEqual(dataKey);
  });

  it('are missed when one was taken out while something is wrapped with it', async () => {
    const keys = createFileKeyService(file);
    const wrapped = await keys.wrap(prisons, dataKey);
    writeFileSync(file, `second:${Buffer.alloc(32, 2).toString('base64')}\n`);
    await expect(keys.unwrap(prisons, wrapped)).rejects.toThrow('wrapped with the key first, which is not here');
  });
});

describe('what is kept in memory', () => {
  const counted = () => {
    const asked: string[] = [];
    return { asked, load: (name: string) => () => Promise.resolve(asked.push(name)) };
  };

  it('is loaded once for all who ask at the same time', async () => {
    const { asked, load } = counted();
    const kept = createKept<number>({ size: 2, forMs: 60_000 });
    await Promise.all([kept.get('a', load('a')), kept.get('a', load('a'))]);
    expect(asked).toEqual(['a']);
  });

  it('is what was used last, and a failure is not', async () => {
    const { asked, load } = counted();
    const kept = createKept<number>({ size: 2, forMs: 60_000 });
    await expect(kept.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await kept.get(name, load(name));
    expect(asked).toEqual(['a', 'b', 'c', 'b']);
  });
});
