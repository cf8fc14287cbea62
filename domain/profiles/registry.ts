import type { Country } from '../../schemas/standing';
import { bgLaw } from './bg/law';
import { default1 } from './default/1';
import { defaultProfile } from './default/profile';
import { esLaw } from './es/law';
import { gbEaw1 } from './gb-eaw/1';
import { gbEaw2 } from './gb-eaw/2';
import { itLaw } from './it/law';
import { no1 } from './no/1';
import { ptLaw } from './pt/law';
import { roLaw } from './ro/law';
import { rsLaw } from './rs/law';
import { siLaw } from './si/law';
import type { Profile } from './profile';
import { sample1 } from './sample/1';

/** Every profile published; those of other countries stand on the default steps until they have their own. */
export const profiles: readonly Profile[] = [
  gbEaw1,
  gbEaw2,
  sample1,
  no1,
  default1,
  defaultProfile(bgLaw, ['ZBG']),
  defaultProfile(esLaw, ['ZES']),
  defaultProfile(itLaw, ['ZIT']),
  defaultProfile(ptLaw, ['ZPT']),
  defaultProfile(roLaw, ['ZRO']),
  defaultProfile(rsLaw, ['ZRS']),
  defaultProfile(siLaw, ['ZSI']),
];

/** The newest version of a profile; undefined when there is none of that name. */
export const newestOf = (key: string): Profile | undefined =>
  profiles.filter((profile) => profile.key === key).toSorted((a, b) => b.version - a.version)[0];

/** By which country's law its pathways go. */
export const countryOf = (key: string): Country | undefined => newestOf(key)?.country;

/** A profile once published stays: a pathway may have begun with any of them. Undefined when there is no such version. */
export const profileOf = (key: string, version: number): Profile | undefined =>
  profiles.find((profile) => profile.key === key && profile.version === version);

/** The newest profile that names the establishment, else the newest that names none. */
export function profileFor(establishment: string): Profile {
  const newestFirst = profiles.toSorted((a, b) => b.version - a.version);
  const named = newestFirst.find(({ establishments }) => establishments.includes(establishment));
  return named ?? newestFirst.find(({ establishments }) => establishments.length === 0) ?? gbEaw1;
}
