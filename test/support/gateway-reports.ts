import type { Agency } from '../../schemas/agency';
import type { Identifier } from '../../schemas/identifier';
import type { Report } from '../../schemas/reports/report';
import { number } from './reports';

/** A made-up person: the number prison knows them by, and probation's. */
export const person = (letters: string): { noms: Identifier; crn: Identifier } => ({
  noms: number('NOMS', letters.slice(0, 1)),
  crn: number('CRN', letters.slice(1)),
});

type Words = Pick<Report, 'type' | 'data'>;

const words = {
  received: { type: 'agency.custody.received', data: { establishment: 'ZZA', legalStatus: 'sentenced' } },
  released: { type: 'agency.custody.released', data: { kind: 'conditional' } },
  recalled: { type: 'agency.custody.recalled', data: { establishment: 'ZZA', kind: 'standard' } },
  requested: {
    type: 'agency.pathway.requested',
    data: { establishment: 'ZZA', legalStatus: 'sentenced', admittedOn: '2026-03-09' },
  },
  dates: { type: 'agency.sentence.dates-changed', data: { dates: { expiry: '2027-03-09' } } },
  died: { type: 'agency.custody.died', data: {} },
  linked: { type: 'agency.identity.linked', data: {} },
  officer: { type: 'agency.allocation.community-officer-changed', data: { allocationId: 'allocation-1' } },
  arrived: { type: 'agency.accommodation.arrived', data: { booking: 'booking-1' } },
} satisfies Record<string, Words>;

const from: Record<keyof typeof words, Agency> = {
  received: 'prison',
  released: 'prison',
  recalled: 'prison',
  requested: 'community',
  dates: 'prison',
  died: 'prison',
  linked: 'probation',
  officer: 'probation',
  arrived: 'community',
};

/** One number of a scheme, and the other that goes or comes back. */
export function ofNumbers(id: string, word: 'merged' | 'unmerged', [first, second]: [Identifier, Identifier]): Report {
  const data = word === 'merged' ? { surviving: first, removed: second } : { reactivated: first, remaining: second };
  const { type: _said, data: _told, ...envelope } = said(id, 'received', [first, second]);
  return { ...envelope, type: `agency.identity.${word}`, data } as Report;
}

/** A report of one id about the person these numbers name; recorded so many minutes into a made-up day. */
export function said(id: string, word: keyof typeof words, identifiers: Identifier[], minute = 0): Report {
  const at = new Date(Date.UTC(2026, 2, 9, 9, minute)).toISOString();
  const sourceAgency = from[word];
  const envelope = { source: `/${sourceAgency}/made-up`, sourceAgency, occurredAt: at, recordedAt: at, identifiers };
  return { id: `report-${id}`, ...envelope, schemaVersion: 1, ...words[word] };
}
