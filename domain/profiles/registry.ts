import { gbEaw1 } from './gb-eaw/1';
import type { Profile } from './profile';
import { sample1 } from './sample/1';

const profiles: readonly Profile[] = [gbEaw1, sample1];

/** A profile once published stays: a pathway may have begun with any of them. Undefined when there is no such version. */
export const profileOf = (key: string, version: number): Profile | undefined =>
  profiles.find((profile) => profile.key === key && profile.version === version);

/** The newest profile that names the establishment, else the newest that names none. */
export function profileFor(establishment: string): Profile {
  const newestFirst = profiles.toSorted((a, b) => b.version - a.version);
  const named = newestFirst.find(({ establishments }) => establishments.includes(establishment));
  return named ?? newestFirst.find(({ establishments }) => establishments.length === 0) ?? gbEaw1;
}
