import { defaultLaw } from './law';
import { defaultProfile } from './profile';

/** For a service whose country has no profile of its own yet. */
export const default1 = defaultProfile(defaultLaw, ['ZZD']);
