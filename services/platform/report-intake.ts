import { createHash } from 'node:crypto';
import type { Agency } from '../../schemas/agency';
import type { Identifier } from '../../schemas/identifier';
import { Report, type ReportType } from '../../schemas/reports/report';
import type { Instant } from '../../schemas/time';
import { canonical } from './canonical';
import { notesOwner, personOwner } from './cipher';
import type { EncryptedStore } from './encrypted-store';
import type { Message } from './kafka';
import type { NameIndex } from './name-index';
import { reportMessage } from './reports';
import type { Tokens } from './tokens';
import type { Personal, ReportDraft } from './translation';

type Deps = {
  agency: Agency;
  /** The agency by its own name, where several of its kind tell; by its kind otherwise. */
  name?: string;
  /** By which words it is asked; absent of one that speaks for its whole kind. */
  provides?: readonly string[] | undefined;
  tokens: Tokens;
  store: Pick<EncryptedStore, 'get' | 'put'>;
  names: Pick<NameIndex, 'note'>;
  send: (messages: Message[]) => Promise<void>;
  now: () => Instant;
};

export type Published = { outcome: 'published'; reportId: string; type: ReportType };

/**
 * Makes a draft a report: personal words and numbers go into the encrypted store first, so that a report that can be
 * read never leads to nothing; then it is published. Resolves when the broker has it. @throws when a server is away
 */
export const createIntake = (deps: Deps) =>
  async function publish(draft: ReportDraft): Promise<Published> {
    const report = reportOf(draft, deps);
    for (const personal of draft.personal) await keep(personal, draft, { ...deps, report });
    for (const [index, { scheme, number }] of draft.numbers.entries())
      await keepNumber({ scheme, number }, report.identifiers[index]?.token ?? '', deps);
    await deps.send([reportMessage(report)]);
    return { outcome: 'published', reportId: report.id, type: report.type };
  };

/** The report that a draft becomes, with tokens in the place of numbers; nothing is kept or published. */
export function reportOf(
  draft: ReportDraft,
  { agency, name = agency, provides, tokens, now }: Pick<Deps, 'agency' | 'name' | 'provides' | 'tokens' | 'now'>,
): Report {
  const identifiers = draft.numbers.map(({ scheme, number }) => ({ scheme, token: tokens.tokenOf(scheme, number) }));
  const subject = identifiers[0]?.token ?? '';
  const id = reportId(draft, name, subject);
  const references = draft.personal.map(
    (personal) => [personal.field, referenceOf(personal, { id, subject })] as const,
  );
  return Report.parse({
    id,
    source: `/agencies/${name}`,
    sourceAgency: agency,
    ...(provides === undefined ? {} : { provides }),
    type: draft.type,
    occurredAt: draft.occurredAt,
    recordedAt: now(),
    identifiers,
    schemaVersion: 1,
    data: { ...draft.data, ...byRole(draft, identifiers), ...Object.fromEntries(references) },
  });
}

/** Where a report is about numbers, what each of them is. */
const byRole = ({ numbers }: ReportDraft, identifiers: readonly Identifier[]): Record<string, Identifier> =>
  Object.fromEntries(
    identifiers.flatMap((identifier, index) => {
      const role = numbers[index]?.role;
      return role === undefined ? [] : [[role, identifier] as const];
    }),
  );

/**
 * The same fact told twice has one id. A person's and an officer's details stay out of it: they are short enough to be
 * guessed from a hash. A movement's code stays out too: of the two names of a fact only one tells it.
 */
function reportId({ type, occurredAt, data, personal }: ReportDraft, teller: string, subject: string): string {
  const own = personal.flatMap(({ place, value }) =>
    place === 'content' || place === 'note' ? [canonical(value)] : [],
  );
  const fact = [teller, type, subject, occurredAt, canonical({ ...data, movementCode: undefined }), ...own].join('|');
  return createHash('sha256').update(fact).digest('hex').slice(0, 40);
}

function referenceOf(personal: Personal, { id, subject }: { id: string; subject: string }): string {
  switch (personal.place) {
    case 'person':
      return personOwner(subject);
    case 'officer':
      return `officer/${personal.key}`;
    case 'content':
    case 'note':
      return `${personal.place}/${id}`;
  }
}

const tellerOf = ({ agency, name = agency }: Pick<Deps, 'agency' | 'name'>): string => name;

/** A number is the person's, as what they are called is. */
const keepNumber = (number: { scheme: string; number: string }, token: string, deps: Deps): Promise<void> =>
  deps.store.put(`number/${token}`, number, { owner: personOwner(token), holder: tellerOf(deps) });

async function keep(personal: Personal, draft: ReportDraft, deps: Deps & { report: Report }): Promise<void> {
  const { report, store, names } = deps;
  const holder = tellerOf(deps);
  const subject = report.identifiers[0]?.token ?? '';
  const reference = referenceOf(personal, { id: report.id, subject });
  if (personal.place === 'content' || personal.place === 'note')
    return store.put(reference, personal.value, { owner: notesOwner(personOwner(subject)), holder });
  const before = await store.get<{ asOf?: Instant }>(reference);
  if (before?.asOf !== undefined && before.asOf > draft.occurredAt) return;
  await store.put(reference, { ...personal.value, asOf: draft.occurredAt }, { holder });
  if (personal.place === 'person' && 'name' in personal.value) await names.note(reference, String(personal.value.name));
}
