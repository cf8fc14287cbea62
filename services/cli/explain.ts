import { Explanation, type LeadReason } from '../../schemas/api/explanation';
import { askApi, type Api } from './api';
import { wordsOfWait } from './inspect';
import type { Result } from './result';
import { timeIn, type WrittenTime } from '../platform/written-time';

type Explained = Explanation['steps'][number];

/** Why a step, or each step of a pathway, is due then, who was told, what it waits for and what happens next. */
export async function explain(api: Api, pathwayId: string, step?: string): Promise<Result> {
  const address = `/api/pathways/${encodeURIComponent(pathwayId)}/explain`;
  const asked = step === undefined ? address : `${address}?step=${encodeURIComponent(step)}`;
  const explanation = await askApi([api, asked], Explanation);
  return { lines: inWords(explanation), json: explanation };
}

const inWords = ({ profile, profileVersion, rulesVersion, lead, steps }: Explanation): string[] => [
  ...steps.flatMap(stepInWords),
  ...(lead === undefined ? [] : leadInWords(lead)),
  `By profile ${profile} version ${profileVersion}, rules version ${rulesVersion}.`,
];

function stepInWords(explained: Explained): string[] {
  const { step, title, status, told, setAside, chain, agreement, ring, people, next, reckoning } = explained;
  const time = timeIn(reckoning.zone);
  return [
    `${step}: ${title}; ${status}`,
    `  ${whyThen(explained, time)}`,
    ...told.map((telling) => `  ${toldInWords(telling, time)}`),
    ...setAside.map(
      ({ at, reason, reportType }) => `  ${reportType ?? 'a report'} ${time.at(at)} was set aside: ${reason}`,
    ),
    ...chain.map((wait, i) => `  ${i === 0 ? 'waits for' : 'which waits for'} ${wordsOfWait(wait, time)}`),
    ...(agreement === undefined ? [] : [`  waits for the person to agree: ${agreement}`]),
    ...(ring === undefined ? [] : [`  ${ringInWords(ring)}`]),
    ...people.map((person) => `    ${personInWords(person)}`),
    ...(next === undefined ? [] : [`  ${nextInWords(next, time)}`]),
  ];
}

const to = (target: string | undefined): string => (target === undefined ? '' : ` to the ${target}`);

const tellings = {
  reminded: 'reminded',
  offered: 'asked',
  escalated: 'given it',
  'taken-over': 'given it to do, its hard stop having passed,',
} as const;

const toldInWords = ({ to: whom, what, at, reason, late }: Explained['told'][number], time: WrittenTime): string =>
  [
    `${whom} was ${tellings[what]} ${time.at(at)}`,
    ...(reason === undefined ? [] : [reason]),
    ...(late ? ['late'] : []),
  ].join(', ');

const ringInWords = ({ agency, role, escalatedTo }: NonNullable<Explained['ring']>): string => {
  const whom = role === undefined ? agency : `${agency}, ${role}`;
  return escalatedTo === undefined ? `ring ${whom}` : `ring ${whom}; it is with the ${escalatedTo}`;
};

const standings = {
  member: 'has it in hand',
  cover: 'covers for whoever has it',
  queue: 'is in the team whose queue has it',
  role: 'does this work',
  agency: 'works there',
  above: 'answers for it when its clock runs out',
} as const;

const personInWords = ({ name, as, workPhone, dutyPhone }: Explained['people'][number]): string =>
  [
    `${name} ${standings[as]}`,
    ...(workPhone === undefined ? [] : [workPhone]),
    ...(dutyPhone === undefined ? [] : [`on duty ${dutyPhone}`]),
  ].join(', ');

/** Who leads, by which rule, and what it looked at; what changed since the lead last did stands beside it. */
const leadInWords = ({ lead, support, reason, effectiveOn, unconfirmed, inputs, inputsAtChange }: LeadReason) => [
  `${lead} leads since ${effectiveOn}: ${reason}${support === undefined ? '' : `; ${support} supports`}${unconfirmed ? '; unconfirmed' : ''}`,
  `  looked at ${inputsInWords(inputs)}`,
  ...(inputsAtChange === undefined ? [] : [`  when the lead last changed: ${inputsInWords(inputsAtChange)}`]),
];

const inputsInWords = (inputs: LeadReason['inputs']): string =>
  Object.entries(inputs)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');

const nexts = {
  escalates: 'it goes',
  reminds: 'a reminder',
  overdue: 'it is overdue',
  'asks-next': 'the next one is asked',
  'passes-on': 'another agency takes over',
  ends: 'it has lasted its time',
  opens: 'it opens',
} as const;

const nextInWords = ({ then, to: target, at }: NonNullable<Explained['next']>, time: WrittenTime): string =>
  `next: ${nexts[then]}${to(target)}, ${then === 'opens' ? time.at(at) : time.by(at)}`;

function whyThen({ due, reckoning }: Explained, time: WrittenTime): string {
  const { rule, from, day, skipped, zone, holidaysUntil } = reckoning;
  if (due === undefined || from === undefined || day === undefined)
    return `no due date: ${rule}, and that day is not known`;
  const passed = skipped.map(({ day: free, name }) => (name === undefined ? free : `${free} (${name})`));
  const over = passed.length === 0 ? '' : `, passing over ${passed.join(', ')}`;
  return `due ${time.by(due)} ${zone}; ${rule}: from ${from} to ${day}${over}${holidaysUntil === undefined ? '' : `; ${unknownHolidays(holidaysUntil)}`}`;
}

/** A day beyond the calendar may yet be a holiday. */
export const unknownHolidays = (until: string): string =>
  `no holiday is known after ${until}: count this day again by then`;
