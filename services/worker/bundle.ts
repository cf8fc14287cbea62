import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { failureConverterPath } from '../platform/data-converter';
import { bundlePath } from './bundle-path';

/** Run once by the build, so that a worker starts without webpack and every worker of a release runs the same bytes. */
async function bundle(): Promise<void> {
  const workflowsPath = path.resolve(__dirname, '../../workflows/index.js');
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    failureConverterPath,
    logger: new DefaultLogger('WARN'),
  });
  await mkdir(path.dirname(bundlePath), { recursive: true });
  await writeFile(bundlePath, code);
  process.stderr.write(`workflow bundle: ${(code.length / 1e6).toFixed(2)} MB\n`);
}

void bundle();
