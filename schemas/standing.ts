import { z } from 'zod';

/** Under which law an agency handles what it is told: `led` is Directive (EU) 2016/680, `gdpr` Regulation (EU) 2016/679. */
export const Regime = z.enum(['led', 'gdpr']);
export type Regime = z.infer<typeof Regime>;

/** What allows personal data to leave for another country: LED Articles 36 to 38, GDPR Articles 45, 46 and 49. */
export const TransferKind = z.enum(['adequacy', 'safeguards', 'derogation']);
export type TransferKind = z.infer<typeof TransferKind>;

/** ISO 3166-1, two letters. */
export const Country = z.string().regex(/^[A-Z]{2}$/, 'must be two letters as NO');
export type Country = z.infer<typeof Country>;

/** Why a message waits at the border. */
export const WithheldReason = z.enum(['no-transfer-basis', 'transfer-basis-ended']);
export type WithheldReason = z.infer<typeof WithheldReason>;
