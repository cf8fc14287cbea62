import { join } from 'node:path';
import { say } from '../local/progress';
import { startProgram } from '../local/program';
import { onPath, runToEnd } from '../local/tools';

const found = (): string | undefined => process.env['CHROMIUM'] ?? onPath('chromium') ?? onPath('google-chrome');

/** The browser that the tests open; Debian's is installed where we may. @throws when there is none and none to be had */
export async function chromiumProgram(folder: string): Promise<string> {
  const standing = found();
  if (standing !== undefined) return standing;
  if (process.getuid?.() === 0 && onPath('apt-get') !== undefined) await install(join(folder, 'chromium.log'));
  const installed = found();
  if (installed !== undefined) return installed;
  throw new Error('Missing on this machine: Chromium, which the browser tests open. Set CHROMIUM to its program.');
}

async function install(logFile: string): Promise<void> {
  say('Installing Chromium for the browser tests (apt-get, about 100 MB, once)…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    await runToEnd(startProgram, { name: `apt-get ${args[0] ?? ''}`, command: 'apt-get', args, env, logFile });
  }
}
