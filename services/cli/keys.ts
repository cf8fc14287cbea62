import { addWrappingKey, createFileKeyService } from '../platform/keys/key-service';
import { rotateDataKeys } from '../platform/keys/rotate';
import { KeyUnavailable } from '../platform/keys/sealed';
import type { Surroundings } from './addresses';
import { withDatabase } from './kept-here';
import { refusal } from './refusal';
import type { Result } from './result';

/**
 * A new key that wraps, and under it a new data key for every owner; nothing stands still meanwhile and nothing sealed
 * before becomes unreadable. Broken off, it is run again. @throws refusal without the key file or the database
 */
export const rotateKeys = (surroundings: Surroundings): Promise<Result> =>
  withDatabase(surroundings, async ({ db }, { keyFile }) => {
    try {
      const keyId = await addWrappingKey(keyFile);
      const { owners, dataKeys } = await rotateDataKeys(db, createFileKeyService(keyFile));
      const said = `${owners} owners have a new data key; ${dataKeys} data keys are wrapped with ${keyId}.`;
      return { lines: [said], json: { keyId, owners, dataKeys } };
    } catch (error) {
      if (!(error instanceof KeyUnavailable)) throw error;
      throw refusal(
        'key-away',
        `Nothing more was rotated, and nothing is lost: ${error.message}. Mend it, run it again.`,
      );
    }
  });
