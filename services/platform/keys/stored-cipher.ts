import { createCipher, type Cipher } from '../cipher';
import type { Db } from '../mongo';
import { createDataKeys } from './data-keys';
import { createFileKeyService } from './key-service';

/** Seals and opens with the data keys in the database, which the keys in the file wrap. */
export const storedCipher = (db: Db, keyFile: string): Cipher =>
  createCipher(createDataKeys({ db, keyService: createFileKeyService(keyFile) }));
