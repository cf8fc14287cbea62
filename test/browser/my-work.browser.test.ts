import { wordsOf } from '../support/console-words';
import { overflowOf, violationsOn } from './browser';
import { consoleUrl, myWork, pathway, pathwayOf, until } from './stack';
import { keepPicture, narrow, wide, withBrowser } from './visit';

const WREN = 'tobias-wren';
const TEAM = 'a-wing (eastmoor, north)';

jest.setTimeout(120_000);

/** Two steps of the prison that lie with the officer's team. */
const twoOfTheTeam = () =>
  until(async () => {
    const { forTeam } = await myWork(WREN);
    const [first, second] = forTeam.filter(({ owner }) => owner === 'prison');
    return first && second && { first, second };
  });

const keyOf = ({ pathwayId, step }: { pathwayId: string; step: string }) => `${pathwayId}/${step}`;

describe('my work', () => {
  it.each([wide, narrow])('is given to others, many steps at once, at $width px', (look) =>
    withBrowser(
      look,
      async ({ page }) => {
        const { first, second } = await twoOfTheTeam();
        await page.goto(consoleUrl);
        await page.getByRole('link', { name: 'My work' }).click();
        const team = page.getByRole('region', { name: /^Waiting for my team/ });
        for (const { pathwayId, step } of [first, second]) {
          const item = team.locator(look === wide ? 'tr' : 'li.card', { has: page.locator(`a[href$="${pathwayId}"]`) });
          await item.getByRole('checkbox', { name: `Choose: ${wordsOf('en').step(step)}` }).focus();
          await page.keyboard.press('Space');
        }
        await page.getByText('2 steps chosen').waitFor();
        await page.getByRole('button', { name: 'Give to somebody else' }).click();
        await page.getByRole('button', { name: 'Confirm: Give to somebody else' }).click();
        await page.getByText('Say to whom').first().waitFor();
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflowOf(page)).toBe(0);
        await keepPicture(page, 'my-work-giving', look);
        await page.getByLabel('To whom?').selectOption({ label: TEAM });
        await page.getByLabel('Why?').selectOption({ label: 'Too much to do' });
        await page.getByRole('button', { name: 'Confirm: Give to somebody else' }).click();
        await page.getByText('2 steps were given.').waitFor();
        await keepPicture(page, 'my-work-given', look);
        await until(async () => {
          const { forTeam } = await myWork(WREN);
          const left = forTeam.map(keyOf);
          return left.includes(keyOf(first)) || left.includes(keyOf(second)) ? undefined : true;
        });
      },
      'Tobias Wren',
    ),
  );

  it('is marked as seen, many steps at once, and answers none of them', () =>
    withBrowser(
      wide,
      async ({ page }) => {
        const { first, second } = await twoOfTheTeam();
        await page.goto(`${consoleUrl}/my-work`);
        const team = page.getByRole('region', { name: /^Waiting for my team/ });
        for (const { pathwayId, step } of [first, second]) {
          const row = team.locator('tr', { has: page.locator(`a[href$="${pathwayId}"]`) });
          await row.getByRole('checkbox', { name: `Choose: ${wordsOf('en').step(step)}` }).check();
        }
        await page.getByRole('button', { name: 'Mark as seen' }).click();
        await page.getByText('2 steps are marked as seen.').waitFor();
        expect(await violationsOn(page)).toEqual([]);
        await keepPicture(page, 'my-work-seen', wide);
        const { forTeam } = await myWork(WREN);
        const seen = forTeam.filter(({ acknowledged }) => acknowledged !== undefined).map(keyOf);
        expect(seen).toEqual(expect.arrayContaining([first, second].map(keyOf)));
      },
      'Tobias Wren',
    ));

  it('brings what passes a step over to a second person, who agrees', () =>
    withBrowser(wide, async ({ page }) => {
      const pathwayId = await pathwayOf('Amara Okonjo');
      const key = (await pathway(pathwayId)).steps.find(({ acts }) => acts.includes('skip'))?.key ?? 'released';
      const step = wordsOf('en').step(key);
      await page.goto(`${consoleUrl}/pathways/${pathwayId}/steps/${key}`);
      await page.getByRole('button', { name: `More: ${step}` }).click();
      await page.getByRole('menuitem', { name: 'Pass over' }).click();
      await page.getByText('Somebody else of your agency has to agree.').waitFor();
      await page.getByRole('button', { name: 'Confirm: Pass over' }).click();
      await page.getByText('Choose a reason').first().waitFor();
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: 'Confirm: Pass over' }).click();
      await page.getByText('Asked. It counts once a second person of your agency agrees').waitFor();
      await page.goto(`${consoleUrl}/my-work`);
      await page.getByText('You asked for it.').waitFor();
      await withBrowser(
        wide,
        async ({ page: second }) => {
          await second.goto(`${consoleUrl}/my-work`);
          await second.getByText('Maya Thornbury wants to pass it over').waitFor();
          expect(await violationsOn(second)).toEqual([]);
          await keepPicture(second, 'my-work-second-person', wide);
          await second.getByRole('button', { name: `Agree: ${step}, Amara Okonjo`, exact: true }).click();
          await second.getByText('You agreed. The step is passed over.').waitFor();
        },
        'Ruth Oyelaran',
      );
      await until(async () => {
        const after = (await pathway(pathwayId)).steps.find((one) => one.key === key);
        return after?.status === 'skipped' ? true : undefined;
      });
    }));
});
