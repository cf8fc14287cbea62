import { DefaultFailureConverter } from '@temporalio/common';

/** Loaded by path, in Node and in the sandbox: an error's text and stack are sealed like any other payload. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
