import type { WorkedCases } from '../worked-cases/cases';
import { workedCases as bg } from './bg/worked-cases';
import { workedCases as byDefault } from './default/worked-cases';
import { workedCases as es } from './es/worked-cases';
import { workedCases as gbEaw } from './gb-eaw/worked-cases';
import { workedCases as it } from './it/worked-cases';
import { workedCases as no } from './no/worked-cases';
import { workedCases as pt } from './pt/worked-cases';
import { workedCases as ro } from './ro/worked-cases';
import { workedCases as rs } from './rs/worked-cases';
import { workedCases as si } from './si/worked-cases';

const shipped: Readonly<Record<string, WorkedCases>> = {
  'gb-eaw': gbEaw,
  no,
  pt,
  si,
  es,
  bg,
  rs,
  it,
  ro,
  default: byDefault,
};

/** The cases a jurisdiction ships with, worked out by hand; none where there is no such jurisdiction. */
export const workedCasesOf = (key: string): WorkedCases => shipped[key] ?? {};
