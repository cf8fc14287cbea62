import { on } from '../ladder';
import type { Profile } from '../profile';
import { defaultReasons } from '../reasons';
import { defaultRetention } from '../retention';
import { defaultLevels } from '../security-levels';

/** What a profile says beside its steps, where its jurisdiction says nothing else. */
export const besideSteps: Pick<Profile, 'reasons' | 'securityLevels' | 'asksAgain' | 'retention'> = {
  reasons: defaultReasons,
  securityLevels: defaultLevels,
  asksAgain: [on('release', -12, 'weeks'), on('release', -4, 'weeks'), on('released', 7)],
  retention: defaultRetention,
};
