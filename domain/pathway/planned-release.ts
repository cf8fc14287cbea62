import type { SentenceDates } from '../../schemas/reports/sentence';
import type { LocalDate } from '../../schemas/time';
import { compare } from '../calendar/local-date';
import type { EarliestRelease } from '../handover/earliest-release';
import { licenceStartDate } from '../licence/licence-start-date';
import type { Profile } from '../profiles/profile';

type Told = {
  sentence: SentenceDates;
  earliest: EarliestRelease | null;
  admission: LocalDate;
  /** The last day of a recall for a fixed term. */
  term: LocalDate | undefined;
};

/**
 * The local day on which the person is to leave: the one the prison confirmed, as it is; else the end of a recall for
 * a fixed term; else home detention or an
 * early scheme; else the earliest by the sentence. One before the admission is an old one, as if nobody had told it.
 */
export function plannedRelease({ sentence, earliest, admission, term }: Told, profile: Profile): LocalDate | undefined {
  const planned = [sentence.confirmedRelease, term, ...ahead(sentence), openDoor(earliest, profile)];
  return planned.find((day) => day !== undefined && compare(day, admission) >= 0);
}

/** Home detention or an early scheme: whichever is first. */
const ahead = ({ homeDetention, earlyScheme }: SentenceDates): LocalDate[] =>
  [homeDetention, earlyScheme].filter((day) => day !== undefined).toSorted(compare);

/** Where there is a licence calendar nobody is released on a weekend or a holiday by the conditional date alone. */
function openDoor(earliest: EarliestRelease | null, { licence, holidays }: Profile): LocalDate | undefined {
  if (earliest === null || earliest.kind !== 'CRD' || licence === undefined) return earliest?.date;
  const input = { conditionalReleaseDate: earliest.date, confirmedReleaseDate: null };
  return licenceStartDate(input, { holidays: holidays.days }) ?? undefined;
}
