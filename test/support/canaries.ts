import type { HandoverContent } from '../../schemas/api/act';
import type { Assessment } from '../../schemas/api/assessment';
import type { Officer } from '../../infra/sample/payloads/probation';
import type { Person } from '../../infra/sample/story';

/** Two letters that no other of these has. */
const tagOf = (i: number): string => String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26));

const assessmentBy = (author: string, says: string): Assessment => ({
  ...{ about: 'safety', says, author, basis: ['conversation'], madeOn: '2026-01-01', expiresOn: '2099-01-01' },
});

/** Somebody made up, whose every word stands nowhere else and can be looked for. */
export function canaryOf(i: number) {
  const tag = tagOf(i);
  const word = (noun: string): string => `Qx${noun}${tag}zvø`;
  const two = String(10 + i);
  const phone = (kind: number): string => `+47 9${kind} 17 ${two} 83`;
  const person: Person & { contact: string } = {
    ...{ noms: `A73${two}QX`, crn: `X73${two}61`, prison: 'QEM' },
    ...{ firstName: word('first'), lastName: word('last') },
    ...{ dateOfBirth: `1931-${String(1 + (i % 12)).padStart(2, '0')}-${10 + (i % 18)}`, contact: word('contact') },
  };
  const officer: Officer = {
    ...{ name: word('officer'), team: word('team'), phone: phone(1), email: `qxmail${tag}zv@example.test` },
  };
  const content: HandoverContent = {
    needs: { accommodation: `${word('stays')} with her sister.`, health: `Sees ${word('health')} on Mondays.` },
    ...{ whatWorks: word('works'), ownWords: word('own'), goals: [word('goal')], safety: word('safety') },
    ...{
      appointments: [word('appointment')],
      accessibility: word('access'),
      contacts: [`${word('ring')} ${phone(2)}`],
      assessments: [assessmentBy(word('author'), word('thinks'))],
    },
  };
  const said = { note: word('note'), question: word('question'), reason: word('reason'), broken: word('broken') };
  const law = {
    ...{ wish: word('wish'), because: word('because'), reference: word('matter').replace('ø', '') },
    ...{ plea: `${word('plea')} tonight`, fire: `${word('fire')} tonight`, kin: `${word('kin')} of hers` },
  };
  const member = { name: word('member'), workPhone: phone(3), dutyPhone: phone(4) };
  const mail = { address: `qxoffice${tag}zv@example.test`, contact: word('office'), phone: phone(5) };
  return { tag, person, officer, content, said, law, member, mail };
}

export type Canary = ReturnType<typeof canaryOf>;

/** Every word of theirs that must not be read anywhere. */
export const wordsOf = ({ person, officer, content, said, law, member, mail }: Canary): string[] => {
  const { prison: _prison, ...personal } = person;
  const { needs, goals, appointments, contacts, assessments = [], ...texts } = content;
  const lists = [Object.values(needs), goals, appointments, contacts].flat();
  const own = [personal, officer, texts, said, law, member, mail].flatMap((fields) => Object.values<string>(fields));
  return [...own, ...lists, ...assessments.flatMap(({ author, says }) => [author, says])];
};
