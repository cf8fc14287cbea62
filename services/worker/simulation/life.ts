import type { SentenceDates } from '../../../schemas/reports/sentence';
import { createChance } from './chance';
import { turns } from './life-turns';
import { dateOn, morningOf, plan, type Day, type Person } from './person';
import { also, says, type Saying } from './saying';

type Wish = Pick<Person, 'profile' | 'firstDay' | 'lastDay'> & { seed: number; number: number };

/** Somebody who is inside already, or comes in while it runs; what happens to them is drawn, nobody is meant. */
export function createPerson({ seed, number, ...around }: Wish): Person {
  const chance = createChance(`${seed}/${around.profile.key}/${number}`);
  const place = String(number).padStart(5, '0');
  const person: Person = {
    ...around,
    pathwayId: `simulated-${place}-${chance.text(8)}`,
    personRef: `person-${place}-${chance.text(8)}`,
    noms: { scheme: 'NOMS', token: `v1.${chance.text(43)}` },
    crn: { scheme: 'CRN', token: `v1.${chance.text(43)}` },
    chance,
    diligence: 0.3 + chance.next() * 0.65,
    agenda: new Map(),
    dates: { admission: around.firstDay },
    confirmsBefore: chance.whole(10, 60),
    heard: 0,
    said: 0,
    closed: false,
  };
  begin(person);
  return person;
}

function begin(person: Person): void {
  const { chance, lastDay } = person;
  const inside = chance.happens(0.5);
  const told: Day = inside ? chance.whole(0, 3) : chance.whole(0, Math.max(1, Math.floor(lastDay / 4)));
  const admitted: Day = inside ? told - chance.whole(10, 220) : told;
  const release: Day = told + chance.whole(40, 420);
  plan(person, told, received(person, admitted), registered(person));
  if (chance.happens(0.95)) {
    const sentence = sentenceOf(person, admitted, release);
    plan(person, told + chance.whole(1, 12), datesChanged(sentence));
    moves(person, told, sentence);
  }
  for (const turn of turns) if (chance.happens(turn.likely)) turn.take(person, chance.whole(told + 2, lastDay));
}

function received(person: Person, admitted: Day): Saying {
  const legalStatus = person.chance.happens(0.85) ? 'sentenced' : person.chance.oneOf(['remand', 'immigration']);
  const occurredAt = admitted < 0 ? { occurredAt: morningOf(dateOn(person, admitted)) } : {};
  return also(occurredAt, says('prison', 'agency.custody.received', { establishment: 'ZZA', legalStatus }));
}

const registered = ({ noms }: Person): Saying =>
  says('prison', 'agency.person.registered', { detailsRef: `person/${noms.token}` });

/** Days as the prison computes them: some are released by a law, some by a board, a few have no date at all. */
function sentenceOf(person: Person, admitted: Day, release: Day): SentenceDates {
  const { chance } = person;
  const dates = {
    sentenceStart: dateOn(person, admitted - chance.whole(0, 60)),
    expiry: dateOn(person, release + chance.whole(30, 300)),
  };
  if (chance.happens(0.06)) return { ...dates, indeterminate: true };
  const day = dateOn(person, release);
  return chance.happens(0.7) ? { ...dates, conditionalRelease: day } : { ...dates, automaticRelease: day };
}

export const datesChanged = (dates: SentenceDates): Saying =>
  says('prison', 'agency.sentence.dates-changed', { dates });

/** The date moves, earlier or later, none to three times. */
function moves(person: Person, told: Day, sentence: SentenceDates): void {
  const { chance, lastDay } = person;
  for (let left = chance.whole(0, 3); left > 0; left -= 1) {
    const day = chance.whole(told + 14, Math.max(told + 14, lastDay));
    const release = dateOn(person, day + chance.whole(3, 200));
    const field = 'automaticRelease' in sentence ? 'automaticRelease' : 'conditionalRelease';
    const detention = chance.happens(0.15) ? { homeDetention: dateOn(person, day + chance.whole(2, 60)) } : {};
    plan(person, day, datesChanged({ ...sentence, [field]: release, ...detention }));
  }
}
