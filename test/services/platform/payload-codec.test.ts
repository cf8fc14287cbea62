import { defaultPayloadConverter, type Payload, type SerializationContext } from '@temporalio/common';
import { createCipher } from '../../../services/platform/cipher';
import { KeyUnavailable, Undecodable } from '../../../services/platform/keys/sealed';
import { cipherOfKey } from '../../support/cipher-of-key';
import { createPayloadCodec } from '../../../services/platform/payload-codec';

const key = (id: string): string => `${id}:${Buffer.alloc(32, 3).toString('base64')}`;
const worker = createPayloadCodec(cipherOfKey(key('first')), { undecodable: 'quarantine' });
const client = createPayloadCodec(cipherOfKey(key('first')), { undecodable: 'refuse' });
const elsewhere = createPayloadCodec(cipherOfKey(key('second')), { undecodable: 'quarantine' });

const inCase = (workflowId: string, namespace = 'here'): SerializationContext => ({
  type: 'workflow',
  namespace,
  workflowId,
});
const inActivity: SerializationContext = { type: 'activity', namespace: 'here', workflowId: 'case-1', isLocal: false };

const sealed = async (value: unknown, context = inCase('case-1')): Promise<Payload[]> =>
  worker.encode([defaultPayloadConverter.toPayload(value)], context);
const valueOf = ([payload]: Payload[]): unknown => defaultPayloadConverter.fromPayload(payload!);

it('carries any value there and back, with its kind', async () => {
  for (const value of ['words', { nested: [1, null] }, undefined, null, new Uint8Array([1, 2, 3])])
    expect(valueOf(await client.decode(await sealed(value), inCase('case-1')))).toEqual(value);
});

it('says which key it was sealed with and nothing else', async () => {
  const [payload] = await sealed({ canary: 'words' });
  expect(Object.entries(payload!.metadata!).map(([name, value]) => [name, Buffer.from(value).toString()])).toEqual([
    ['encoding', 'binary/encrypted'],
    ['key-id', 'first'],
  ]);
  expect(Buffer.from(payload!.data!).toString('latin1')).not.toContain('canary');
});

it('reads in an activity what its workflow wrote', async () => {
  expect(valueOf(await worker.decode(await sealed('words'), inActivity))).toBe('words');
});

it.each([
  ['sealed for another case', async () => sealed('words', inCase('case-2'))],
  ['sealed for another namespace', async () => sealed('words', inCase('case-1', 'there'))],
  ['never encrypted', async () => [defaultPayloadConverter.toPayload('words')]],
  ['without any bytes', async () => [{}]],
  [
    'cut short',
    async () => (await sealed('words')).map(({ metadata, data }) => ({ metadata, data: data!.subarray(0, 20) })),
  ],
])('marks what was %s where a worker reads a workflow, and refuses it anywhere else', async (_title, make) => {
  const payloads = (await make()) as Payload[];
  expect(valueOf(await worker.decode(payloads, inCase('case-1')))).toEqual({
    quarantined: true,
    digest: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  });
  await expect(client.decode(payloads, inCase('case-1'))).rejects.toThrow(Undecodable);
  await expect(worker.decode(payloads, inActivity)).rejects.toThrow(Undecodable);
});

it('marks the same bytes with the same digest, so that a replay decides the same', async () => {
  const payloads = await sealed('words', inCase('case-2'));
  const marks = await Promise.all([1, 2].map(() => worker.decode(payloads, inCase('case-1'))));
  expect(marks[0]).toEqual(marks[1]);
});

it('waits for a key that is away, also where it could quarantine', async () => {
  await expect(elsewhere.decode(await sealed('words'), inCase('case-1'))).rejects.toThrow(KeyUnavailable);
});

it("seals a worker's own failure though it belongs to no workflow, and it opens in none", async () => {
  const payloads = await worker.encode([defaultPayloadConverter.toPayload('words')], undefined);
  expect(valueOf(await client.decode(payloads, undefined))).toBe('words');
  await expect(client.decode(payloads, inCase('case-1'))).rejects.toThrow(Undecodable);
});

describe('while the key is away', () => {
  const keys = {
    newest: () => Promise.reject(new KeyUnavailable('away')),
    of: () => Promise.reject(new Error('not asked')),
  };
  const without = createPayloadCodec(createCipher(keys), { undecodable: 'refuse' });
  const errorText = { message: 'words of a person', stack_trace: 'at somewhere' };

  it('says that something failed, and nothing of what', async () => {
    for (const context of [undefined, inCase('case-1'), inActivity]) {
      const payloads = await without.encode([defaultPayloadConverter.toPayload(errorText)], context);
      expect(valueOf(await client.decode(payloads, context))).toEqual({
        message: expect.stringContaining('the key to seal it was away') as string,
        stack_trace: '',
      });
    }
  });

  it.each([['words'], [null], [{ message: 'words' }], [{ ...errorText, more: 1 }]])('lets no %j out', async (value) =>
    expect(without.encode([defaultPayloadConverter.toPayload(value)], inActivity)).rejects.toThrow(KeyUnavailable),
  );
});
