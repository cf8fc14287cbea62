import type { Page } from 'playwright-core';
import { violationsOn } from './browser';
import { consoleUrl, pathwayOf } from './stack';
import { keepPicture, wide, withBrowser } from './visit';

jest.setTimeout(180_000);

const step = 'Accommodation confirmed';

describe('a case coordinator', () => {
  it('finds why a pathway waits, has the yes made firm that frees a deadlock, and gives a step to somebody else', () =>
    withBrowser(
      wide,
      async ({ page }) => {
        const pathwayId = await pathwayOf('Leila Hassan');
        const address = `${consoleUrl}/pathways/${pathwayId}`;
        const asHousing = (visit: (page: Page) => Promise<void>) =>
          withBrowser(
            wide,
            async ({ page: housing }) => {
              await housing.goto(`${address}/steps/accommodation-confirmed`);
              await visit(housing);
            },
            'Joran Pike',
          );

        await asHousing(async (housing) => {
          await housing.getByRole('button', { name: `More: ${step}` }).click();
          await housing.getByRole('menuitem', { name: 'Accept on a condition' }).click();
          await housing.getByLabel('On what does the yes hang?').selectOption('release-date-confirmed');
          await housing.getByLabel('By which day must it come true?').fill('15.10.2029');
          await housing.getByRole('button', { name: 'Confirm: Accept on a condition' }).click();
          await housing.getByText('Taken. Your yes and its condition are recorded.').waitFor();
        });

        await page.goto(`${consoleUrl}/workflows`);
        await page.getByRole('link', { name: 'Leila Hassan' }).click();
        await page.getByRole('heading', { name: 'Steps that wait for each other' }).waitFor();
        await page.getByRole('link', { name: `It comes free once the yes is made firm: ${step}` }).waitFor();
        expect(await violationsOn(page)).toEqual([]);
        await keepPicture(page, 'deadlock', wide);
        await page.getByRole('button', { name: `Ask them to see to it: ${step}` }).click();
        await page.getByText('Taken. They are asked to see to it.').waitFor();

        await asHousing(async (housing) => {
          await housing.getByRole('button', { name: `Accept: ${step}` }).click();
          await housing.getByRole('button', { name: 'Confirm: Accept' }).click();
          await housing.getByText('Taken. Your acceptance is recorded.').waitFor();
        });
        await page.getByRole('heading', { name: 'Steps that wait for each other' }).waitFor({ state: 'detached' });

        await page.goto(address);
        await page.getByText('No longer waiting for each other').first().waitFor();
        const more = page.getByRole('button', { name: 'More: First appointment set' });
        await more.click();
        await page.getByRole('menuitem', { name: 'Give to somebody else' }).click();
        await page.getByRole('button', { name: 'Confirm: Give to somebody else' }).click();
        await page.getByText('Say to whom').first().waitFor();
        await page.getByLabel('To whom?').selectOption({ label: 'Noor Castellane' });
        await page.getByLabel('Too much to do').check();
        await page.getByRole('button', { name: 'Confirm: Give to somebody else' }).click();
        await page.getByText('Taken. It was given to them.').waitFor();
      },
      'Ellis Marchetti',
    ));
});
