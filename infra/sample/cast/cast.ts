import type { Story } from '../story';
import { handovers } from './handovers';
import { housing } from './housing';
import { withFirstWeeks } from './ordinary';
import { quiet } from './quiet';
import { released } from './released';

/** Everyone of the sample caseload, in the order of the tour. */
export const cast: readonly Story[] = [...handovers, ...housing, ...released, ...quiet].map(withFirstWeeks);
