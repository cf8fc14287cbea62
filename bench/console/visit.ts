import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { Phase } from '../../schemas/pathway';

/** What a reader waits for, in milliseconds. */
export type Visit = {
  /** The caseload, opened with nothing kept from before, until its first rows stand there. */
  firstRows: () => Promise<number>;
  /** The same program, opened on a page that asks for nothing. */
  emptyPage: () => Promise<number>;
  /** A phase chosen, until its rows stand there in the place of the others. */
  filter: (phase: Phase) => Promise<number>;
  close: () => Promise<void>;
};

const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
const coordinator = 'Ellis Marchetti';

/** The time since the page was asked for, once an element is there. */
const sinceAsked = (selector: string): string => `document.querySelector('${selector}') && performance.now()`;

/** A browser of its own in which the coordinator is signed in. */
export async function openVisit(program: string, consoleUrl: string): Promise<Visit> {
  const folder = await mkdtemp(join(tmpdir(), 'throughgate-bench-'));
  const size = { width: 1280, height: 900 };
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: program,
    args: quiet,
    viewport: size,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${consoleUrl}/sign-in?to=/`);
  await page.getByRole('button', { name: coordinator }).click();
  await page.waitForURL(`${consoleUrl}/`);
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const opened = async (path: string, selector: string): Promise<number> => {
    await page.goto(`${consoleUrl}${path}`, { waitUntil: 'commit' });
    return numberOf(page, sinceAsked(selector));
  };
  return {
    firstRows: () => opened('/', 'tbody tr td'),
    emptyPage: () => opened('/signed-in', 'h1'),
    filter: (phase) => filtered(page, phase),
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** From the choice to the first moment at which every row is of the phase that was chosen. */
async function filtered(page: Page, phase: Phase): Promise<number> {
  const listen = `addEventListener('change', () => { globalThis.chosenAt = performance.now(); }, { once: true, capture: true })`;
  await page.evaluate(listen);
  await page.locator('search.filters select').first().selectOption(phase);
  const chosen = `document.querySelector('option[value="${phase}"]').textContent`;
  const cells = `[...document.querySelectorAll('tbody tr')].map((row) => row.querySelector('td').textContent)`;
  const allOfIt = `${cells}.every((phase) => ${chosen}.startsWith(phase))`;
  return numberOf(page, `${allOfIt} && performance.now() - globalThis.chosenAt`);
}

/** Looks at every frame until the expression is a number. */
function numberOf(page: Page, expression: string): Promise<number> {
  const look = `const look = () => { const ms = ${expression}; ms ? resolve(ms) : requestAnimationFrame(look); }; look();`;
  return page.evaluate<number>(`new Promise((resolve) => { ${look} })`);
}
