import type { z } from 'zod';
import type { Translation, WrongField } from './report-intake';

/** Every field a schema refused, under the name the sender knows; what stood there is not repeated. */
export const wrongFields = ({ issues }: z.ZodError, within?: string): WrongField[] =>
  issues.map(({ path, message }) => ({
    field: [...(within === undefined ? [] : [within]), ...path.map(String)].join('.') || 'payload',
    message,
  }));

export const unreadable = (code: string, title: string, fields: WrongField[]): Translation => ({
  outcome: 'unreadable',
  code,
  title,
  fields,
});

export const invalidPayload = (fields: WrongField[]): Translation =>
  unreadable('invalid-payload', 'The payload cannot be read', fields);

/** A fact that was read and understood, for which reports have no word yet: told to the sender, so that it is not lost. */
export const unsupportedFact = (field: string, message: string): Translation =>
  unreadable('unsupported-fact', 'There is no report for this fact yet', [{ field, message }]);
