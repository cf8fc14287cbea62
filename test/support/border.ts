import { withheld } from '../../domain/access/transfer';
import type { Pass } from '../../services/platform/transfers';

type Said = NonNullable<Parameters<typeof withheld>[0]> & { legalBasis: string };

/** What is recorded of agencies, and what was held, by the rule itself. */
export function border() {
  const said = new Map<string, Said>();
  const held: string[] = [];
  const pass: Pass = async ({ agency, from, message }) => {
    const told = said.get(agency);
    if (withheld(told, { from, today: '2026-03-09' }) === undefined)
      return { leaves: true, ...(told && { legalBasis: told.legalBasis }) };
    held.push(`${agency} ${message}`);
    return { leaves: false };
  };
  return { said, held, pass };
}

export const abroad = { country: 'RS', legalBasis: 'a treaty' };
export const allowed = { ...abroad, transfer: { kind: 'safeguards', reference: 'treaty 7/2024' } as const };
