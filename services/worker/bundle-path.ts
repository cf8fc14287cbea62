import path from 'node:path';

/** `dist/workflow-bundle.js`, seen from where this file is compiled to. */
export const bundlePath = path.resolve(__dirname, '../../workflow-bundle.js');
