import { overflowOf, violationsOn } from './browser';
import { consoleUrl, offeredHandover } from './stack';
import { keepPicture, wide, withBrowser } from './visit';

jest.setTimeout(120_000);

it('an officer sends a handover back as incomplete from its own page, and withdraws the mistaken answer', () =>
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
