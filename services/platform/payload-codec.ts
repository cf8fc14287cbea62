import { createHash } from 'node:crypto';
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common';
import type { Cipher } from './cipher';
import { KeyUnavailable, keyIdOf, Undecodable } from './keys/sealed';
import { pack, unpack } from './packed';

export type CodecOptions = {
  /**
   * What stands in the place of bytes that no key will ever open. `quarantine`: a marker for the workflow to set aside,
   * with the bytes' digest. `refuse`: throws Undecodable. Only a workflow may quarantine, and only in a signal's or an
   * update's argument; it fails its task where it finds a marker elsewhere.
   */
  undecodable: 'quarantine' | 'refuse';
};

const encoding = Buffer.from('binary/encrypted');

const plainJson = (value: unknown): Payload => ({
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from(JSON.stringify(value)),
});

/** Stands in the place of an error's text that cannot be sealed now, so that a worker can still say that it failed. */
const withheld = plainJson({
  message: "the worker's log says what failed: the key to seal it was away",
  stack_trace: '',
});

/**
 * Seals every payload with the data key of its workflow and binds it to namespace and workflow id: bytes copied into
 * another workflow do not open there. A key that is away throws, so that the workflow waits; whether bytes can be
 * decoded depends on the bytes alone, so that a replay decides the same.
 */
export function createPayloadCodec(cipher: Cipher, { undecodable }: CodecOptions): PayloadCodec {
  return {
    encode: (payloads, context) =>
      Promise.all(
        payloads.map(async (payload) => {
          try {
            const data = await cipher.seal(bindingOf(context), packed(payload));
            return { metadata: { encoding, 'key-id': Buffer.from(keyIdOf(data)) }, data };
          } catch (error) {
            if (error instanceof KeyUnavailable && isErrorText(payload)) return withheld;
            throw error;
          }
        }),
      ),
    decode: (payloads, context) =>
      Promise.all(
        payloads.map(async (payload) => {
          if (isWithheld(payload)) return payload;
          try {
            return unpacked(await cipher.open(bindingOf(context), sealedBytes(payload)));
          } catch (error) {
            if (mayQuarantine(error, context) && undecodable === 'quarantine') return markerOf(payload);
            throw error;
          }
        }),
      ),
  };
}

/** What the failure converter makes of an error, and nothing else that is sealed. */
function isErrorText({ metadata, data }: Payload): boolean {
  if (bytesOf(metadata?.['encoding']).toString() !== 'json/plain') return false;
  const value = JSON.parse(bytesOf(data).toString('utf8')) as object | null;
  return (
    typeof value === 'object' &&
    Object.keys(value ?? {})
      .toSorted()
      .join() === 'message,stack_trace'
  );
}

const isWithheld = ({ data }: Payload): boolean => bytesOf(withheld.data).equals(bytesOf(data));

/** An activity's payloads were made by our own workflow and worker: there a marker would hide a fault. */
const mayQuarantine = (error: unknown, context: SerializationContext | undefined): boolean =>
  error instanceof Undecodable && context?.type === 'workflow';

/** A failure of the worker itself belongs to no workflow; it opens nowhere else. */
const bindingOf = (context: SerializationContext | undefined): string =>
  context?.workflowId === undefined ? 'no-workflow' : `workflow/${context.workflowId}#${context.namespace}`;

function sealedBytes({ metadata, data }: Payload): Buffer {
  if (!encoding.equals(bytesOf(metadata?.['encoding']))) throw new Undecodable('not encrypted');
  return bytesOf(data);
}

/** Whoever sends a payload may leave any part of it out; what was left out arrives as nothing, null or an empty list. */
const bytesOf = (sent: Uint8Array | null | undefined): Buffer =>
  ArrayBuffer.isView(sent) ? Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength) : Buffer.alloc(0);

/** The metadata, base64 by name, and the data. */
function packed({ metadata, data }: Payload): Buffer {
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [name, Buffer.from(value).toString('base64')]);
  return pack(Object.fromEntries(entries), bytesOf(data));
}

function unpacked(bytes: Buffer): Payload {
  const { head, content } = unpack(bytes);
  const entries = Object.entries(head as Record<string, string>).map(([name, value]) => [
    name,
    Buffer.from(value, 'base64'),
  ]);
  return { metadata: Object.fromEntries(entries) as Record<string, Uint8Array>, data: content };
}

function markerOf({ data }: Payload): Payload {
  const digest = createHash('sha256').update(bytesOf(data)).digest('hex').slice(0, 16);
  return plainJson({ quarantined: true, digest });
}
