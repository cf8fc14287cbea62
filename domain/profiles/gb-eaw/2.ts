import { besideSteps } from '../default/beside-steps';
import { stepsWith } from '../default/steps';
import { on } from '../ladder';
import type { Profile } from '../profile';
import { service } from '../service';
import type { Track } from '../../../schemas/step';
import { gbEawLaw } from './law';
import { securityLevels } from './security-levels';

const HIGHER: readonly Track[] = ['enhanced', 'specialised'];

/**
 * England and Wales, the whole way. Review and meeting belong to enhanced handovers (the handover checklist of the
 * Manage POM Cases service); a standard one needs contact and the report.
 */
export const gbEaw2: Profile = {
  ...gbEawLaw,
  ...besideSteps,
  securityLevels,
  version: 2,
  establishments: [],
  fixedTermRecall: { days: 28 },
  steps: stepsWith({
    'risk-and-needs-review': { tracks: HIGHER },
    'handover-meeting': { tracks: HIGHER },
    'community-officer-named': {
      reminders: [
        on('handover', -56),
        on('handover', -28),
        { ...on('handover'), onceDone: true },
        on('handover-start', 7),
      ],
    },
    'responsibility-transfer': { needs: ['handover-report', 'handover-meeting', 'community-officer-named'] },
    'accommodation-confirmed': {
      needs: [],
      acceptance: service(['approved-premises', 'community-accommodation-service', 'local-authority-housing']),
    },
  }),
};
