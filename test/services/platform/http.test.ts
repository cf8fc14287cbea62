import { z } from 'zod';
import { startInternal, type Check } from '../../../services/platform/health';
import { createHttp, problem } from '../../../services/platform/http';
import { KeyUnavailable } from '../../../services/platform/keys/sealed';
import { createLogger } from '../../../services/platform/logging';

const logger = createLogger('test');
logger.level = 'silent';

async function serve() {
  const app = createHttp(logger);
  const body = z.object({ step: z.enum(['first-contact']) });
  app.post('/acts', { schema: { body } }, ({ body: { step } }) => ({ step }));
  app.get('/refused', () => {
    throw problem(409, 'other-offer', 'Another offer stands.', [{ field: 'body.offer', message: 'is not the one' }]);
  });
  app.get('/sealed', () => {
    throw new KeyUnavailable('the key file cannot be read');
  });
  app.get('/broken', () => {
    throw new Error('the words of a person');
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const post = (text: string, type = 'application/json') =>
    fetch(`${url}/acts`, { method: 'POST', body: text, headers: { 'content-type': type } });
  return { app, url, post };
}

it('answers every refusal as a problem that names the field, with a trace', async () => {
  const { app, url, post } = await serve();
  const cases: [Promise<Response>, number, string, string | undefined][] = [
    [post('{"step": fir'), 400, 'not-json', 'body'],
    [post(''), 400, 'not-json', 'body'],
    [post('{"step":"second-contact"}'), 400, 'invalid-request', 'body.step'],
    [post(JSON.stringify({ step: 'x'.repeat(1_100_000) })), 413, 'too-large', 'body'],
    [post('<step/>', 'text/xml'), 415, 'unsupported-media-type', 'body'],
    [fetch(`${url}/nowhere`), 404, 'not-found', undefined],
    [fetch(`${url}/refused`), 409, 'other-offer', 'body.offer'],
    [fetch(`${url}/sealed`), 503, 'key-away', undefined],
    [fetch(`${url}/broken`), 500, 'internal-error', undefined],
  ];
  for (const [asked, status, code, field] of cases) {
    const answer = await asked;
    const told = (await answer.json()) as { trace: string; fields?: { field: string }[] };
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(told).toMatchObject({ status, code, type: `urn:throughgate:problem:${code}` });
    expect(told.trace).toMatch(/^[0-9a-f-]{36}$/);
    expect(told.fields?.[0]?.field).toBe(field);
    expect(JSON.stringify(told)).not.toContain('the words of a person');
  }
  await app.close();
});

it('says in words what it waits for and since when, and is ready when it waits no more', async () => {
  let away = true;
  const checks = new Map<string, Check>([
    [
      'Kafka',
      () => {
        if (away) throw new Error('no broker answers');
      },
    ],
  ]);
  const internal = await startInternal({ host: '127.0.0.1', port: 0, service: 'gateway', checks });
  const { url } = internal;
  const health = async () => {
    const answer = await fetch(`${url}/health`);
    return [answer.status, (await answer.json()) as { status: string; waits: string[] }] as const;
  };
  const [status, waiting] = await health();
  expect(status).toBe(503);
  expect(waiting.waits[0]).toMatch(/^waits for Kafka since \d{4}-.*Z: no broker answers$/);
  expect((await health())[1].waits).toEqual(waiting.waits);
  expect((await fetch(`${url}/health/liveness`)).status).toBe(200);
  expect((await fetch(`${url}/isready`)).status).toBe(503);
  away = false;
  expect(await health()).toMatchObject([200, { status: 'up', waits: [] }]);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain(
    'throughgate_check{service="gateway",check="Kafka"} 1',
  );
  await internal.close();
});
