import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Browser, type Look, openBrowser } from './browser';
import { ownOrigins, signInAs } from './stack';

export const wide: Look = { width: 1280, scheme: 'light' };
export const narrow: Look = { width: 320, scheme: 'light' };

const pictures = join(__dirname, '../../.throughgate/pictures');

/** Keeps how a page looks, for whoever wants to see it after the run; the folder is in nobody's history. */
export async function keepPicture(page: Page, name: string, { width, scheme }: Look): Promise<void> {
  const folder = join(pictures, `${width}-${scheme}`);
  await mkdir(folder, { recursive: true });
  const file = name.replaceAll(/[^\w]+/g, '-').replaceAll(/^-|-$/g, '');
  await page.screenshot({ path: join(folder, `${file === '' ? 'home' : file}.png`), fullPage: true });
}

/**
 * Every browser keeps to our own address and to the content policy, whatever else the test was about. It is signed in as
 * whoever is named; as nobody where that is empty.
 */
export async function withBrowser(
  look: Look,
  visit: (browser: Browser) => Promise<void>,
  who = 'Maya Thornbury',
): Promise<void> {
  const browser = await openBrowser(look);
  try {
    if (who !== '') await signInAs(browser.page, who);
    await visit(browser);
    const elsewhere = browser.asked.filter(
      (address) => /^(https?|wss?):/.test(address) && !ownOrigins.some((own) => address.startsWith(own)),
    );
    expect(elsewhere).toEqual([]);
    expect(browser.refused).toEqual([]);
  } finally {
    await browser.close();
  }
}
