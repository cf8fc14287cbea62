import { z } from 'zod';

/** How a body says that a person moved; `reason` is the kind of movement, the code says what it means. */
export const Movement = z.looseObject({
  reason: z.string().nullish(),
  nomisMovementReasonCode: z.string().nullish(),
  prisonId: z.string().nullish(),
});

/** A prison as a report names it; what is no code of a prison is left out where it may be. */
export const Establishment = z.string().regex(/^[A-Z]{3}$/, 'is no code of a prison');

export const codeField = 'additionalInformation.nomisMovementReasonCode';
export const reasonField = 'additionalInformation.reason';

export function establishmentOf(prisonId: string | null | undefined): { establishment?: string } {
  const parsed = Establishment.safeParse(prisonId);
  return parsed.success ? { establishment: parsed.data } : {};
}
