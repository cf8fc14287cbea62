import { z } from 'zod';

/**
 * What kind of data a field of the api holds; rights and the map of personal data are decided by it.
 * `pseudonym`: stands for a person without naming them · `identity`: names, birth date · `outline`: where a pathway stands,
 * for everybody who has a part in it · `step-fact`: what was done by which agency and when · `note`: text a person wrote · `content`: what a handover hands over · `operational`: about the
 * service itself · `victim`: never in a plan, a pack, a mail or a generic event.
 */
export const FieldClass = z.enum([
  'pseudonym',
  'identity',
  'outline',
  'step-fact',
  'note',
  'content',
  'operational',
  'victim',
]);
export type FieldClass = z.infer<typeof FieldClass>;

/** Marks a field of a response with its class; a field without one fails the build (`test/services/field-classes`). */
export const field = <S extends z.ZodType>(fieldClass: FieldClass, schema: S): S => schema.meta({ fieldClass });
