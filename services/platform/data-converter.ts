import type { DataConverter } from '@temporalio/common';
import type { Cipher } from './cipher';
import { createPayloadCodec, type CodecOptions } from './payload-codec';

/** Also given to the bundler, for the sandbox converts failures by itself. */
export const failureConverterPath = require.resolve('./failure-converter');

/** A client refuses what it cannot decode; a worker, and whoever replays a history, quarantines it. */
export const createDataConverter = (cipher: Cipher, options: CodecOptions): DataConverter => ({
  failureConverterPath,
  payloadCodecs: [createPayloadCodec(cipher, options)],
});
