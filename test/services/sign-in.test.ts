import { createLocalJWKSet } from 'jose';
import { createBearers } from '../../services/api/sign-in/bearers';
import { isOpen } from '../../services/api/sign-in/door';
import { createApi } from '../../services/api/server';
import pino from 'pino';
import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import { routesOf, type Route } from '../support/routes-of';
import { audience, createForger, issuer } from '../support/forged-tokens';

const refused = { title: 'Sign in first.', status: 401, code: 'not-signed-in' };

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
let forger: Awaited<ReturnType<typeof createForger>>;

beforeAll(async () => {
  forger = await createForger();
});
beforeEach(async () => {
  world = worldInMemory();
  world.ports.bearers = createBearers({ issuer, audience, keys: createLocalJWKSet({ keys: [forger.jwk] }) });
  api = await apiInMemory(world);
});
afterEach(() => api.close());

/** Every route of the api. */
async function allRoutes(): Promise<Route[]> {
  const { app } = await createApi(world.ports, pino({ level: 'silent' }));
  await app.ready();
  const routes = routesOf(app).filter(({ method }) => method !== 'HEAD');
  await app.close();
  return routes;
}

const addressOf = ({ url }: Route): string => url.replace(/:(\w+)/g, 'p-1').replace('*', '');
const attempt = async (route: Route, headers: Record<string, string | undefined>) =>
  api.ask(addressOf(route), { method: route.method, headers, ...(route.method === 'GET' ? {} : { body: {} }) });

describe('a route', () => {
  it('is open to anybody only where it shows nothing of a person', async () => {
    const open = (await allRoutes()).filter(({ url }) => isOpen(url, url)).map(({ url }) => url);
    expect(open.filter((url) => url.startsWith('/api'))).toEqual([]);
    const places = [...new Set(open.map((url) => url.split('/')[1]))].toSorted();
    expect(places).toEqual(['docs', 'sign-in', 'sign-out', 'task']);
  });

  it('answers every forged token and session the same, whichever it is, and says nothing', async () => {
    const routes = (await allRoutes()).filter(({ url }) => !isOpen(url, url));
    const sessions = {
      'an ended session': 'ended',
      'a session nobody has': Buffer.alloc(32).toString('base64url'),
      'an empty session': '',
    };
    const kinds = [
      ...Object.entries(forger.bearer).map(([kind, token]) => ({
        kind,
        headers: { authorization: `Bearer ${token}` },
      })),
      { kind: 'a good token by another scheme', headers: { authorization: `Basic ${await forger.good()}` } },
      { kind: 'a good token without a scheme', headers: { authorization: await forger.good() } },
      ...Object.entries(sessions).map(([kind, id]) => ({
        kind,
        headers: { authorization: undefined, cookie: `throughgate-session=${id}`, 'x-throughgate': '1' },
      })),
      { kind: 'nothing', headers: { authorization: undefined } },
    ];
    expect(kinds.length).toBeGreaterThanOrEqual(45);
    expect(routes.length).toBeGreaterThan(40);
    for (const { kind, headers } of kinds)
      for (const route of routes) {
        const { status, body } = await attempt(route, headers);
        expect({ kind, route, status, body }).toMatchObject({ status: 401, body: refused });
        expect(Object.keys(body as object).toSorted()).toEqual(['code', 'status', 'title', 'trace', 'type']);
      }
    expect(world.accessed).toEqual([]);
  }, 120_000);

  it('is not reached past the door by writing its address otherwise', async () => {
    for (const path of [
      '/%61pi/caseload',
      '/api/%63aseload',
      '//api/caseload',
      '/api//caseload',
      '/API/caseload',
      '/./api/caseload',
    ]) {
      const { status, body } = await api.ask(path, { headers: as('nobody') });
      expect({ path, status: [401, 404].includes(status), shows: JSON.stringify(body).includes('items') }).toEqual({
        path,
        status: true,
        shows: false,
      });
    }
  });
});

describe('whoever shows a good token', () => {
  it('is who the register says now, not what the token says', async () => {
    const headers = { authorization: `Bearer ${await forger.good()}` };
    expect(await api.ask('/api/session', { headers })).toMatchObject({
      status: 200,
      body: { id: 'maya-thornbury', name: 'Maya Thornbury', role: 'probation-officer', agency: 'probation' },
    });
    world.members.set('maya-thornbury', { ...world.members.get('maya-thornbury')!, roles: ['supervisor'] });
    expect((await api.ask('/api/session', { headers })).body).toMatchObject({ role: 'supervisor' });
  });

  it('is nobody from the day they left', async () => {
    const headers = { authorization: `Bearer ${await forger.good()}` };
    world.members.set('maya-thornbury', { ...world.members.get('maya-thornbury')!, leftOn: '2026-04-01' });
    expect((await api.ask('/api/session', { headers })).status).toBe(401);
  });
});

/** A browser: it keeps its cookies, follows nothing by itself and sends what our own page would. */
function browser() {
  const jar = new Map<string, string>();
  return {
    jar,
    async go(
      path: string,
      { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
    ) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(`${api.url}${path}`, {
        method,
        headers: { cookie, ...headers },
        redirect: 'manual',
      });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return { status: response.status, to: response.headers.get('location'), set: response.headers.getSetCookie() };
    },
  };
}

const signedIn = async (to = '/') => {
  const one = browser();
  await one.go(`/sign-in?to=${encodeURIComponent(to)}`);
  const back = await one.go('/sign-in/back?code=maya-thornbury&state=s');
  return { one, back };
};

describe('signing in', () => {
  it('leads to the provider and back to the page that was asked for', async () => {
    const one = browser();
    expect(await one.go('/sign-in?to=/pathways/p-1')).toMatchObject({ status: 302, to: 'http://provider/auth' });
    expect(await one.go('/sign-in/back?code=maya-thornbury&state=s')).toMatchObject({
      status: 302,
      to: '/pathways/p-1',
    });
    expect((await one.go('/api/session')).status).toBe(200);
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'leads home instead of to %s',
    async (to) => expect((await signedIn(to)).back.to).toBe('/'),
  );

  it('gives the browser one cookie that no script reads', async () => {
    const { back } = await signedIn();
    const cookie = back.set.find((set) => set.startsWith('throughgate-session='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  it('ends the session that the browser had', async () => {
    const { one } = await signedIn();
    const before = one.jar.get('throughgate-session');
    await one.go('/sign-in?to=/');
    await one.go('/sign-in/back?code=ruth-oyelaran&state=s');
    expect(world.sessions.has(before!)).toBe(false);
    expect((await one.go('/api/session')).status).toBe(200);
  });

  it('binds its cookies to a service that browsers reach over https, whoever ends TLS', async () => {
    world.ports.publicUrl = new URL('https://throughgate.example');
    const behind = await apiInMemory(world);
    const { headers } = await fetch(`${behind.url}/sign-in`, { redirect: 'manual' });
    await behind.close();
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-throughgate-away=.*Secure/);
  });

  it('is not done by an answer that nobody here asked for', async () => {
    const one = browser();
    const back = await one.go('/sign-in/back?code=maya-thornbury&state=s');
    expect(back).toMatchObject({ status: 302, to: '/signed-out?because=failed' });
    expect(one.jar.has('throughgate-session')).toBe(false);
  });

  it('is over at once for every page when it is signed out', async () => {
    const { one } = await signedIn();
    const again = new Map(one.jar);
    expect((await one.go('/sign-out', { method: 'POST', headers: { 'x-throughgate': '1' } })).status).toBe(200);
    for (const [name, value] of again) one.jar.set(name, value);
    expect((await one.go('/api/session')).status).toBe(401);
  });

  it('lets no other page act in somebody’s name', async () => {
    const { one } = await signedIn();
    expect((await one.go('/sign-out', { method: 'POST' })).status).toBe(403);
    expect((await one.go('/api/tour/next-day', { method: 'POST' })).status).toBe(403);
    expect((await one.go('/api/session')).status).toBe(200);
  });
});
