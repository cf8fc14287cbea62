import { z } from 'zod';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields } from '../../platform/translation';

const Body = z.looseObject({ licenceId: z.union([z.string().min(1).max(120), z.int()]).transform(String) });

type Told = 'submitted' | 'approved' | 'activated' | 'varied' | 'inactivated' | 'timed-out';

/** What happened to a licence, known by its own number. */
export const licence = (told: Told): Reading => ({
  read: (body): Said => {
    const type = `agency.licence.${told}` as const;
    const parsed = Body.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    return { fact: { type, data: { licence: parsed.data.licenceId } } };
  },
});
