import { besideSteps } from '../default/beside-steps';
import { stepsWith } from '../default/steps';
import { on, remindersAt } from '../ladder';
import type { Profile } from '../profile';
import { service } from '../service';
import { noLaw } from './law';

/**
 * Norway. The needs talk is held in the first week; by the reintegration guarantee every agency's ordinary duty begins
 * inside, so the municipality and the welfare agency (NAV) are told in good time.
 */
export const no1: Profile = {
  ...noLaw,
  ...besideSteps,
  securityLevels: [
    { level: 'higher', title: 'Høyere sikkerhetsnivå' },
    { level: 'lower', title: 'Lavere sikkerhetsnivå' },
    { level: 'halfway-house', title: 'Overgangsbolig' },
  ],
  version: 1,
  establishments: ['ZNO'],
  handover: { start: { weeks: -12 }, handover: { weeks: -4 } },
  steps: stepsWith({
    'needs-mapping': {
      title: 'Needs talk',
      purpose: 'Housing, health, substance use, finances, work and education, family: asked in the first week.',
    },
    'handover-meeting': {
      title: 'Responsibility group',
      purpose: 'Those who hand over and take over meet with the person, who says first what they want.',
    },
    'benefits-notice': {
      title: 'Notice to NAV',
      purpose: 'The welfare agency knows in good time that the person comes, and it can be proved.',
      due: on('release', -6, 'weeks'),
      reminders: remindersAt(on('release', -6, 'weeks'), -7),
    },
    'accommodation-confirmed': {
      acceptance: service(['municipal-housing', 'halfway-house', 'private-landlord'], 5),
    },
    'licence-approved': {
      title: 'Release on probation decided',
      purpose: 'An individual decision: two thirds served, sixty days at least, and not inadvisable.',
    },
  }),
};
