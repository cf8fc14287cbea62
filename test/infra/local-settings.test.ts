import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { layOut } from '../../infra/local/layout';
import { localKey } from '../../infra/local/local-key';
import { createPorts } from '../../infra/local/ports';
import { allServices, services } from '../../infra/local/services';
import { ownFolder } from '../support/own-folder';

const folder = ownFolder();

const occupy = (port: number) =>
  new Promise<() => Promise<void>>((resolve) => {
    const server = createServer();
    const free = () => new Promise<void>((done) => void server.close(() => done()));
    server.listen(port, '127.0.0.1', () => resolve(free));
  });

describe('ports', () => {
  it('stay with their server from one start to the next', async () => {
    const file = join(folder, 'ports.json');
    const first = await createPorts(file).portFor('kafka');
    expect(await createPorts(file).portFor('kafka')).toBe(first);
  });

  it('are never given twice', async () => {
    const ports = createPorts(join(folder, 'twice.json'));
    const given = await Promise.all(['temporal', 'kafka', 'mongo'].map((name) => ports.portFor(name, 20_111)));
    expect(new Set(given).size).toBe(3);
  });

  it('give way when somebody else has taken them', async () => {
    const file = join(folder, 'taken.json');
    const port = await createPorts(file).portFor('api');
    const free = await occupy(port);
    expect(await createPorts(file).portFor('api')).not.toBe(port);
    await free();
  });

  it('are refused when the wished one is taken', async () => {
    const ports = createPorts(join(folder, 'wished.json'));
    const port = await ports.portFor('somebody');
    await expect(layOut(ports, { port, folder: '/unused' })).rejects.toThrow(`Port ${port} is taken.`);
  });
});

describe('the local key', () => {
  it('is made once, fits what services ask for and is readable by its owner only', () => {
    const key = localKey(folder);
    expect(key).toMatch(/^local-1:[A-Za-z0-9+/]{43}=$/);
    expect(localKey(folder)).toBe(key);
    expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
  });
});

describe('what services are told of each other', () => {
  it('is where they are, over loopback, and of the sample player only when there is one', async () => {
    const layout = await layOut(createPorts(join(folder, 'layout.json')), { sample: true, folder: '/unused' });
    expect(services['adapters/probation'].environment(layout)).toEqual({
      AGENCY_SYSTEM_URL: layout.publicUrl('stand-in'),
      DETAIL_ORIGINS: layout.publicUrl('stand-in'),
    });
    expect(services['adapters/fhir'].environment(layout)).toMatchObject({
      FHIR_SERVER_URL: `${layout.publicUrl('stand-in')}/fhir`,
    });
    const api = services.api.environment(layout);
    expect(api).toMatchObject({ SAMPLE_URL: layout.sampleUrl });
    expect(services.api.environment({ ...layout, sampleUrl: undefined })).not.toHaveProperty('SAMPLE_URL');
  });

  it('names one compiled main file for each', () => {
    const mains = allServices.map((name) => services[name].main);
    expect(new Set(mains).size).toBe(allServices.length);
    expect(mains.every((main) => main.endsWith('/main.js') && main.includes('/dist/'))).toBe(true);
  });
});
