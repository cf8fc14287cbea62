import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const isBench = (name: string): boolean => existsSync(join(__dirname, name, 'main.js'));

/** `npm run bench -- ingest`: runs one bench by its folder's name; it prints its own line. */
async function main(): Promise<void> {
  const [name = ''] = process.argv.slice(2);
  const benches = readdirSync(__dirname).filter(isBench);
  if (benches.includes(name)) {
    await import(join(__dirname, name, 'main.js'));
    return;
  }
  process.stderr.write(`There is no bench ${name || 'without a name'}; there is ${benches.join(', ')}.\n`);
  process.exitCode = 1;
}

void main();
