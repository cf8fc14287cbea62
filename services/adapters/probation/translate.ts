import { createTranslator, type Reading } from '../../platform/domain-event-translator';
import { handoverAccepted, handoverReturned, stepCompleted } from './answer';
import { linked, merged, unmerged } from './identity';
import { officerAllocated } from './officer-allocated';

/** The supervising officer met the person after the release. */
const firstContact: Reading = {
  read: () => ({
    fact: { type: 'agency.step.completed', data: { step: 'first-contact' } },
  }),
};

const readings = new Map<string, Reading>([
  ['person.community.manager.allocated', officerAllocated],
  ['event.manager.allocated', officerAllocated],
  ['probation-case.prison-identifier.added', linked],
  ['probation-case.prison-identifier.updated', linked],
  ['probation-case.merge.completed', merged],
  ['probation-case.unmerge.completed', unmerged],
  ['probation-case.handover.accepted', handoverAccepted],
  ['probation-case.handover.returned', handoverReturned],
  ['probation-case.first-contact.recorded', firstContact],
  ['probation-case.step.completed', stepCompleted],
]);

/** Probation's payload as a report; probation knows a person by CRN. */
export const translate = createTranslator({
  agency: 'probation',
  knownBy: 'CRN',
  readingOf: (eventType) => readings.get(eventType),
});
