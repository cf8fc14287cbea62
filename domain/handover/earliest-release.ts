import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';

/** Tariff expiry, target hearing, parole eligibility, conditional release, automatic release. */
export type EarliestReleaseKind = 'TED' | 'THD' | 'PED' | 'CRD' | 'ARD';
export type EarliestRelease = { kind: EarliestReleaseKind; date: LocalDate };

/** Local dates of the profile's zone; absent or null where unknown. A missing flag means false. */
export type EarliestReleaseInput = {
  today: LocalDate;
  indeterminate?: boolean | undefined;
  tariff?: LocalDate | null | undefined;
  targetHearing?: LocalDate | null | undefined;
  paroleEligibility?: LocalDate | null | undefined;
  conditionalRelease?: LocalDate | null | undefined;
  automaticRelease?: LocalDate | null | undefined;
};

/**
 * The date on which the person may first be released, and which of the sentence's dates that is; null if none is known.
 *
 * Source: England and Wales, as the Manage POM Cases service computes it.
 * - Indeterminate: the tariff while it lies ahead, else the hearing while it lies ahead, else the later of those past
 *   (today is past); on one day the tariff.
 * - Determinate: parole eligibility wherever there is one, else the earlier of automatic and conditional release; on
 *   one day the automatic.
 */
export const earliestRelease = (input: EarliestReleaseInput): EarliestRelease | null =>
  input.indeterminate ? ofIndeterminate(input) : ofDeterminate(input);

function ofIndeterminate({ today, tariff, targetHearing }: EarliestReleaseInput): EarliestRelease | null {
  const known = [...dated('TED', tariff), ...dated('THD', targetHearing)];
  const ahead = known.find(({ date }) => compare(date, today) > 0);
  return ahead ?? known.toSorted((a, b) => compare(b.date, a.date))[0] ?? null;
}

function ofDeterminate(input: EarliestReleaseInput): EarliestRelease | null {
  const [parole] = dated('PED', input.paroleEligibility);
  const others = [...dated('ARD', input.automaticRelease), ...dated('CRD', input.conditionalRelease)];
  return parole ?? others.toSorted((a, b) => compare(a.date, b.date))[0] ?? null;
}

/** None or one, so that unknown dates drop out of a list; the list's order breaks ties, for sorting is stable. */
const dated = (kind: EarliestReleaseKind, date: LocalDate | null | undefined): EarliestRelease[] =>
  date ? [{ kind, date }] : [];
