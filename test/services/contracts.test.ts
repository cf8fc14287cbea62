import { readFileSync } from 'node:fs';
import path from 'node:path';
import { asyncApiDocument } from '../../schemas/contract/asyncapi';
import { contracts } from '../../schemas/contract/contracts';
import type { PathwayEvent } from '../../schemas/events/event';
import { cipherOfKey } from '../support/cipher-of-key';
import { sealEvent } from '../../services/platform/events';
import { reportMessage } from '../../services/platform/reports';
import { apiInMemory, worldInMemory } from '../support/api-in-memory';
import { person, said } from '../support/gateway-reports';
import * as told from '../support/pathway-story';

let api: Awaited<ReturnType<typeof apiInMemory>>;
beforeAll(async () => {
  api = await apiInMemory(worldInMemory());
});
afterAll(() => api.close());

/** Where a message says that its schema is, on this installation. */
const pathIn = (dataschema: unknown): string => new URL(String(dataschema)).pathname;

describe('the contract with agencies', () => {
  it('is the committed one; `npm run contracts` writes it again', () => {
    const committed: unknown = JSON.parse(readFileSync(path.resolve(__dirname, '../../docs/asyncapi.json'), 'utf8'));
    expect(JSON.parse(JSON.stringify(asyncApiDocument(contracts())))).toEqual(committed);
  });

  it('is served as an AsyncAPI document with every report and every event', async () => {
    const { status, body } = await api.ask('/docs/events.json');
    const { asyncapi, components } = body as ReturnType<typeof asyncApiDocument>;
    expect({ status, asyncapi }).toEqual({ status: 200, asyncapi: '3.0.0' });
    expect(Object.keys(components.messages)).toEqual(contracts().map(({ type }) => type));
  });

  it('is served as a page that names every type and its fields, and asks nothing of any other place', async () => {
    const { body, headers } = await api.ask('/docs/events');
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    for (const { type } of contracts()) expect(body).toContain(`<section id="${type}">`);
    expect(body).toContain('<th scope="row">data.establishment</th>');
    expect(body).not.toMatch(/<script|<style|style=|<img|https?:/);
  });

  it('has each schema at its own address', async () => {
    const { status, body, headers } = await api.ask('/schemas/agency.custody.received/1.json');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        $id: 'throughgate:/schemas/agency.custody.received/1.json',
        required: expect.arrayContaining(['data']) as [],
      },
    });
    expect(headers.get('content-type')).toContain('application/schema+json');
  });

  it.each(['/schemas/agency.custody.received/2.json', '/schemas/agency.weather.changed/1.json', '/schemas/'])(
    'has none at %s, and says so',
    async (address) => {
      const { status, body, headers } = await api.ask(address);
      expect({ status, body }).toMatchObject({ status: 404, body: { code: 'no-such-schema' } });
      expect(headers.get('content-type')).toContain('application/problem+json');
    },
  );
});

describe('a message', () => {
  it('of an agency names the schema that is served', async () => {
    const { headers } = reportMessage(said('1', 'released', [person('AB').noms]));
    expect(headers['ce_dataschema']).toBe('throughgate:/schemas/agency.custody.released/1.json');
    expect((await api.ask(pathIn(headers['ce_dataschema']))).status).toBe(200);
  });

  it('of a pathway names the schema that is served', async () => {
    const [event] = told.story('p-1', told.opened) as [PathwayEvent];
    const { headers } = await sealEvent(cipherOfKey(`first:${Buffer.alloc(32, 4).toString('base64')}`), event);
    expect(headers['ce_dataschema']).toBe('throughgate:/schemas/transition.pathway.opened/1.json');
    expect((await api.ask(pathIn(headers['ce_dataschema']))).status).toBe(200);
  });
});
