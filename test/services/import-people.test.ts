import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { translate } from '../../services/adapters/prison/translate';
import { importPeople } from '../../services/cli/import-people';

let service: Server;
let url: string;
let told: unknown[];

beforeEach(async () => {
  told = [];
  service = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const payload = JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
      const translation = translate(payload);
      told.push(translation);
      const taken = translation.outcome === 'report';
      const answer = taken ? { outcome: 'published' } : { code: 'invalid-payload', title: 'Not readable.' };
      response.writeHead(taken ? 202 : 422, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterEach(() => service.close());

const header = 'noms,establishment,legalStatus,admittedOn,firstName,lastName,dateOfBirth';
const imported = (name: string, lines: string[]) =>
  importPeople(url, { name, bytes: new TextEncoder().encode(lines.join('\n')) });

describe('people already inside', () => {
  it('are told a line each, with who they are where the file says it', async () => {
    const result = await imported('inside.csv', [
      header,
      'A1234BC,QEM,sentenced,2025-03-03,Ann,Example,1990-01-02',
      'A1235BC,QEM,remand,2026-03-03,,,',
    ]);
    expect(result.json).toEqual({ asked: 2, refused: [] });
    expect(told).toMatchObject([
      { draft: { type: 'agency.pathway.requested', data: { establishment: 'QEM', admittedOn: '2025-03-03' } } },
      { draft: { type: 'agency.person.registered' } },
      { draft: { type: 'agency.pathway.requested', data: { legalStatus: 'remand' } } },
    ]);
  });

  it('are told the same when the import is run again', async () => {
    const lines = [
      JSON.stringify({ noms: 'A1234BC', establishment: 'QEM', legalStatus: 'sentenced', admittedOn: '2025-03-03' }),
    ];
    await imported('inside.jsonl', lines);
    await imported('inside.jsonl', lines);
    expect(told[1]).toEqual(told[0]);
  });

  it('whose line is wrong are named by line and field, and the others go on', async () => {
    const result = await imported('inside.csv', [
      header,
      'A1234BC,QEM,sentenced,3 March,,,',
      'A1235BC,QEM1,sentenced,2025-03-03,,,',
      'A1236BC,QEM,sentenced,2025-03-03,,,',
    ]);
    expect(result).toMatchObject({ failed: true, json: { asked: 1 } });
    expect(result.lines[0]).toContain('line 2: admittedOn');
    expect(result.lines[1]).toContain('line 3: Not readable.');
  });

  it('in a file that is no CSV are refused with what is wrong', async () =>
    expect(imported('inside.csv', [header, '"A1234BC,QEM'])).rejects.toThrow('The file is no CSV'));
});
