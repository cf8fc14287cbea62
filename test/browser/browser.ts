import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export type Look = { width: 320 | 1280; scheme: 'light' | 'dark' };
export type Browser = {
  context: BrowserContext;
  page: Page;
  asked: string[];
  refused: string[];
  close: () => Promise<void>;
};

/**
 * A browser of its own, with nothing remembered. `asked`: every address that was asked for; `refused`: what the
 * content policy stopped, and what the page itself threw.
 */
export async function openBrowser({ width, scheme }: Look): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), 'throughgate-browser-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: quiet,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: 'en-GB',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const asked: string[] = [];
  const refused: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', ({ message }) => refused.push(message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { context, page, asked, refused, close };
}

type Violation = { id: string; nodes: { html: string }[] };

/** What axe finds on the page as it stands, a line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How far the page is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** The bytes of script, gzipped, that an address loads until it is quiet. */
export async function scriptWeight(page: Page, address: string): Promise<number> {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('row').nth(1).waitFor();
  const loaded = await Promise.all(bodies);
  return loaded.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
}
