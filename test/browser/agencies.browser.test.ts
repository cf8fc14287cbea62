import { overflowOf, violationsOn } from './browser';
import { consoleUrl } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

describe('connecting an agency from its page', () => {
  it.each([wide, narrow])(
    'says beside a field what is wrong, shows the key once, and maps a code, at $width px',
    (look) =>
      withBrowser(
        look,
        async ({ page }) => {
          const name = `westbrook-trust-${look.width}`;
          await page.goto(`${consoleUrl}/agencies`);
          await page.getByRole('button', { name: 'Connect an agency' }).click();
          await page.getByRole('button', { name: 'Connect it' }).click();
          await page.getByText('Choose what kind of agency it is').first().waitFor();
          expect(await page.evaluate('document.activeElement.value')).toBe('');
          await page.getByLabel('Its name in addresses').fill(name);
          await page.getByLabel('Kind').selectOption('community');
          await page.getByLabel('CRN').check();
          const asked = page.getByLabel('Asked as');
          await asked.fill('nobody-asks');
          expect(await violationsOn(page)).toEqual([]);
          expect(await overflowOf(page)).toBe(0);
          await keepPicture(page, 'agencies-form', look);
          await page.getByRole('button', { name: 'Connect it' }).click();
          await page.getByText('of approved-premises').first().waitFor();
          await asked.fill('mentor');
          await page.getByRole('button', { name: 'Connect it' }).click();
          await page.getByText(`${name} is connected. This is its key:`).waitFor();

          await page.getByRole('button', { name: new RegExp(`^Map a code.*${name}$`) }).click();
          await page.getByLabel('Their code', { exact: true }).fill('place.held');
          await page.getByLabel('Our word for it').selectOption('agency.accommodation.booked');
          await page.getByRole('button', { name: 'Map the code' }).click();
          await page.getByText('type: place.held means agency.accommodation.booked').waitFor();
          await page.getByLabel("A message's or report's id, or a person's number").fill('nobody/1');
          await page.getByRole('button', { name: 'Look' }).click();
          await page.getByText('Nothing is known under that id or number.').waitFor();
          expect(await violationsOn(page)).toEqual([]);
          expect(await overflowOf(page)).toBe(0);
          await keepPicture(page, 'agencies-code', look);
        },
        'Dana Petrovic',
      ),
  );
});
