import type { Scheme } from '../../schemas/identifier';
import type { Quirk } from '../../schemas/hmpps/quirks';
import type { ReportType } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import { readPayload } from './payload-text';
import type { Refusal, ReportDraft, Seen, Translation } from './translation';

/** How a payload would be read. Numbers are plain: a dry run is for whoever sends them, and nothing of it is kept. */
export type DryRun = {
  outcome: Translation['outcome'];
  type?: ReportType;
  kind?: string;
  identifiers: { scheme: Scheme; value: string }[];
  occurredAt?: Instant;
  quirks: Quirk[];
  reasons: string[];
  /** A thin payload: the rest of it would be fetched from here. */
  fetchedFrom?: string;
  /** Fields that stand for nothing we read. */
  unread?: readonly string[];
};

/** The answer, where in the payload each number stood, and the report there would be, before it has tokens. */
export type DryRunRead = { answer: DryRun; found: Seen['found']; draft?: ReportDraft };

/** Reads a raw payload and publishes nothing. */
export function dryRun(bytes: Uint8Array, translate: (raw: unknown) => Translation): DryRunRead {
  const read = readPayload(bytes);
  if (!read.ok)
    return {
      answer: { outcome: 'unreadable', identifiers: [], quirks: [], reasons: inWords(read.refused) },
      found: [],
    };
  return dryRunOf(translate(read.payload), read.marked ? ['byte_order_mark'] : []);
}

/** The same of what was translated already. `beside`: what else was odd about it. */
export function dryRunOf(translation: Translation, beside: readonly Quirk[] = []): DryRunRead {
  const { type, kind, occurredAt, found, quirks, detailUrl, unread = [] } = translation.seen;
  const answer: DryRun = {
    outcome: translation.outcome,
    ...(type === undefined ? {} : { type }),
    ...(kind === undefined ? {} : { kind }),
    identifiers: identifiersIn(translation),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    quirks: [...quirks, ...beside],
    reasons: reasonsOf(translation),
    ...(detailUrl === undefined ? {} : { fetchedFrom: detailUrl }),
    ...(unread.length === 0 ? {} : { unread }),
  };
  return { answer, found, ...(translation.outcome === 'report' ? { draft: translation.draft } : {}) };
}

/** Each number once, in the order of the report where there is one. */
function identifiersIn(translation: Translation): DryRun['identifiers'] {
  const numbers = translation.outcome === 'report' ? translation.draft.numbers : translation.seen.found;
  const byValue = new Map(numbers.map(({ scheme, number: value }) => [`${scheme} ${value}`, { scheme, value }]));
  return [...byValue.values()];
}

function reasonsOf(translation: Translation): string[] {
  switch (translation.outcome) {
    case 'report':
      return [];
    case 'ignored':
    case 'not-mine':
      return translation.reasons;
    case 'unreadable':
      return inWords(translation);
  }
}

const inWords = ({ code, fields }: Refusal): string[] =>
  fields.map(({ field, message, code: own = code }) => `${own}: ${field} ${message}`);
