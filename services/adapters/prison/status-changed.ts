import { z } from 'zod';
import { isUntold, type Reading, type Said } from '../../platform/domain-event-translator';
import { invalidPayload, refusal, wrongFields } from '../../platform/translation';
import { convictedStatuses, unmappedStatus } from './convicted-status';

const Body = z.looseObject({ convictedStatus: z.string().nullish() });

/** A notice may say only that the status changed: of what it changed to nothing is guessed. */
const thin = refusal('details-missing', [
  { field: 'additionalInformation.convictedStatus', message: 'is not told, and the report needs it' },
]);

/** What the body says, not the description beside it. */
export const statusChanged: Reading = {
  detail: {
    isThin: ({ convictedStatus }) => isUntold(convictedStatus),
    from: ({ convictedStatus }) => ({ convictedStatus }),
  },
  read: (body): Said => {
    const type = 'agency.sentence.status-changed';
    const parsed = Body.safeParse(body);
    if (!parsed.success) return { type, refused: invalidPayload(wrongFields(parsed.error, 'additionalInformation')) };
    const { convictedStatus } = parsed.data;
    if (convictedStatus === null || convictedStatus === undefined) return { type, refused: thin };
    const legalStatus = convictedStatuses.get(convictedStatus);
    if (legalStatus === undefined) return { type, refused: unmappedStatus(convictedStatus) };
    return { fact: { type, data: { legalStatus } } };
  },
};
