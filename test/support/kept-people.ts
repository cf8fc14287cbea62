import type { PathwayEvent } from '../../schemas/events/event';
import { notesOwner, pathwayOwner } from '../../services/platform/cipher';
import { createEncryptedStore } from '../../services/platform/encrypted-store';
import { sealEvent } from '../../services/platform/events';
import type { Received } from '../../services/platform/kafka';
import { storedCipher } from '../../services/platform/keys/stored-cipher';
import type { Mongo } from '../../services/platform/mongo';
import { createNameIndex } from '../../services/platform/name-index';
import { pathwayView } from '../../services/projector/pathway-view';
import { fold } from '../../services/projector/view';
import { createViewStore } from '../../services/projector/view-store';
import * as told from './pathway-story';

export const tokenOf = (i: number): string => `v1.${String(i).padStart(43, '0')}`;

/** Closed on 2 March 2026, or open still. */
const lived = (pathwayId: string, token: string, over: boolean): PathwayEvent[] =>
  told.story(
    pathwayId,
    { ...told.opened, data: { ...told.opened.data, identifiers: [{ scheme: 'NOMS', token }] } } as typeof told.opened,
    told.registered,
    ...(over ? [{ type: 'transition.pathway.closed', data: { reason: 'supervision-ended' } } as const] : []),
  );

/** People as the services leave them in a database. */
export function keptPeople(mongo: () => Mongo, { key, keyFile }: { key: string; keyFile: string }) {
  /** What another process reads with: the same database and key file, no memory of this one's. */
  const fresh = () => {
    const cipher = storedCipher(mongo().db, keyFile);
    return { cipher, store: createEncryptedStore(mongo(), cipher), names: createNameIndex(mongo(), key) };
  };

  /** A pathway on the topic, in the store, in the index of names and as a page. */
  async function keep(pathwayId: string, token: string, over = true): Promise<Received[]> {
    const { cipher, store, names } = fresh();
    const events = lived(pathwayId, token, over);
    const sealed = await Promise.all(events.map((event) => sealEvent(cipher, event)));
    await store.put(`person/${token}`, { name: `canary ${token}` }, { holder: 'prison' });
    await store.put(`number/${token}`, { number: 'canary' }, { owner: `person/${token}`, holder: 'prison' });
    const notes = { owner: notesOwner(pathwayOwner(pathwayId)), holder: 'probation' };
    await store.put(`note/${pathwayId}`, 'canary', notes);
    await names.note(`person/${token}`, `Canary ${pathwayId}`);
    const arrivals = events.map((event) => ({ pathwayId, seq: event.seq, event }));
    await createViewStore(mongo().db, pathwayView).save([
      fold(pathwayView, pathwayView.start(pathwayId), arrivals).document,
    ]);
    return sealed.map((message, i) => ({ ...message, partition: 0, offset: String(i) }));
  }
  return { fresh, keep };
}
