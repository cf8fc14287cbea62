import { type Look, overflowOf, violationsOn } from './browser';
import { consoleUrl, offeredHandover } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

const looks: Look[] = [wide, narrow, { ...wide, scheme: 'dark' }, { ...narrow, scheme: 'dark' }];

describe('the audit', () => {
  it.each(looks)('tells who looked at a person, and that the log is whole, at $width px, $scheme', (look) =>
    withBrowser(
      look,
      async ({ page }) => {
        const { page: theirs } = await offeredHandover();
        await page.goto(`${consoleUrl}/audit`);
        await page.getByLabel('Whose?').focus();
        await page.keyboard.type(`${consoleUrl}/pathways/${theirs.pathwayId}`);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: `Pathway ${theirs.pathwayId}` }).waitFor();
        await page.getByRole('cell', { name: 'Maya Thornbury, probation officer (Probation)' }).first().waitFor();
        await page.getByRole('button', { name: 'Check the log' }).focus();
        await page.keyboard.press('Enter');
        await page.getByText(/^Whole: \d+ entries/).waitFor();
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await keepPicture(page, 'audit', look);
      },
      'Hanne Berg',
    ),
  );

  it('leaves as a file and as paper, which says who printed it and when', () =>
    withBrowser(
      wide,
      async ({ page }) => {
        const { page: theirs } = await offeredHandover();
        await page.goto(`${consoleUrl}/audit`);
        await page.getByLabel('Whose?').fill(theirs.pathwayId);
        await page.keyboard.press('Enter');
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'Save as CSV' }).click(),
        ]);
        expect(file.suggestedFilename()).toBe('access-report.csv');
        await page.emulateMedia({ media: 'print' });
        await page.getByText(/^Printed by Hanne Berg, /).waitFor();
        expect(await page.getByRole('button').count()).toBe(0);
        await keepPicture(page, 'audit-print', wide);
      },
      'Hanne Berg',
    ));
});
