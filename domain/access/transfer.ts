import type { Country, TransferKind, WithheldReason } from '../../schemas/standing';
import type { LocalDate } from '../../schemas/time';

const eea = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI'],
  ...['LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];

type TransferBasis = { kind: TransferKind; reference: string; until?: LocalDate | undefined };

/** What is known of who is told; of whom nothing is recorded is in the pathway's own country. */
type Told = { country: Country; transfer?: TransferBasis | undefined };

/**
 * Why nothing of a person may leave for an agency now; undefined where it may. Within a country and within the European
 * Economic Area nothing stands in the way; to every other country a basis has to be recorded, an adequacy decision too:
 * such decisions end.
 *
 * Source: Directive (EU) 2016/680, Articles 35 to 38; Regulation (EU) 2016/679, Articles 44 to 49.
 */
export function withheld(
  told: Told | undefined,
  { from, today }: { from: Country | undefined; today: LocalDate },
): WithheldReason | undefined {
  if (told === undefined || isFree(from, told.country)) return undefined;
  if (told.transfer === undefined) return 'no-transfer-basis';
  const { until } = told.transfer;
  return until !== undefined && until < today ? 'transfer-basis-ended' : undefined;
}

/** A pathway of no country's rules is taken to be within the area. */
const isFree = (from: Country | undefined, to: Country): boolean =>
  from === to || ((from === undefined || eea.includes(from)) && eea.includes(to));
