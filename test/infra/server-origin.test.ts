import { chooseOrigin } from '../../infra/local/origin';
import { missingToolsMessage, onPath } from '../../infra/local/tools';

const nowhere = { address: undefined, installed: undefined, cached: false };

describe('a server is taken', () => {
  it('from the address in the environment before all else', () => {
    const places = { address: '10.0.0.7:7233', installed: '/usr/bin/temporal', cached: true };
    expect(chooseOrigin(places)).toEqual({ kind: 'address', address: '10.0.0.7:7233' });
  });

  it('from what is installed on the machine before the cache', () => {
    const places = { ...nowhere, installed: '/usr/bin/mongod', cached: true };
    expect(chooseOrigin(places)).toEqual({ kind: 'installed', path: '/usr/bin/mongod' });
  });

  it('from the cache before a package registry', () => {
    expect(chooseOrigin({ ...nowhere, cached: true })).toEqual({ kind: 'cache' });
    expect(chooseOrigin(nowhere)).toEqual({ kind: 'registry' });
  });

  it('as if no address were there when the setting is empty', () => {
    expect(chooseOrigin({ ...nowhere, address: '' })).toEqual({ kind: 'registry' });
  });
});

describe('a tool that is missing', () => {
  it('is named with what it is needed for and how to do without, all of them in one message', () => {
    const message = missingToolsMessage(['go', 'java']);
    expect(message).toContain('Go (1.25 or newer): the Temporal server is built with it.');
    expect(message).toContain('set TEMPORAL_ADDRESS');
    expect(message).toContain('Java (17 or newer, a JDK): Kafka and the MongoDB-protocol server run on it.');
    expect(message).toContain('set KAFKA_BROKERS and MONGODB_URI');
  });

  it('is looked for in every folder of PATH', () => {
    expect(onPath('sh', '/nowhere::/bin')).toBe('/bin/sh');
    expect(onPath('sh', '/nowhere')).toBeUndefined();
  });
});
