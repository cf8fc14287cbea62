import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one test file, gone with it. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughgate-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
