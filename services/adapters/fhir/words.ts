import type { CodeableConcept } from '../../../schemas/fhir/element';
import type { Output, TaskUpdate } from '../../../schemas/fhir/task';

/** What a provider wrote about its work, a line for each thing: the reason, the outputs, the notes. */
export function wordsIn({ statusReason, output = [], note = [] }: TaskUpdate): string {
  const lines = [statusReason?.text ?? '', ...output.map(lineOf), ...note.map(({ text }) => text)];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** Whichever form of value stands there; R4 asks for one. */
export const valueOf = (output: Output): unknown =>
  Object.entries(output).find(([name]) => name.startsWith('value'))?.[1];

const lineOf = (output: Output): string => `${labelOf(output.type) ?? 'output'}: ${textOf(valueOf(output))}`;

const labelOf = ({ text, coding }: Partial<CodeableConcept>): string | undefined =>
  text ?? coding?.[0]?.display ?? coding?.[0]?.code;

/** What says itself in words is said in them; anything else stands as it came, so that none of it is lost. */
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const names = Object.keys(value);
  return names.every((name) => name === 'text' || name === 'coding')
    ? (labelOf(value) ?? JSON.stringify(value))
    : JSON.stringify(value);
}
