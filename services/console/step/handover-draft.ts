import { HandoverContent } from '../../../schemas/api/act';
import type { NeedsDomain } from '../../../schemas/needs-domain';
import type { TextKey } from '../words/text-key';

export const texts = ['whatWorks', 'ownWords', 'safety', 'accessibility'] as const;
export const lists = ['goals', 'appointments', 'contacts'] as const;
export type TextPart = (typeof texts)[number];
export type ListPart = (typeof lists)[number];
export type DraftPart = 'needs' | TextPart | ListPart;

/** A handover report as it is being written; the lists are texts with one entry a line. */
export type HandoverDraft = Record<TextPart | ListPart, string> & { needs: Partial<Record<NeedsDomain, string>> };

export const emptyDraft: HandoverDraft = {
  needs: {},
  whatWorks: '',
  ownWords: '',
  goals: '',
  safety: '',
  appointments: '',
  accessibility: '',
  contacts: '',
};

/** What was handed over before, to be written on. */
export function draftOf({ needs, goals, appointments, contacts, ...parts }: HandoverContent): HandoverDraft {
  const lines = (entries: readonly string[]) => entries.join('\n');
  return {
    ...parts,
    needs: { ...needs },
    goals: lines(goals),
    appointments: lines(appointments),
    contacts: lines(contacts),
  };
}

export type DraftError = { part: DraftPart; text: Extract<TextKey, `content.${string}`> };
export type Written = { content: HandoverContent } | { errors: DraftError[] };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const needsOf = (needs: HandoverDraft['needs']) =>
  Object.fromEntries(
    Object.entries(needs).flatMap(([need, text]) => (text.trim() === '' ? [] : [[need, text.trim()]])),
  );

const parts: readonly string[] = ['needs', ...texts, ...lists];
const isPart = (word: unknown): word is DraftPart => typeof word === 'string' && parts.includes(word);

/** The content to hand over, held against the api's own schema, or what is still wrong with it, part by part. */
export function write(draft: HandoverDraft): Written {
  const lines = Object.fromEntries(lists.map((part) => [part, linesOf(draft[part])]));
  const needs = needsOf(draft.needs);
  const parsed = HandoverContent.safeParse({ ...draft, ...lines, needs });
  const empty: DraftError[] = Object.keys(needs).length === 0 ? [{ part: 'needs', text: 'content.needsNeeded' }] : [];
  if (parsed.success) return empty.length === 0 ? { content: parsed.data } : { errors: empty };
  return { errors: [...empty, ...parsed.error.issues.map(errorOf)] };
}

function errorOf({ path, code }: { path: PropertyKey[]; code?: string }): DraftError {
  const [part, entry] = path;
  const list = lists.some((name) => name === part) && entry === undefined;
  const text = code !== 'too_big' ? 'content.wrong' : list ? 'content.tooMany' : 'content.tooLong';
  return { part: isPart(part) ? part : 'needs', text };
}
