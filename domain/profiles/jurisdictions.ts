import { bgLaw } from './bg/law';
import { defaultLaw } from './default/law';
import { esLaw } from './es/law';
import { gbEawLaw } from './gb-eaw/law';
import { itLaw } from './it/law';
import type { Jurisdiction } from './jurisdiction';
import { noLaw } from './no/law';
import { ptLaw } from './pt/law';
import { roLaw } from './ro/law';
import { rsLaw } from './rs/law';
import { siLaw } from './si/law';

/** Every jurisdiction whose days can be counted, whether or not a profile of steps is published for it. */
export const jurisdictions: readonly Jurisdiction[] = [
  gbEawLaw,
  noLaw,
  ptLaw,
  siLaw,
  esLaw,
  bgLaw,
  rsLaw,
  itLaw,
  roLaw,
  defaultLaw,
];
