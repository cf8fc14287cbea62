import { topicsOf } from '../../../schemas/topics';
import type { Which } from '../../platform/dead-letters';

/** A choice of letters as the store knows it. */
export const whichOf = ({ cause, agency }: { cause?: string | undefined; agency?: string | undefined }): Which => ({
  ...(cause === undefined ? {} : { cause }),
  ...(agency === undefined ? {} : { topics: topicsOf(agency) }),
});
