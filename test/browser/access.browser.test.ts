import type { Page } from 'playwright-core';
import { type Look, overflowOf, violationsOn } from './browser';
import { consoleUrl, offeredHandover } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

const looks: Look[] = [wide, narrow, { ...wide, scheme: 'dark' }, { ...narrow, scheme: 'dark' }];
const supervisor = 'Ruth Oyelaran';

/** Presses a button as a keyboard does. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

describe('access to a pathway', () => {
  it('is asked for where the page is not theirs or not there, alike', () =>
    withBrowser(
      wide,
      async ({ page }) => {
        const { page: theirs } = await offeredHandover();
        for (const address of ['/pathways/nobody', `/pathways/${theirs.pathwayId}`]) {
          await page.goto(consoleUrl + address);
          await page.getByRole('heading', { name: 'Ask for access' }).waitFor();
          await press(page, 'Ask for access');
          await page.getByText('Choose what it is for').waitFor();
          expect(await violationsOn(page)).toEqual([]);
          await page.getByLabel('What for?').selectOption('cover');
          await page.getByLabel('Why do you need it?').focus();
          await page.keyboard.type('I see them for a colleague this week.');
          await press(page, 'Ask for access');
          await page.getByText('Sent. If there is such a pathway').waitFor();
        }
        await keepPicture(page, 'access-asked', wide);
      },
      'Joran Pike',
    ));

  it.each(looks)('is explained, answered and ended by a supervisor at $width px, $scheme', (look) =>
    withBrowser(
      look,
      async ({ page }) => {
        const { page: theirs } = await offeredHandover();
        await page.goto(`${consoleUrl}/pathways/${theirs.pathwayId}/access`);
        await page.getByLabel('Who?').selectOption('joran-pike');
        await press(page, 'Explain');
        await page.getByRole('heading', { name: /^Joran Pike sees/ }).waitFor();
        await page.getByLabel('Who?').selectOption('maya-thornbury');
        await press(page, 'Explain');
        await page.getByRole('heading', { name: 'Maya Thornbury sees this pathway' }).waitFor();
        await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await keepPicture(page, 'access', look);
      },
      supervisor,
    ),
  );

  it('is given by a supervisor until a day, and ended', () =>
    withBrowser(
      wide,
      async ({ page }) => {
        await page.goto(`${consoleUrl}/access`);
        const asked = page.getByRole('listitem').filter({ hasText: 'Joran Pike asks: cover for a colleague' });
        await asked.getByLabel('Until which day?').fill(dayAhead(7));
        await asked.getByRole('button', { name: 'Let in: Joran Pike' }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Joran Pike was let in' }).waitFor();
        expect(await violationsOn(page)).toEqual([]);
        await keepPicture(page, 'access-let-in', wide);
        await press(page, 'End it now: Joran Pike was let in');
        await page.getByRole('heading', { name: 'Joran Pike was let in' }).waitFor({ state: 'detached' });
      },
      supervisor,
    ));
});

/** As a reader of English types it. */
const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat('en-GB').format(new Date(Date.now() + days * 24 * 60 * 60 * 1000)).replaceAll('/', '.');
