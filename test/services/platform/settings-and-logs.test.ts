import { parseConfig, redacted, serversConfig } from '../../../services/platform/config';
import { describeError, onlyAllowed } from '../../../services/platform/logging';

const environment = {
  KAFKA_BROKERS: 'one:9092, two:9092',
  TEMPORAL_ADDRESS: 'here:7233',
  MONGODB_URI: 'mongodb://name:secret@here/throughgate',
  THROUGHGATE_KEY_FILE: '/keys/wrapping',
  THROUGHGATE_KEY: `first:${Buffer.alloc(32, 5).toString('base64')}`,
};

it('reads the addresses of the servers, and fills in what need not be said', () => {
  expect(parseConfig(serversConfig, environment)).toMatchObject({
    KAFKA_BROKERS: ['one:9092', 'two:9092'],
    TEMPORAL_NAMESPACE: 'default',
    HOST: '127.0.0.1',
    INTERNAL_PORT: 0,
  });
});

it('names every bad setting and repeats none', () => {
  const bad = { ...environment, THROUGHGATE_KEY: 'first:tooshort', MONGODB_URI: '', PORT: '70000' };
  expect(() => parseConfig(serversConfig, bad)).toThrow(/^MONGODB_URI: .*\nTHROUGHGATE_KEY: must be .*\nPORT: /s);
  expect(() => parseConfig(serversConfig, bad)).not.toThrow('tooshort');
});

it('prints its settings without keys and passwords', () => {
  expect(redacted(parseConfig(serversConfig, environment))).toMatchObject({
    THROUGHGATE_KEY: '[redacted]',
    MONGODB_URI: 'mongodb://[redacted]@here/throughgate',
    TEMPORAL_ADDRESS: 'here:7233',
  });
});

it('writes the fields somebody allowed and only names the others', () => {
  expect(onlyAllowed({ topic: 't', offset: '7', report: { name: 'made up' }, number: 'A1' })).toEqual({
    topic: 't',
    offset: '7',
    withheld: ['report', 'number'],
  });
});

it('does not repeat the text a parser stumbled over', () => {
  const stumbled = (() => {
    try {
      return JSON.parse('{"name": made-up}') as unknown;
    } catch (error) {
      return error;
    }
  })();
  expect(JSON.stringify(describeError(stumbled))).not.toContain('made-up');
  expect(describeError(new Error('the store is away'))).toMatchObject({ type: 'Error', message: 'the store is away' });
});
