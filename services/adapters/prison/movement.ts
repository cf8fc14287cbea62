import { z } from 'zod';
import { Establishment } from '../../../schemas/reports/custody';
import { AgencyCode } from '../../../schemas/reports/envelope';

/** How a body says that a person moved; `reason` is the kind of movement, the code says what it means. */
export const Movement = z.looseObject({
  reason: z.string().nullish(),
  nomisMovementReasonCode: z.string().nullish(),
  prisonId: z.string().nullish(),
});
export type Movement = z.infer<typeof Movement>;

export const codeField = 'additionalInformation.nomisMovementReasonCode';
export const reasonField = 'additionalInformation.reason';

/** The prison's code and the prison itself; what is no code of either is left out where it may be. */
export function moved({ prisonId, nomisMovementReasonCode: code }: Movement): {
  establishment?: string;
  movementCode?: string;
} {
  const establishment = Establishment.safeParse(prisonId);
  const movementCode = AgencyCode.safeParse(code);
  return {
    ...(establishment.success ? { establishment: establishment.data } : {}),
    ...(movementCode.success ? { movementCode: movementCode.data } : {}),
  };
}
