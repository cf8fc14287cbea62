import type { HandoverContent } from '../../../schemas/api/act';
import type { StepKey } from '../../../schemas/step';
import { londonClock, type DayRule } from '../day';
import type { Moment, Person, Tell } from '../story';

const tell = (payload: (moment: Moment) => object): Tell => ({ agency: 'prison', payload });

/** Prison systems write nanoseconds and London's offset. */
const prisonTime = (instant: string): string => {
  const { local, offset } = londonClock(instant);
  return `${local}420733${offset}`;
};

/** As it leaves the topic for a queue: the event is a JSON text inside the notification. */
const notification = (event: { eventType: string }): object => ({
  Type: 'Notification',
  MessageId: '7c1f7a52-0f3c-4d0e-9a55-2b7f1c0f6a10',
  Message: JSON.stringify(event),
  MessageAttributes: { eventType: { Type: 'String', Value: event.eventType } },
});

const named = ({ noms }: Person) => ({ personReference: { identifiers: [{ type: 'NOMS', value: noms }] } });

type Movement = { event: 'received' | 'released'; code: string };

const movement = ({ event, code }: Movement): Tell =>
  tell(({ person, occurredAt }) => {
    const inside = event === 'received';
    return notification({
      eventType: `prison-offender-events.prisoner.${event}`,
      version: 1,
      occurredAt: prisonTime(occurredAt),
      publishedAt: prisonTime(occurredAt),
      description: inside ? 'A prisoner has been received into prison' : 'A prisoner has been released from prison',
      additionalInformation: {
        nomsNumber: person.noms,
        reason: inside ? 'ADMISSION' : 'RELEASED',
        nomisMovementReasonCode: code,
        currentLocation: inside ? 'IN_PRISON' : 'OUTSIDE_PRISON',
        prisonId: person.prison,
        currentPrisonStatus: inside ? 'UNDER_PRISON_CARE' : 'NOT_UNDER_PRISON_CARE',
      },
      ...named(person),
    } as { eventType: string });
  });

export const received = movement({ event: 'received', code: 'I' });
/** Revoked licence. */
export const recalled = movement({ event: 'received', code: 'L' });
export const releasedOnLicence = movement({ event: 'released', code: 'CR' });
export const releasedToHomeDetention = movement({ event: 'released', code: 'HD' });
/** The same words as a release; only the code says that the person died. */
export const died = movement({ event: 'released', code: 'DEC' });

export const registered = tell(({ person, occurredAt }) => ({
  eventType: 'prisoner-offender-search.prisoner.created',
  version: '1.0',
  occurredAt: `${occurredAt.slice(0, -1)}116Z`,
  description: 'A prisoner record has been created',
  additionalInformation: {
    nomsNumber: person.noms,
    firstName: person.firstName,
    lastName: person.lastName,
    dateOfBirth: person.dateOfBirth,
    language: person.language ?? 'English',
  },
}));

type SentenceDays = {
  start: DayRule;
  conditionalRelease?: DayRule;
  paroleEligibility?: DayRule;
  homeDetention?: DayRule;
};

/** The dates of a sentence as the prison has just worked them out. */
export const datesCalculated = ({ start, conditionalRelease, paroleEligibility, homeDetention }: SentenceDays): Tell =>
  tell(({ person, occurredAt, dateOf }) => ({
    eventType: 'calculate-release-dates.prisoner.changed',
    version: 1,
    occurredAt: prisonTime(occurredAt),
    description: 'Prisoners release dates have been re-calculated',
    additionalInformation: {
      prisonerId: person.noms,
      bookingId: 1_400_000 + Number(person.noms.slice(1, 5)),
      releaseDates: {
        sentenceStartDate: dateOf(start),
        conditionalReleaseDate: conditionalRelease ? dateOf(conditionalRelease) : null,
        paroleEligibilityDate: paroleEligibility ? dateOf(paroleEligibility) : null,
        homeDetentionCurfewActualDate: homeDetention ? dateOf(homeDetention) : null,
      },
    },
  }));

export const handoverReport = (content: HandoverContent): Tell =>
  tell(({ person, occurredAt }) => ({
    eventType: 'resettlement.handover-report.submitted',
    version: 1,
    occurredAt: prisonTime(occurredAt),
    description: 'A handover report has been submitted',
    additionalInformation: { content },
    ...named(person),
  }));

/** One of the prison's own steps is done; `proof` is the number of the letter where somebody had to be told. */
export const stepDone = (step: StepKey, proof?: string): Tell =>
  tell(({ person, occurredAt }) => ({
    eventType: 'resettlement.step.completed',
    version: 1,
    occurredAt: prisonTime(occurredAt),
    description: 'A resettlement step has been completed',
    additionalInformation: { step, ...(proof && { proof }) },
    ...named(person),
  }));

/** A movement of another age, told today by a system that was read in again. */
export const releasedIn2010 = tell(({ person }) => ({
  ...releasedOnLicence.payload({ person, occurredAt: '2010-03-12T09:30:00.000Z', dateOf: () => '2010-03-12' }),
}));
