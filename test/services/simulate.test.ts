import { simulate, type SimulateOptions } from '../../services/cli/simulate';

const options: SimulateOptions = { profile: 'gb-eaw', people: '5', days: '100', seed: '7', outageDays: '0' };
const account = '{"digest":"d"}';
const asked: string[] = [];
const run = async (script: string, [wish = '']: string[]) => {
  asked.push(`${script} ${wish}`);
  return { code: 0, out: `a line of the ledger\n${account}\n` };
};
const today = '2026-03-02';

describe('a year in a minute', () => {
  it('is played from the next New Year on, and its account comes last', async () => {
    const { lines, json, failed } = await simulate(options, run, today);
    expect(asked.at(-1)).toBe(
      'infra/simulate/main {"profile":"gb-eaw","people":5,"days":100,"seed":7,"outageDays":0,"firstDay":"2027-01-01"}',
    );
    expect({ lines, json, failed }).toEqual({
      lines: ['a line of the ledger', account],
      json: { digest: 'd' },
      failed: false,
    });
  });

  it('fails when the play does', async () => {
    const failing = async () => ({ code: 1, out: account });
    expect(await simulate(options, failing, today)).toMatchObject({ failed: true });
    await expect(simulate(options, async () => ({ code: 1, out: '' }), today)).rejects.toThrow('ended before its end');
  });

  it.each([
    [{ profile: 'atlantis' }, 'There is no profile atlantis; there are: gb-eaw,'],
    [{ people: '0' }, '--people: 0 is no whole number from 1 to 500.'],
    [{ people: '501' }, '--people: 501 is no whole number from 1 to 500.'],
    [{ days: '-3' }, '--days: -3 is no whole number from 1 to 1500.'],
    [{ days: '9'.repeat(400) }, 'is no whole number from 1 to 1500.'],
    [{ seed: '1.5' }, '--seed: 1.5 is no whole number from 0 to 4294967295.'],
    [{ outageDays: '60' }, '--outage-days: 60 days away are too many for 100 days.'],
    [{ from: '2026-02-30' }, '--from: 2026-02-30 is no day after today, 2026-03-02.'],
    [{ from: '2026-03-02' }, '--from: 2026-03-02 is no day after today, 2026-03-02.'],
  ])('refuses %j and says what would do', async (wrong, sentence) => {
    await expect(simulate({ ...options, ...wrong }, run, today)).rejects.toThrow(sentence);
  });
});
