import { isLocalDate } from '../calendar/local-date';
import type { Milestone, Milestones } from '../milestones/milestone';
import type { HolidayCalendar } from './holidays';
import type { Jurisdiction } from './jurisdiction';

/** What is wrong with the law of a profile: one sentence a fault, the field first. */
export const lawFaults = ({ holidays, milestones }: Pick<Jurisdiction, 'holidays' | 'milestones'>): string[] => [
  ...holidayFaults(holidays),
  ...milestoneFaults(milestones),
];

const isBlank = (text: string): boolean => text.trim() === '';

const checkedFaults = (field: string, checkedOn: string): string[] =>
  isLocalDate(checkedOn) ? [] : [`${field}.checkedOn: ${checkedOn} is no day`];

function holidayFaults({ checkedOn, holidays, days }: HolidayCalendar): string[] {
  const sourced = new Set(holidays.filter(({ source }) => !isBlank(source)).map(({ day }) => day));
  return [
    ...checkedFaults('holidays', checkedOn),
    ...days.filter((day) => !isLocalDate(day)).map((day) => `holidays.days: ${day} is no day`),
    ...days.filter((day) => !sourced.has(day)).map((day) => `holidays.days: ${day} has no source`),
    ...holidays.filter(({ name }) => isBlank(name)).map(({ day }) => `holidays.holidays: ${day} has no name`),
    ...holidays
      .filter(({ day }) => !days.includes(day))
      .map(({ day }) => `holidays.holidays: ${day} is not among the days`),
  ];
}

function milestoneFaults(milestones: Milestones): string[] {
  const checked = checkedFaults('milestones', milestones.checkedOn);
  switch (milestones.decidedBy) {
    case 'person':
      return [
        ...checked,
        ...(isBlank(milestones.who) ? ['milestones.who: nobody is named who decides'] : []),
        ...(isBlank(milestones.why) ? ['milestones.why: it is not said why nothing is counted'] : []),
      ];
    case 'law':
      return [
        ...checked,
        ...(isBlank(milestones.source) ? ['milestones.source: no law is named'] : []),
        ...milestones.list.flatMap((one) =>
          oneFaults(one, milestones.list).map((fault) => `milestones.${one.key}.${fault}`),
        ),
      ];
  }
}

const oneFaults = ({ key, served, appliesTo }: Milestone, all: readonly Milestone[]): string[] => [
  ...(all.filter((other) => other.key === key).length > 1 ? ['key: stands twice'] : []),
  ...(appliesTo.length > 0 ? [] : ['appliesTo: no sentence has it']),
  ...('part' in served && (served.part <= 0 || served.part > served.of) ? ['served: is no part of a sentence'] : []),
];
