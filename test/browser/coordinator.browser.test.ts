import { overflowOf, violationsOn } from './browser';
import { caseload, consoleUrl, until } from './stack';
import { keepPicture, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

describe('a case coordinator', () => {
  it('sees what a pathway would begin with, asks for it, and comes to it once it is open', () =>
    withBrowser(
      wide,
      async ({ page, asked }) => {
        await page.goto(`${consoleUrl}/plan`);
        await page.getByRole('button', { name: 'Show the plan' }).click();
        await page.getByText('Write the name').waitFor();
        expect(await violationsOn(page)).toEqual([]);
        await page.getByLabel('Name', { exact: true }).fill('Robin Ashdown');
        await page.getByLabel('Number', { exact: true }).fill('A4321ZX');
        await page.getByLabel('Prison, by its three letters').fill('QEM');
        await page.getByLabel('Admitted on').fill('03.03.2025');
        await page.getByRole('button', { name: 'Show the plan' }).click();
        await page.getByRole('heading', { name: 'What would follow' }).waitFor();
        await page.getByRole('rowheader', { name: 'Handover report' }).waitFor();
        expect(await violationsOn(page)).toEqual([]);
        await keepPicture(page, 'plan-shown', wide);
        await page.getByRole('button', { name: 'Ask for the pathway' }).click();
        await page.getByText('The pathway is open.').waitFor();
        await page.getByRole('link', { name: 'Robin Ashdown' }).click();
        await page.getByRole('heading', { level: 1, name: 'Robin Ashdown' }).waitFor();
        expect(asked.filter((address) => /robin|A4321ZX/i.test(address))).toEqual([]);
      },
      'Ellis Marchetti',
    ));

  it('sees what another release date would move, for each owner, and proposes it', () =>
    withBrowser(
      wide,
      async ({ page }) => {
        const inside = await until(async () =>
          (await caseload()).find(({ closed, release, released }) => closed === undefined && release && !released),
        );
        await page.goto(`${consoleUrl}/pathways/${inside.pathwayId}`);
        await page.getByRole('link', { name: 'Try or propose another release date' }).click();
        await page.getByRole('button', { name: 'Show what it would move' }).click();
        await page.getByText('Choose a day').waitFor();
        await page.getByLabel('Which day?').fill('15.10.2029');
        await page.getByRole('button', { name: 'Show what it would move' }).click();
        await page.getByRole('table', { name: 'For the prison' }).first().waitFor();
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await keepPicture(page, 'dates-tried', wide);
        await page.getByRole('button', { name: 'Propose this date' }).click();
        await page.getByText('Taken. Your proposal is recorded.').waitFor();
      },
      'Ellis Marchetti',
    ));
});
