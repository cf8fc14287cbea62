import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ownFolder } from '../support/own-folder';
import { clone } from '../support/tree';

const folder = ownFolder();
const lockModule = pathToFileURL(join(clone, 'infra', 'local', 'prepare-lock.mjs')).href;
const journal = join(folder, 'journal');

const build = `
  import { appendFileSync } from 'node:fs';
  import { withLock } from '${lockModule}';
  await withLock({ file: '${join(folder, 'build.lock')}', onWait: () => {} }, async () => {
    appendFileSync('${journal}', 'begin ');
    await new Promise((resolve) => setTimeout(resolve, 150));
    appendFileSync('${journal}', 'end ');
  });`;

const run = () =>
  new Promise<number | null>((resolve) => {
    spawn(process.execPath, ['--input-type=module', '-e', build], { stdio: 'inherit' }).once('exit', resolve);
  });

it('builds of one clone take turns, and one that was killed in the middle does not stop the next', async () => {
  writeFileSync(join(folder, 'build.lock'), JSON.stringify({ pid: process.pid, startTime: 'long ago' }));
  expect(await Promise.all([run(), run(), run()])).toEqual([0, 0, 0]);
  expect(readFileSync(journal, 'utf8')).toBe('begin end begin end begin end ');
});
