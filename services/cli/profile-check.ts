import type { z } from 'zod';
import { faultsOf } from '../../domain/profiles/check';
import { jurisdictions } from '../../domain/profiles/jurisdictions';
import type { Profile } from '../../domain/profiles/profile';
import { profiles } from '../../domain/profiles/registry';
import { workedCasesOf } from '../../domain/profiles/worked-cases';
import type { WorkedCase } from '../../domain/worked-cases/cases';
import { judgeCase, type Judge, type Verdict, type WorkedInputs } from '../../domain/worked-cases/worked-case';
import { unknownHolidays } from './explain';
import { refusal } from './refusal';
import type { Result } from './result';
import { caseInputs } from './worked-case-inputs';
import type { WorkedCasesFile } from './worked-cases-file';

/** `beyond`: it names a day whose holidays nobody knows yet. */
type Judged = { id: string; list: string; verdict: Verdict; beyond: boolean };

const isBeyond = ({ input, expected }: WorkedCase, until: string): boolean =>
  [...Object.values(input), ...Object.values(expected)].some(
    (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value > until,
  );

/**
 * Runs worked cases against the rules of a profile: those of a file, or those the profile ships with. Fails on a
 * mismatch and on a case it knows no rule for. @throws refusal for a profile there is not, or one that contradicts itself
 */
export function profileCheck(profile: string, file: WorkedCasesFile | undefined): Result {
  refuseFaulty(profiles.filter(({ key }) => key === profile));
  const law = jurisdictions.find(({ key }) => key === profile);
  if (law === undefined)
    throw refusal(
      'no-such-profile',
      `There is no profile ${profile}; there are: ${jurisdictions.map(({ key }) => key).join(', ')}.`,
    );
  const { lists, licenceHolidays } = file ?? { lists: workedCasesOf(profile) };
  const judge = { law, ...(licenceHolidays && { licenceHolidays }) };
  return told(
    Object.entries(lists).flatMap(([list, cases]) =>
      cases.map((each) => ({
        id: each.id,
        list,
        verdict: judged(list, each, judge),
        beyond: isBeyond(each, law.holidays.until),
      })),
    ),
    law.holidays.until,
  );
}

/** A profile that contradicts itself decides no case. @throws refusal that names each field */
export function refuseFaulty(published: readonly Profile[]): void {
  const fields = published.flatMap((profile) =>
    faultsOf(profile).map((fault) => {
      const [field = '', ...message] = fault.split(': ');
      return { field: `${profile.key} ${profile.version}, ${field}`, message: message.join(': ') };
    }),
  );
  if (fields.length > 0)
    throw refusal('wrong-profile', 'The profile contradicts itself; mend these fields:', { fields });
}

function judged(list: string, each: WorkedCase, judge: Judge): Verdict {
  return isList(list) ? judgedIn(list, each, judge) : { verdict: 'unknown', why: `${list}: no rule has this list` };
}

const isList = (list: string): list is keyof WorkedInputs => Object.hasOwn(caseInputs, list);

function judgedIn(list: keyof WorkedInputs, each: WorkedCase, judge: Judge): Verdict {
  const input = caseInputs[list].safeParse(asking(list, each));
  return input.success
    ? judgeCase({ list, input: input.data, expected: each.expected }, judge)
    : { verdict: 'unknown', why: input.error.issues.map(whyUnread).join('; ') };
}

const ASKED_BY_ANSWER: readonly string[] = ['windows', 'checklist'];

/** In some lists the name of the answer says what is asked. */
const asking = (list: string, { input, expected }: WorkedCase): unknown =>
  ASKED_BY_ANSWER.includes(list) ? { ...input, question: Object.keys(expected)[0] } : input;

function whyUnread({ path, message }: z.core.$ZodIssue): string {
  if (path[0] === 'rule') return 'input.rule: there is no such rule';
  return path[0] === 'question' ? 'expected: no rule answers this' : `${['input', ...path].join('.')}: ${message}`;
}

function told(cases: readonly Judged[], until: string): Result {
  const count = (verdict: Verdict['verdict']) => cases.filter((each) => each.verdict.verdict === verdict).length;
  const [passed, failed, unknown] = [count('passed'), count('failed'), count('unknown')];
  const json = { checked: cases.length, passed, failed, unknown };
  const beyond = cases
    .filter((each) => each.beyond)
    .map(({ id, list }) => `${id} (${list}): ${unknownHolidays(until)}`);
  return { lines: [...beyond, ...cases.flatMap(linesOf), JSON.stringify(json)], json, failed: failed + unknown > 0 };
}

function linesOf({ id, list, verdict }: Judged): string[] {
  switch (verdict.verdict) {
    case 'passed':
      return [];
    case 'unknown':
      return [`${id} (${list}): unknown: ${verdict.why}`];
    case 'failed':
      return verdict.mismatches.map(
        ({ field, expected, got }) =>
          `${id} (${list}): ${field}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
      );
  }
}
