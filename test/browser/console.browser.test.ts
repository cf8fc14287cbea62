import { type Look, overflowOf, scriptWeight, violationsOn } from './browser';
import {
  caseload,
  connect,
  consoleUrl,
  offeredHandover,
  pathway,
  pathwayOf,
  routes,
  tellDates,
  toldToProbation,
  until,
} from './stack';
import { keepPicture, wide, withBrowser } from './visit';

const LIMIT_BYTES = 250_000;
const looks: Look[] = [
  { width: 320, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
];

jest.setTimeout(120_000);

describe('the console', () => {
  it.each(looks)('is free of barriers on every page at $width px, $scheme', (look) =>
    withBrowser(
      look,
      async ({ page }) => {
        const rows = await caseload();
        const ended = rows.find(({ closed }) => closed !== undefined);
        const offered = await offeredHandover();
        const own = routes.map((route) =>
          route.replace('$pathwayId', offered.page.pathwayId).replace('$step', 'handover-report'),
        );
        const addresses = [...own, '/?phase=handover', '/workflows?sort=wait', '/pathways/nobody', '/nowhere'];
        for (const address of [...addresses, ...(ended ? [`/pathways/${ended.pathwayId}`] : [])]) {
          await page.goto(consoleUrl + address);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.waitForLoadState('load');
          await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
          expect({ address, found: await violationsOn(page), overflow: await overflowOf(page) }).toEqual({
            address,
            found: [],
            overflow: 0,
          });
          await keepPicture(page, address, look);
        }
      },
      'Ellis Marchetti',
    ),
  );

  it.each(looks)('is free of barriers while a handover is read and sent back at $width px, $scheme', (look) =>
    withBrowser(look, async ({ page }) => {
      const offered = await offeredHandover();
      await page.goto(`${consoleUrl}/pathways/${offered.page.pathwayId}`);
      await page.getByRole('button', { name: 'Read the handover report' }).click();
      await page.getByRole('heading', { name: 'What is handed over' }).waitFor();
      await page.getByRole('button', { name: 'Send back: Handover report' }).click();
      await page.getByLabel('Incomplete').check();
      await page.getByRole('button', { name: 'Confirm: Send back' }).click();
      await page.getByText('Say what is missing').first().waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
    }),
  );

  it('loads at most 250 kB of script, gzipped, before the caseload is there', () =>
    withBrowser(wide, async ({ page }) => {
      expect(await scriptWeight(page, consoleUrl)).toBeLessThanOrEqual(LIMIT_BYTES);
    }));

  it('asks who is there, brings them to the page they asked for, and keeps their language', () =>
    withBrowser(
      wide,
      async ({ page }) => {
        const offered = await offeredHandover();
        const to = `/pathways/${offered.page.pathwayId}`;
        await page.goto(consoleUrl + to);
        await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
        expect(await violationsOn(page)).toEqual([]);
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
        await page.getByRole('heading', { name: 'Who is there?' }).waitFor();
        expect(await violationsOn(page)).toEqual([]);
        await page.getByRole('button', { name: 'Tobias Wren' }).click();
        await page.waitForURL(consoleUrl + to);
        await page.getByText('Tobias Wren, responsible prison officer (the prison)').waitFor();
        await page.getByLabel('Language').selectOption('nb');
        await page.getByRole('button', { name: 'Logg ut' }).waitFor();
        await page.reload();
        await page.getByText(/^Tobias Wren,/).waitFor();
        expect(await page.getAttribute('html', 'lang')).toBe('nb');
        await page.getByRole('button', { name: 'Logg ut' }).click();
        await page.getByRole('heading', { name: 'Logg inn', exact: true }).waitFor();
        expect((await page.request.get(`${consoleUrl}/api/caseload`)).status()).toBe(401);
      },
      '',
    ));

  it('keeps what was typed when the session ends, and goes on when they have signed in again beside it', () =>
    withBrowser(wide, async ({ page, context }) => {
      const offered = await offeredHandover();
      await page.goto(`${consoleUrl}/pathways/${offered.page.pathwayId}`);
      await page.getByRole('button', { name: 'Read the handover report' }).click();
      await page.getByRole('button', { name: 'Accept: Handover report' }).click();
      const note = page.getByLabel('Note (optional)');
      await note.fill('Read with the team.');
      await context.clearCookies();
      await page.getByRole('button', { name: 'Confirm: Accept' }).click();
      await page.getByText('You are signed out').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await note.inputValue()).toBe('Read with the team.');
      const opened = context.waitForEvent('page');
      await page.getByRole('link', { name: 'Sign in again in a new tab' }).click();
      const beside = await opened;
      await beside.getByRole('button', { name: 'Maya Thornbury' }).click();
      await beside.getByRole('heading', { name: 'You are signed in' }).waitFor();
      await beside.close();
      await page.getByText('You are signed out').waitFor({ state: 'detached' });
      expect(await note.inputValue()).toBe('Read with the team.');
    }));

  it('keeps what was typed while no answer comes, and sends it once when it can be sent again', () =>
    withBrowser(wide, async ({ page, context }) => {
      const offered = await offeredHandover();
      await page.goto(`${consoleUrl}/pathways/${offered.page.pathwayId}/steps/handover-report`);
      await page.getByRole('button', { name: 'More: Handover report' }).click();
      await page.getByRole('menuitem', { name: 'Ask a question' }).click();
      const question = page.getByLabel('Question');
      await question.fill('Who has the keys?');
      await context.route('**/api/**', (route) => route.abort());
      await page.getByRole('button', { name: 'Confirm: Ask a question' }).click();
      await page.getByText('No answer came').waitFor();
      expect(await question.inputValue()).toBe('Who has the keys?');
      await context.unroute('**/api/**');
      await page.getByRole('button', { name: 'Send the same act again' }).click();
      await page.getByText('Taken. The other side is asked.').waitFor();
    }));

  it('says beside each field what is wrong, and once more together, where a click leads to the field', () =>
    withBrowser(wide, async ({ page }) => {
      const offered = await offeredHandover();
      await page.goto(`${consoleUrl}/pathways/${offered.page.pathwayId}/steps/handover-report`);
      await page.getByRole('button', { name: 'More: Handover report' }).click();
      await page.getByRole('menuitem', { name: 'Ask for more time' }).click();
      await page.getByRole('button', { name: 'Confirm: Ask for more time' }).click();
      await page.getByText('Before it can be sent').waitFor();
      expect(await page.getByText('Choose a day').count()).toBe(2);
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('link', { name: 'Choose a reason' }).click();
      expect(await page.evaluate('document.activeElement.type')).toBe('radio');
    }));

  it('takes the keyboard to the content first', () =>
    withBrowser(wide, async ({ page }) => {
      await page.goto(consoleUrl);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
    }));

  it('shows a connected agency what it was sent, and sends it a message about nobody', () =>
    withBrowser(
      wide,
      async ({ page }) => {
        await connect('northmoor-council');
        await page.goto(`${consoleUrl}/agencies`);
        await page.getByRole('heading', { name: 'northmoor-council' }).waitFor();
        await page.getByRole('button', { name: 'What northmoor-council was sent' }).click();
        await page.getByText('Nothing was sent yet.').waitFor();
        await page.getByRole('button', { name: 'Send a message about nobody' }).click();
        await page.getByText('nobody could be reached').waitFor();
        expect(await violationsOn(page)).toEqual([]);
      },
      'Dana Petrovic',
    ));

  it('keeps what is on screen while the service is away, says so, and recovers', () =>
    withBrowser(wide, async ({ page, context }) => {
      await page.goto(consoleUrl);
      await page.getByRole('row').nth(1).waitFor();
      await context.route('**/api/**', (route) => route.abort());
      await page.getByLabel('Phase').selectOption('handover');
      await page.getByText('The service does not answer').waitFor();
      expect(await page.getByRole('row').count()).toBeGreaterThan(1);
      await context.unroute('**/api/**');
      await page.getByText('The service does not answer').waitFor({ state: 'detached' });
    }));

  it('looks for changes by itself where the stream of changes is blocked', () =>
    withBrowser(wide, async ({ page, context }) => {
      await context.route('**/api/stream', (route) => route.abort());
      await page.goto(consoleUrl);
      await page.getByText('it looks again every 10 seconds').waitFor();
      await context.waitForEvent('request', (request) => request.url().includes('/api/caseload'));
    }));

  it('tells an officer that the pathway moved on before their answer arrived, and records nothing', () =>
    withBrowser(wide, async ({ page, context }) => {
      const offered = await offeredHandover();
      await page.goto(`${consoleUrl}/pathways/${offered.page.pathwayId}`);
      await page.getByRole('button', { name: 'Read the handover report' }).click();
      await page.getByRole('button', { name: 'Accept: Handover report' }).click();
      const older = `"${offered.page.seq - 1}"`;
      await context.route('**/accept', (route) =>
        route.continue({ headers: { ...route.request().headers(), 'if-match': older } }),
      );
      await page.getByRole('button', { name: 'Confirm: Accept' }).click();
      await page.getByText('Something changed before your act arrived').waitFor();
      await page.getByText(`the pathway is now at version ${offered.page.seq}`).waitFor();
    }));

  it('lets an officer send a handover back as incomplete from its own page, and withdraw the mistaken answer', () =>
    withBrowser(wide, async ({ page }) => {
      const offered = await offeredHandover();
      await page.goto(`${consoleUrl}/pathways/${offered.page.pathwayId}/steps/handover-report`);
      await page.getByRole('heading', { name: 'How the due date was counted' }).waitFor();
      await page.getByRole('button', { name: 'Read the handover report' }).click();
      await page.getByRole('heading', { name: 'What is handed over' }).waitFor();
      await page.getByRole('button', { name: 'Send back: Handover report' }).click();
      await page.getByLabel('Incomplete').check();
      await page.getByLabel('Health').check();
      await page.getByRole('button', { name: 'Confirm: Send back' }).click();
      await page.getByText('Taken. It goes back to the sender.').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await keepPicture(page, 'step-sent-back', wide);
      await page.getByRole('button', { name: 'Withdraw the answer: Handover report' }).click();
      await page.getByRole('button', { name: 'Confirm: Withdraw the answer' }).click();
      await page.getByText('Taken. Your answer is withdrawn.').waitFor();
    }));

  it('brings a handover that was sent back as incomplete to the officer again, mended by the prison', () =>
    withBrowser(wide, async ({ page }) => {
      const offered = await offeredHandover();
      const address = `${consoleUrl}/pathways/${offered.page.pathwayId}/steps/handover-report`;
      await page.goto(address);
      await page.getByRole('button', { name: 'Send back: Handover report' }).click();
      await page.getByLabel('Incomplete').check();
      await page.getByLabel('Health').check();
      await page.getByRole('button', { name: 'Confirm: Send back' }).click();
      await page.getByText('Taken. It goes back to the sender.').waitFor();
      await withBrowser(
        wide,
        async ({ page: prison }) => {
          await prison.goto(address);
          await prison.getByText('Incomplete').first().waitFor();
          await prison.getByRole('button', { name: 'Hand over: Handover report' }).click();
          await prison.getByLabel('Health', { exact: true }).fill('A new inhaler goes with the papers.');
          await keepPicture(prison, 'handover-mended', wide);
          await prison.getByRole('button', { name: 'Confirm: Hand over' }).click();
          await prison.getByText('Taken. It is handed over, and the receiver is asked.').waitFor();
        },
        'Tobias Wren',
      );
      await page.getByRole('button', { name: 'Send back: Handover report' }).waitFor();
      await page.getByRole('button', { name: 'Read the handover report' }).click();
      await page.getByText('A new inhaler goes with the papers.').waitFor();
      await page.getByRole('button', { name: 'Accept: Handover report' }).waitFor();
    }));

  it('takes an officer’s proposal of another release date, and shows what moved once the prison has changed it', () =>
    withBrowser(wide, async ({ page }) => {
      const pathwayId = await pathwayOf('Amara Okonjo');
      const before = await pathway(pathwayId);
      await page.goto(`${consoleUrl}/pathways/${pathwayId}/dates`);
      await page.getByLabel('Which day?').fill('15.10.2029');
      await page.getByRole('button', { name: 'Show what it would move' }).click();
      await page.getByRole('button', { name: 'Propose this date' }).click();
      await page.getByText('Taken. Your proposal is recorded.').waitFor();
      await page.goto(`${consoleUrl}/pathways/${pathwayId}`);
      const moved = page.getByRole('region', { name: 'What moved' });
      await moved.waitFor();
      await tellDates('eastmoor-records', 'A5917AO', {
        sentenceStart: before.dates.sentenceStart,
        conditionalRelease: '2029-10-15',
      });
      await moved.getByRole('heading', { name: 'The dates changed' }).waitFor();
      await moved.getByRole('table', { name: 'For the prison' }).first().waitFor();
      await page.getByText('15 Oct 2029').first().waitFor();
      await keepPicture(page, 'dates-changed', wide);
    }));

  // The last, for it takes what the others look at.
  it('takes an officer from the tour to a handover, lets them read and accept it, and tells their agency', () =>
    withBrowser(wide, async ({ page }) => {
      const { page: before, name } = await offeredHandover();
      await page.goto(consoleUrl);
      await page.getByRole('region', { name: 'Who is who' }).getByRole('link', { name }).click();
      await page.getByText('Waiting for: probation to accept the handover report').waitFor();
      const step = page.getByRole('article', { name: /Handover report/ });
      expect(await step.getByRole('button', { name: 'Accept: Handover report' }).count()).toBe(0);
      await step.getByRole('button', { name: 'Read the handover report' }).click();
      await step.getByRole('heading', { name: 'What is handed over' }).waitFor();
      await step.getByRole('button', { name: 'Accept: Handover report' }).click();
      await step.getByLabel('Note (optional)').fill('Read with the team.');
      await step.getByRole('button', { name: 'Confirm: Accept' }).click();
      await step.getByText('Taken. Your acceptance is recorded.').waitFor();
      await page.getByText('Handover report: accepted by probation').waitFor();
      const told = await until(async () =>
        (await toldToProbation(before.pathwayId)).find(
          ({ eventType, additionalInformation }) =>
            eventType === 'throughgate.step.accepted' && additionalInformation.step === 'handover-report',
        ),
      );
      expect(told.messageId).toMatch(new RegExp(`^${before.pathwayId}/\\d+$`));
    }));
});
