import { overflowOf, violationsOn } from './browser';
import { consoleUrl, until } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

describe('an integrator', () => {
  it.each([wide, narrow])(
    'adds an agency, sends a test event, sees it set aside for a code nobody mapped, maps it, and it goes on, at $width px',
    (look) =>
      withBrowser(
        look,
        async ({ page }) => {
          const name = `southgate-homes-${look.width}`;
          await page.goto(consoleUrl);
          await page.getByRole('link', { name: 'Agencies' }).click();
          await page.getByRole('button', { name: 'Connect an agency' }).click();
          await page.getByLabel('Its name in addresses').fill(name);
          await page.getByLabel('Kind').selectOption('community');
          await page.getByLabel('CRN').check();
          await page.getByRole('button', { name: 'Connect it' }).click();
          await page.getByText(`${name} is connected. This is its key:`).waitFor();

          await page.getByRole('button', { name: `Send a test event as ${name}` }).click();
          const send = page.getByRole('button', { name: 'Send the test event' });
          await page.getByLabel('Data of the event').fill('booking-81');
          await send.click();
          await page.getByText('Write the type of the event').first().waitFor();
          await page.getByText('Write a JSON object').first().waitFor();
          expect(await violationsOn(page)).toEqual([]);
          await page.getByLabel('Type of the event').fill('room.held');
          await page.getByLabel('Data of the event').fill('{ "booking": "booking-81" }');
          await send.click();
          await page.getByText('It is set aside: unmapped-code: type room.held is no mapped code').waitFor();
          expect(await overflowOf(page)).toBe(0);
          await keepPicture(page, 'test-event-set-aside', look);

          await page.getByText('It is set aside:').getByRole('link', { name: 'Set aside' }).click();
          const code = page.getByLabel(`What does ${name} mean by “room.held” in type?`);
          await until(async () => {
            if ((await code.count()) === 1) return true;
            await page.reload();
            await page.getByRole('heading', { level: 1 }).waitFor();
            return undefined;
          });
          await code.selectOption('agency.accommodation.booked');
          await page.locator('form', { has: code }).getByRole('button', { name: 'Map the code' }).click();
          await page.getByText('The code is mapped, and 1 message went on.').waitFor();

          await page.goto(`${consoleUrl}/agencies`);
          await page.getByRole('button', { name: `Send a test event as ${name}` }).click();
          await page.getByLabel('Type of the event').fill('room.held');
          await page.getByLabel('Data of the event').fill('{ "booking": "booking-81" }');
          await send.click();
          await page.getByText('It was read in full. It is about nobody').waitFor();
        },
        'Dana Petrovic',
      ),
  );
});
