import { overflowOf, violationsOn } from './browser';
import { caseload, consoleUrl, until } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

describe('a case coordinator', () => {
  it('sees what a pathway would begin with, asks for it, and comes to it once it is open', () =>
    withBrowser(
      wide,
      async ({ page, asked }) => {
        await page.goto(`${consoleUrl}/plan`);
        await page.getByRole('button', { name: 'Show the plan' }).click();
        await page.getByText('Write the name').first().waitFor();
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

describe('what only a person decides', () => {
  const someoneInside = () =>
    until(async () =>
      (await caseload()).find(({ closed, release, released }) => closed === undefined && release && !released),
    );

  it.each([wide, { ...wide, scheme: 'dark' as const }])('is decided by a supervisor, $scheme', (look) =>
    withBrowser(
      look,
      async ({ page }) => {
        const { pathwayId } = await someoneInside();
        await page.goto(`${consoleUrl}/pathways/${pathwayId}`);
        await page.getByRole('link', { name: 'Decide who leads, or on the track' }).click();
        await page.getByRole('button', { name: 'Decide who leads' }).click();
        await page.getByText('Choose the last day').waitFor();
        await page.getByRole('radio', { name: 'Specialised' }).check();
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await keepPicture(page, 'decide', look);
        await page.getByRole('radio', { name: 'Probation' }).check();
        await page.getByRole('radio', { name: 'So that a relation goes on' }).check();
        await page
          .getByLabel('Until which day?')
          .first()
          .fill(look.scheme === 'dark' ? '15.10.2029' : '16.10.2029');
        await page.getByRole('button', { name: 'Decide who leads' }).click();
        await page.getByText('Taken. They lead until then.').waitFor();
      },
      'Ruth Oyelaran',
    ),
  );

  it.each([narrow, { ...narrow, scheme: 'dark' as const }])('an officer writes down with one hand, $scheme', (look) =>
    withBrowser(
      look,
      async ({ page }) => {
        const { pathwayId } = await someoneInside();
        await page.goto(`${consoleUrl}/pathways/${pathwayId}`);
        await page.getByRole('link', { name: 'Write down an observation' }).waitFor();
        expect(await page.getByRole('link', { name: /release date|who leads/ }).count()).toBe(0);
        await page.getByRole('link', { name: 'Write down an observation' }).click();
        await page.getByRole('button', { name: 'Write it down' }).click();
        await page.getByText('Write what you saw').waitFor();
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await page.getByLabel('Where was it?').selectOption('Work');
        await page.getByLabel('What I saw').fill(`Showed somebody new how it is done, ${look.scheme}.`);
        await keepPicture(page, 'observe', look);
        await page.getByRole('button', { name: 'Write it down' }).click();
        await page.getByText('Taken. Your observation is written down.').waitFor();
        await page.goto(`${consoleUrl}/pathways/${pathwayId}`);
        await page.getByText(`Showed somebody new how it is done, ${look.scheme}.`).waitFor();
      },
      'Isla Holt',
    ),
  );
});
