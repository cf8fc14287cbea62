import type { z } from 'zod';
import { systems } from '../../../schemas/fhir/element';
import type { Issue, OperationOutcome } from '../../../schemas/fhir/operation-outcome';
import type { Refusal } from '../../platform/translation';

export const outcomeOf = (...issue: Issue[]): OperationOutcome => ({ resourceType: 'OperationOutcome', issue });

export const wrong = (code: Issue['code'], expression: string, diagnostics: string): Issue => ({
  severity: 'error',
  code,
  diagnostics,
  expression: [expression],
});

/** What was no text to read: by the code that every door of ours has for it. */
export const unread = ({ code, fields }: Refusal): Issue[] =>
  fields.map(({ message }) => ({
    ...wrong('structure', 'Task', message),
    details: { coding: [{ system: systems.problem, code }] },
  }));

export const told = (diagnostics: string): Issue => ({ severity: 'information', code: 'informational', diagnostics });

/** Every field a schema refused, each with the word R4 has for its kind. What stood there is not repeated. */
export const wrongFields = ({ issues }: z.ZodError, payload: unknown): Issue[] =>
  issues.map(({ path, message, code }) => {
    const isMissing = valueAt(payload, path) === undefined || code === 'too_small';
    return wrong(isMissing ? 'required' : kindOf(path[0]), expressionOf(path), message);
  });

function kindOf(field: PropertyKey | undefined): Issue['code'] {
  if (field === undefined || field === 'resourceType') return 'structure';
  return field === 'status' ? 'code-invalid' : 'value';
}

const expressionOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, part) => (typeof part === 'number' ? `${so}[${part}]` : `${so}.${String(part)}`), 'Task');

const valueAt = (payload: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (held, part) =>
      typeof held === 'object' && held !== null ? (held as Record<PropertyKey, unknown>)[part] : undefined,
    payload,
  );
