import { createTranslator, type Reading } from '../../platform/domain-event-translator';
import { absence } from './absence';
import { datesChanged } from './dates-changed';
import { handoverReport } from './handover-report';
import { licence } from './licence';
import { merged } from './merged';
import { officerChanged } from './officer-changed';
import { received } from './received';
import { registered } from './registered';
import { requested } from './requested';
import { released } from './released';
import { statusChanged } from './status-changed';
import { stepCompleted } from './step-completed';

const intoHospital: Reading = { read: () => ({ fact: { type: 'agency.custody.moved-to-secure-hospital', data: {} } }) };

/** One fact is told under two names, by the system of record and by the search over it. */
const readings = new Map<string, Reading>([
  ['prison-offender-events.prisoner.received', received],
  ['prisoner-offender-search.prisoner.received', received],
  ['prison-offender-events.prisoner.released', released],
  ['prisoner-offender-search.prisoner.released', released],
  ['prison-offender-events.prisoner.merged', merged],
  ['prisoner-offender-search.prisoner.created', registered],
  ['restricted-patients.patient.added', intoHospital],
  ['person.temporary-absence.started', absence('started')],
  ['person.temporary-absence.completed', absence('returned')],
  ['person.temporary-absence.overdue', absence('overdue')],
  ['calculate-release-dates.prisoner.changed', datesChanged],
  ['prison-offender-events.prisoner.sentence-dates-changed', datesChanged],
  ['SENTENCE_DATES-CHANGED', datesChanged],
  ['CONFIRMED_RELEASE_DATE-CHANGED', datesChanged],
  ['prisoner-offender-search.prisoner.convicted-status-changed', statusChanged],
  ['prison-offender-events.prisoner.imprisonment-status-changed', statusChanged],
  ['IMPRISONMENT_STATUS-CHANGED', statusChanged],
  ['offender-management.allocation.changed', officerChanged],
  ['create-and-vary-a-licence.licence.submitted', licence('submitted')],
  ['create-and-vary-a-licence.licence.approved', licence('approved')],
  ['create-and-vary-a-licence.licence.activated', licence('activated')],
  ['create-and-vary-a-licence.licence.inactivated', licence('inactivated')],
  ['create-and-vary-a-licence.licence.timed-out', licence('timed-out')],
  ['create-and-vary-a-licence.variation.activated', licence('varied')],
  ['create-and-vary-a-licence.variation.inactivated', licence('inactivated')],
  ['resettlement.handover-report.submitted', handoverReport],
  ['resettlement.step.completed', stepCompleted],
  ['resettlement.pathway.requested', requested],
]);

/** The prison's payload as a report; a prison knows a person by NOMS. */
export const translate = createTranslator({
  agency: 'prison',
  knownBy: 'NOMS',
  readingOf: (eventType) => readings.get(eventType),
  isEcho: (eventType) =>
    eventType === 'prisoner-offender-search.prisoner.updated' || eventType.startsWith('EXTERNAL_MOVEMENT'),
});
