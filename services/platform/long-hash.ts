import { createHash } from 'node:crypto';

/** Of a link or a session, which are too long to be guessed, so that a plain hash keeps them well. */
export const longHash = (text: string): string => createHash('sha256').update(text).digest('base64url');
