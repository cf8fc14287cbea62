import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, cachedPath, cacheFolder, isCached } from '../../infra/local/cache';
import { ownFolder } from '../support/own-folder';

const folder = ownFolder();
const before = process.env['XDG_CACHE_HOME'];
beforeAll(() => void (process.env['XDG_CACHE_HOME'] = folder));
afterAll(() => {
  if (before === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = before;
});

const thing = (name: string, fill: (into: string) => Promise<void>) => ({
  folder: name,
  what: name,
  how: 'made here',
  why: 'a test looks at it',
  usually: 'no time',
  fill,
});

describe('the cache', () => {
  it('lies where the user keeps caches, and a relative wish does not count', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache/me' })).toBe('/var/cache/me/throughgate');
    expect(cacheFolder({ XDG_CACHE_HOME: 'here' })).toMatch(/\/\.cache\/throughgate$/);
  });

  it('gets a thing once, also for two starts at the same moment', async () => {
    let filled = 0;
    const fill = async (into: string): Promise<void> => {
      filled += 1;
      writeFileSync(join(into, 'server'), 'whole');
    };
    const places = await Promise.all([cached(thing('server-1', fill)), cached(thing('server-1', fill))]);
    expect(filled).toBe(1);
    expect(places.map((place) => readFileSync(join(place, 'server'), 'utf8'))).toEqual(['whole', 'whole']);
  });

  it('keeps nothing of a thing that could not be got, and the next start tries again', async () => {
    const failing = thing('server-2', async (into) => {
      writeFileSync(join(into, 'server'), 'half');
      throw new Error('the registry is away');
    });
    await expect(cached(failing)).rejects.toThrow('the registry is away');
    expect(isCached('server-2')).toBe(false);
    await cached(thing('server-2', async (into) => writeFileSync(join(into, 'server'), 'whole')));
    expect(isCached('server-2')).toBe(true);
    expect(readdirSync(cacheFolder()).filter((name) => /unfinished|lock/.test(name))).toEqual([]);
  });

  it('clears away what a start that was killed in the middle left', async () => {
    writeFileSync(`${cachedPath('server-3')}.unfinished-abc`, '');
    await cached(thing('server-3', async () => undefined));
    expect(existsSync(`${cachedPath('server-3')}.unfinished-abc`)).toBe(false);
  });
});
