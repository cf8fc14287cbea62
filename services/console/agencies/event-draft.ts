import type { TextKey } from '../words/text-key';

/** An event as it is being written: its type, and its data as JSON. */
export type EventDraft = { type: string; data: string };
type EventErrors = Partial<Record<keyof EventDraft, Extract<TextKey, `testEvent.${string}Needed`>>>;

/** What is left to say, or to say otherwise, before it can be sent. */
export const eventErrorsIn = ({ type, data }: EventDraft): EventErrors => ({
  ...(type.trim() === '' ? { type: 'testEvent.typeNeeded' as const } : {}),
  ...(objectIn(data) === undefined ? { data: 'testEvent.dataNeeded' as const } : {}),
});

export const eventOf = ({ type, data }: EventDraft) => ({ type: type.trim(), data: objectIn(data) ?? {} });

function objectIn(text: string): object | undefined {
  try {
    const read: unknown = JSON.parse(text.trim() === '' ? '{}' : text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
