import { z } from 'zod';
import { Establishment, LegalStatus } from '../../../schemas/reports/custody';
import { LocalDate } from '../../../schemas/time';
import type { Reading, Said } from '../../platform/domain-event-translator';
import { invalidPayload, wrongFields } from '../../platform/translation';

const Body = z.looseObject({ prisonId: Establishment, legalStatus: LegalStatus, admissionDate: LocalDate });

/** Somebody who was inside before this was here: a coordinator asks for their pathway. */
export const requested: Reading = {
  read: (body): Said => {
    const type = 'agency.pathway.requested';
    const parsed = Body.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { prisonId: establishment, legalStatus, admissionDate: admittedOn } = parsed.data;
    return { fact: { type, data: { establishment, legalStatus, admittedOn } } };
  },
};
