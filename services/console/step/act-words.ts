import type { ActName } from '../../../schemas/api/act';
import type { Deed } from '../api/act';
import type { StepKey } from '../../../schemas/step';

/** To complete a step with content is to hand it over. */
const handsOver = (name: Deed, step: StepKey | undefined): boolean => name === 'complete' && step === 'handover-report';

/** What is handed over is written in a form of its own, the first time and when it is put right. */
export const writesContent = (name: ActName, step: StepKey): boolean => name === 'correct' || handsOver(name, step);

const primary: readonly ActName[] = ['accept', 'return', 'decline', 'complete', 'withdraw'];

/** Answers and endings stand on the card; whatever else may be done about a step stands behind its menu. */
export const isPrimary = (name: ActName): boolean => primary.includes(name);

/** The name under which the catalogue keeps the words of an act on a step. */
export const actWord = <Name extends Deed>(name: Name, step: StepKey | undefined): Name | 'hand-over' =>
  handsOver(name, step) ? 'hand-over' : name;
