import { type Look, overflowOf, violationsOn } from './browser';
import { consoleUrl } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

const looks: Look[] = [wide, narrow, { ...wide, scheme: 'dark' }, { ...narrow, scheme: 'dark' }];

it.each(looks)('a lead reads figures that say whence they are, and takes them away, at $width px, $scheme', (look) =>
  withBrowser(
    look,
    async ({ page }) => {
      await page.goto(`${consoleUrl}/reports`);
      await page.getByText(/^Source: the caseload, as of /).waitFor();
      await page.getByText(/^Source: the records of notices/).waitFor();
      await page.getByText(/^Source: the pathways’ own records/).waitFor();
      await page.getByRole('rowheader', { name: 'Past its day, of what waits for an agency' }).first().waitFor();
      for (const [i, name] of ['figures.csv', 'reports.csv'].entries()) {
        await page.getByRole('button', { name: 'Save as CSV' }).nth(i).focus();
        const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
        expect(file.suggestedFilename()).toBe(name);
      }
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await keepPicture(page, 'reports', look);
    },
    'Ruth Oyelaran',
  ),
);
