import { z } from 'zod';
import { Establishment } from '../../../schemas/reports/custody';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields, type Personal } from '../../platform/translation';

const Body = z.looseObject({
  staffCode: z
    .union([z.string().regex(/^\w{1,40}$/), z.int()])
    .transform(String)
    .nullish(),
  prisonId: z.string().nullish(),
});

/** A prison officer was named. Whom a staff code stands for is the prison's to know: it goes into the encrypted store. */
export const officerChanged: Reading = {
  read: (body): Said => {
    const type = 'agency.allocation.prison-officer-changed';
    const parsed = Body.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { staffCode, prisonId } = parsed.data;
    const establishment = Establishment.safeParse(prisonId);
    const personal: Personal[] = staffCode
      ? [{ place: 'officer', key: `prison-${staffCode}`, field: 'officerRef', value: { staffCode } }]
      : [];
    return { fact: { type, data: establishment.success ? { establishment: establishment.data } : {} }, personal };
  },
};
