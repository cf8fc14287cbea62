import type { DataKeys } from './keys/data-keys';
import { keyIdOf, openWith, sealWith } from './keys/sealed';

/** A context names the owner of the data key, all before `#`, and after it the place the bytes belong to. */
export type Cipher = {
  /**
   * Seals under the newest data key of the context's owner, bound to the whole context. A key that has to be made is
   * wrapped by `holder`'s, the agency that told, or else by our own. @throws KeyUnavailable
   */
  seal(context: string, plain: Buffer, holder?: string): Promise<Buffer>;
  /** @throws KeyUnavailable when the key is not here, Undecodable when the bytes can never open here */
  open(context: string, sealed: Buffer): Promise<Buffer>;
};

export const createCipher = (keys: DataKeys): Cipher => ({
  seal: async (context, plain, holder) => sealWith(await keys.newest(ownerOf(context), holder), context, plain),
  open: async (context, sealed) => openWith(await keys.of(ownerOf(context), keyIdOf(sealed)), context, sealed),
});

/** Everything of a pathway is of one owner: its history at Temporal and its events. */
export const pathwayOwner = (pathwayId: string): string => `workflow/release-pathway/${pathwayId}`;

/** What is known of a person is of the number it was told by. */
export const personOwner = (token: string): string => `person/${token}`;

/** What was written about an owner has keys of its own, for it is kept for a shorter time. */
export const notesOwner = (owner: string): string => `${owner}/notes`;

const ownerOf = (context: string): string => context.split('#', 1)[0] ?? context;
