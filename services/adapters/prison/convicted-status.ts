import type { LegalStatus } from '../../../schemas/reports/custody';
import { unmappedCode } from '../../platform/translation';

/** Whether somebody is convicted, in the prison's words. */
export const convictedStatuses: ReadonlyMap<string, LegalStatus> = new Map([
  ['Convicted', 'sentenced'],
  ['Remand', 'remand'],
]);

export const unmappedStatus = (status: string) => unmappedCode('additionalInformation.convictedStatus', status);
