import { gbEaw2 } from '../../domain/profiles/gb-eaw/2';
import { refuseFaulty } from '../../services/cli/profile-check';
import { jurisdictions } from '../../domain/profiles/jurisdictions';
import { workedCasesOf } from '../../domain/profiles/worked-cases';
import { runCommand } from '../../services/cli/program';
import { refusal } from '../../services/cli/refusal';
import { textOf } from '../support/tree';

async function check(args: string[], file?: unknown) {
  const out: string[] = [];
  const err: string[] = [];
  const read = async (name: string) => {
    if (file === undefined) throw refusal('no-such-file', `${name} cannot be read.`);
    return Buffer.from(typeof file === 'string' ? file : JSON.stringify(file));
  };
  const world = {
    env: {},
    folder: '/nowhere',
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    read,
    run: async () => ({ code: 0, out: '' }),
    now: () => '2026-03-02T09:00:00.000Z',
    stream: async function* (name: string) {
      yield await read(name);
    },
  };
  const code = await runCommand(['profile', 'check', ...args], world);
  return { code, out, err };
}
const checkFile = (file: unknown, profile = 'gb-eaw') => check([profile, 'cases.json'], file);
const counts = (checked: number, passed: number, failed: number, unknown: number) =>
  JSON.stringify({ checked, passed, failed, unknown });

const early = {
  id: 'early',
  input: { sentenceStartDate: null, earliestReleaseDate: '2027-05-31', earlyAllocation: true },
  expected: { handoverDate: '2026-02-28', reason: 'early_allocation' },
};

describe('the worked cases of a profile', () => {
  it.each(jurisdictions)('$key are there and all pass', async ({ key }) => {
    const count = Object.values(workedCasesOf(key)).flat().length;
    expect(await check([key])).toEqual({ code: 0, out: [counts(count, count, 0, 0)], err: [] });
    expect(count).toBeGreaterThan(3);
  });

  it.each(jurisdictions)('$key fail as soon as any one value is expected otherwise', async ({ key }) => {
    const lists = workedCasesOf(key);
    const changed = Object.entries(lists).flatMap(([list, cases]) =>
      cases.flatMap((each) =>
        Object.keys(each.expected).map((field) => ({
          [list]: [{ ...each, expected: { ...each.expected, [field]: 'something else' } }],
        })),
      ),
    );
    const asked = await Promise.all(changed.map((file) => checkFile(file, key)));
    expect(asked.filter(({ code, out }) => code !== 1 || out.at(-1) !== counts(1, 0, 1, 0))).toEqual([]);
  });

  it('say where a day lies beyond the holidays known', async () => {
    const late = { id: 'late', input: { day: '2061-01-03' }, expected: { workingDay: true } };
    const { code, out } = await checkFile({ calendar: [late] });
    expect({ code, out }).toEqual({
      code: 0,
      out: ['late (calendar): no holiday is known after 2060-12-31: count this day again by then', counts(1, 1, 0, 0)],
    });
  });

  it('are not asked of a profile that contradicts itself: the field is named', () => {
    const wrong = { ...gbEaw2, holidays: { ...gbEaw2.holidays, days: [...gbEaw2.holidays.days, '2026-02-30'] } };
    expect(() => refuseFaulty([gbEaw2])).not.toThrow();
    expect(() => refuseFaulty([wrong])).toThrow(
      expect.objectContaining({
        code: 'wrong-profile',
        fields: expect.arrayContaining([
          { field: 'gb-eaw 2, holidays.days', message: '2026-02-30 is no day' },
        ]) as object,
      }) as Error,
    );
  });

  it('can be asked for as JSON alone', async () =>
    expect((await check(['ro', '--json'])).out).toEqual([counts(4, 4, 0, 0)]));
});

describe('a file of worked cases', () => {
  it('is run, with remarks left aside', async () =>
    expect(await checkFile({ about: 'made up', handoverDate: [{ ...early, note: 'clamped' }] })).toEqual({
      code: 0,
      out: [counts(1, 1, 0, 0)],
      err: [],
    }));

  it('stands in the guide as it can be run', async () => {
    const [, example] = /```json\n(.*?)```/s.exec(textOf('docs/how-to/check-a-profile.md')) ?? [];
    expect(await checkFile(example)).toMatchObject({ code: 0, out: [counts(2, 2, 0, 0)] });
  });

  it('has each mismatch told, with what was expected and got, and the counts last', async () => {
    const wrong = { ...early, expected: { handoverDate: '2026-03-03', reason: 'determinate' } };
    expect(await checkFile({ handoverDate: [wrong, early] })).toMatchObject({
      code: 1,
      out: [
        'early (handoverDate): handoverDate: expected "2026-03-03", got "2026-02-28"',
        'early (handoverDate): reason: expected "determinate", got "early_allocation"',
        counts(2, 1, 1, 0),
      ],
    });
  });

  it.each([
    ['list', { moonPhases: [early] }, 'early (moonPhases): unknown: moonPhases: no rule has this list'],
    [
      'list of another jurisdiction',
      {
        milestones: [
          { id: 'm', input: { milestone: 'half', startDate: '2026-01-01', life: true }, expected: { date: null } },
        ],
      },
      'm (milestones): unknown: milestones: there is no rule for this list',
    ],
    [
      'rule',
      { licenceDates: [{ id: 'l', input: { rule: 'fullMoon' }, expected: { date: null } }] },
      'l (licenceDates): unknown: input.rule: there is no such rule',
    ],
    [
      'input',
      { handoverDate: [{ ...early, input: { ...early.input, tariffYears: 3 } }] },
      /^early \(handoverDate\): unknown: input: .*tariffYears/,
    ],
    [
      'day that does not exist',
      { handoverDate: [{ ...early, input: { earliestReleaseDate: '2027-02-30' } }] },
      /^early \(handoverDate\): unknown: input\.earliestReleaseDate: /,
    ],
    [
      'answer',
      { handoverDate: [{ ...early, expected: { weather: 'fine' } }] },
      'early (handoverDate): unknown: expected.weather: no rule answers this',
    ],
    [
      'question',
      { windows: [{ id: 'w', input: { today: '2026-01-01' }, expected: { weather: 'fine' } }] },
      'w (windows): unknown: expected: no rule answers this',
    ],
  ])('has a case with an unknown %s told, and fails', async (_what, file, line) => {
    const { code, out } = await checkFile(file);
    expect({ code, counts: out.at(-1) }).toEqual({ code: 1, counts: counts(1, 0, 0, 1) });
    expect(out[0]).toMatch(line);
  });

  it('names a milestone that the jurisdiction does not have', async () => {
    const input = { milestone: 'tenth', startDate: '2026-01-01', term: { years: 2 } };
    const { out } = await checkFile({ milestones: [{ id: 'm', input, expected: { date: null } }] }, 'es');
    expect(out).toEqual(['m (milestones): unknown: input: it asks for what there is not', counts(1, 0, 0, 1)]);
  });

  it('is run against the holidays it brings for the licence, and against the profile’s own without', async () => {
    const stop = { rule: 'hardStopDate', licenceStartDate: '2031-06-05', kind: 'CRD' };
    const licenceDates = [{ id: 'h', input: stop, expected: { hardStopDate: '2031-06-02' } }];
    expect((await checkFile({ licenceDates, holidaysForLicenceCases: ['2031-06-03'] })).code).toBe(0);
    expect((await checkFile({ licenceDates })).out[0]).toBe(
      'h (licenceDates): hardStopDate: expected "2031-06-02", got "2031-06-03"',
    );
  });

  it.each([
    ['when it is no JSON', '{"handoverDate": [', /^cases\.json is no JSON: /],
    ['when it is a list', [early], 'cases.json is no file of worked cases:'],
    ['when it holds nothing', { about: 'nothing' }, 'cases.json holds no list of cases.'],
  ])('is refused %s', async (_when, file, title) => {
    const { code, out, err } = await checkFile(file);
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err[0]).toMatch(title);
  });

  it.each([
    ['a list that is none', { handoverDate: { early } }, /^ {2}handoverDate: /],
    ['a case without an id', { handoverDate: [{ ...early, id: undefined }] }, /^ {2}handoverDate\.0\.id: /],
    ['a case without input', { windows: [{ id: 'w', expected: {} }] }, /^ {2}windows\.0\.input: /],
    [
      'a case that expects nothing',
      { windows: [{ ...early, expected: {} }] },
      /^ {2}windows\.0\.expected: names nothing/,
    ],
    [
      'a holiday that is no day',
      { handoverDate: [early], holidaysForLicenceCases: ['2026-02-30'] },
      /^ {2}holidaysForLicenceCases\.0: /,
    ],
  ])('is refused with the field of %s', async (_what, file, field) => {
    const { code, err } = await checkFile(file);
    expect({ code, title: err[0] }).toEqual({ code: 1, title: 'cases.json is no file of worked cases:' });
    expect(err[1]).toMatch(field);
  });

  it('that cannot be read, or of a profile there is not, says so', async () => {
    expect((await check(['gb-eaw', 'gone.json'])).err).toEqual(['gone.json cannot be read.']);
    expect(await check(['atlantis'])).toMatchObject({
      code: 1,
      err: [expect.stringMatching(/^There is no profile atlantis; there are: gb-eaw, no/)],
    });
  });
});
