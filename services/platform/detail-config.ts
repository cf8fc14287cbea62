import { z } from 'zod';
import { provenUrl } from './loopback-address';

const origin = z.url().transform((text, context) => {
  const url = provenUrl(text);
  if (url !== undefined) return url.origin;
  context.addIssue({ code: 'custom', message: 'must be https, or http on this machine' });
  return z.NEVER;
});

/** Where an agency's thin events may be fetched back from, with commas between; and what proves us there. */
export const detailConfig = {
  DETAIL_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim()])))
    .pipe(z.array(origin)),
  DETAIL_TOKEN: z.string().min(1).optional(),
};
