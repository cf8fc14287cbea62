import { overflowOf, violationsOn } from './browser';
import { caseload, consoleUrl, until } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

describe('the search', () => {
  it.each([wide, narrow])(
    'finds somebody by name from any page, and keeps the name out of the address at $width px',
    (look) =>
      withBrowser(look, async ({ page, asked }) => {
        const somebody = await until(async () => (await caseload()).find(({ name }) => name !== undefined));
        const name = somebody.name ?? '';
        await page.goto(`${consoleUrl}/set-aside`);
        await page.getByRole('searchbox', { name: 'Name or number' }).fill(name.toLocaleUpperCase());
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 2, name: /^1 person found/ }).waitFor();
        expect(page.url()).toBe(`${consoleUrl}/search`);
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await keepPicture(page, 'search-found', look);
        await page.getByRole('link', { name }).click();
        await page.getByRole('heading', { level: 1, name }).waitFor();
        expect(page.url()).toBe(`${consoleUrl}/pathways/${somebody.pathwayId}`);
        const [first = ''] = name.split(' ');
        expect(asked.filter((address) => address.toLowerCase().includes(first.toLowerCase()))).toEqual([]);
      }),
  );

  it('says what to do where nobody is found', () =>
    withBrowser(wide, async ({ page }) => {
      await page.goto(consoleUrl);
      await page.getByRole('searchbox', { name: 'Name or number' }).fill('Nobody Whatsoever');
      await page.keyboard.press('Enter');
      await page.getByText('Who is not here and whom you may not see look the same').waitFor();
    }));
});
