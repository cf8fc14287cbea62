import { overflowOf, violationsOn } from './browser';
import { consoleUrl, tellInCodes, until } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

describe('what is held back', () => {
  it.each([wide, narrow])(
    'for a code nobody has mapped goes on once it is mapped, or is discarded, at $width px',
    (look) =>
      withBrowser(
        look,
        async ({ page }) => {
          const name = `eastfield-trust-${look.width}`;
          await tellInCodes(name, ['place.held', 'place.guessed']);
          await page.goto(`${consoleUrl}/set-aside`);
          await page.getByRole('button', { name: 'Try it first: unmapped-code' }).click();
          await page.getByText('Nothing was sent. 0 would be read. 2 would be held again.').waitFor();
          const held = page.getByLabel(`What does ${name} mean by “place.held” in type?`);
          await held.selectOption('agency.accommodation.booked');
          expect(await violationsOn(page)).toEqual([]);
          expect(await overflowOf(page)).toBe(0);
          await keepPicture(page, 'set-aside-held', look);
          await page.locator('form', { has: held }).getByRole('button', { name: 'Map the code' }).click();
          await page.getByText('The code is mapped, and 1 message went on.').waitFor();
          await page.getByRole('button', { name: 'Each message by itself' }).click();
          const discard = page.getByRole('button', { name: /^Discard/ });
          await until(async () => ((await discard.count()) === 1 ? true : undefined));
          await discard.click();
          await page.getByLabel('Why will nobody send it again?').fill('Sent by mistake.');
          await page.getByRole('button', { name: 'Confirm: Discard' }).click();
          await page.getByText('The message was discarded').waitFor();
          await page.getByText('Every message could be read.').waitFor();
        },
        'Dana Petrovic',
      ),
  );
});
