import { profileOf } from '../profiles/registry';
import type { PathwayState, Setting } from './state';

/**
 * The setting with the profile the pathway goes by now, which may have been moved since it began; before it is opened
 * its version is 0 and the setting's own counts. @throws where this build does not know the version: a decision by the
 * wrong rules would be worse than none
 */
export function inForce(setting: Setting, { profile: key, profileVersion }: PathwayState): Setting {
  if (profileVersion === 0 || profileVersion === setting.profile.version) return setting;
  const profile = profileOf(key, profileVersion);
  if (profile === undefined) throw new Error(`no profile ${key} version ${profileVersion} in this worker`);
  return { ...setting, profile };
}
