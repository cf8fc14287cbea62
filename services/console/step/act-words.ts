import type { ActName } from '../../../schemas/api/act';
import type { StepKey } from '../../../schemas/step';

/** To complete a step with content is to hand it over. */
export const handsOver = (name: ActName, step: StepKey): boolean => name === 'complete' && step === 'handover-report';

/** The name under which the catalogue keeps the words of an act on a step. */
export const actWord = (name: ActName, step: StepKey): ActName | 'hand-over' =>
  handsOver(name, step) ? 'hand-over' : name;
