import { type Look, overflowOf, violationsOn } from './browser';
import { consoleUrl, offeredHandover } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

const looks: Look[] = [wide, narrow, { ...wide, scheme: 'dark' }, { ...narrow, scheme: 'dark' }];
const titles = { English: 'My plan', Български: 'Моят план', Slovenščina: 'Moj načrt', Srpski: 'Moj plan' };

describe('a person’s plan', () => {
  it.each(looks)('is opened by keyboard in the language they read, at $width px, $scheme', (look) =>
    withBrowser(
      look,
      async ({ page, context }) => {
        const { page: theirs } = await offeredHandover();
        await page.goto(`${consoleUrl}/pathways/${theirs.pathwayId}`);
        await page.getByRole('link', { name: "Print the person's plan" }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: /^My plan: / }).waitFor();
        for (const [language, title] of Object.entries(titles)) {
          await page.getByRole('link', { name: language, exact: true }).focus();
          const [sheet] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
          await sheet.getByRole('heading', { level: 1, name: title }).waitFor();
          expect(await violationsOn(sheet)).toEqual([]);
          expect(await overflowOf(sheet)).toBe(0);
          await keepPicture(sheet, `my-plan-${title}`, look);
          await sheet.close();
        }
        expect(await violationsOn(page)).toEqual([]);
        await keepPicture(page, 'my-plan', look);
      },
      'Isla Holt',
    ),
  );
});
