import type { StepKey } from '../../../schemas/step';
import { londonClock } from '../day';
import { recordId } from '../record-id';
import type { Moment, Person, Tell } from '../story';

const tell = (payload: (moment: Moment) => object): Tell => ({ agency: 'probation', payload });

/** Probation's systems write the clock on the wall and no zone. */
const probationTime = (instant: string): string => londonClock(instant).local;

const named = ({ crn }: Person) => ({ personReference: { identifiers: [{ type: 'CRN', value: crn }] } });

/** Probation's record of the person learns the prison's number. */
export const linked = tell(({ person, occurredAt }) => ({
  eventType: 'probation-case.prison-identifier.added',
  version: 1,
  occurredAt: probationTime(occurredAt),
  description: 'A prisoner identifier has been added',
  personReference: {
    identifiers: [
      { type: 'CRN', value: person.crn },
      { type: 'NOMS', value: person.noms },
    ],
  },
}));

export type Officer = { name: string; team: string; phone: string; email: string };

export const officerNamed = (officer: Officer): Tell =>
  tell(({ person, occurredAt }) => ({
    eventType: 'person.community.manager.allocated',
    version: 1,
    occurredAt: probationTime(occurredAt),
    description: 'Person allocated event',
    additionalInformation: { allocationId: recordId('allocation', person), officer },
    ...named(person),
  }));

/** One of probation's own steps is done; `proof` is the number of the letter where somebody had to be told. */
export const stepDone = (step: StepKey, proof?: string): Tell =>
  tell(({ person, occurredAt }) => ({
    eventType: 'probation-case.step.completed',
    version: 1,
    occurredAt: probationTime(occurredAt),
    description: 'A step before release has been completed',
    additionalInformation: { step, ...(proof && { proof }) },
    ...named(person),
  }));

export const firstContact = tell(({ person, occurredAt }) => ({
  eventType: 'probation-case.first-contact.recorded',
  version: 1,
  occurredAt: probationTime(occurredAt),
  description: 'The first contact after release has been recorded',
  ...named(person),
}));
