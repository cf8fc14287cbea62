import { erasedFrom } from '../../services/platform/erasure/erase';
import { filesBelow, textOf } from '../support/tree';

/** What stays when a person is erased, and why it may. */
const stays: Record<string, string> = {
  'access-exceptions': 'who could look and until when, in pseudonyms; why is sealed by the pathway’s key',
  'access-requests': 'the same of who asked',
  'access-log': 'who looked is proof, in pseudonyms',
  connections: 'agencies, not people',
  'data-keys': 'rows stay so that what was sealed is known to be gone; the keys in them do not',
  'dead-letters': 'whose they are is not known; each ends by a person',
  erasures: 'the proof',
  'identity-people': 'a pseudonym that somebody was here once, and when that ended: a late report opens nothing',
  'identity-tokens': 'the keyed hash of a number, for the same',
  'legal-holds': 'why something stayed, in pseudonyms',
  'projector-rebuilds': 'no person',
  standings: 'agencies, not people',
  sessions: 'officers, who end by themselves',
  register: 'officers, who end when they leave',
};

it('reaches every collection that holds anything of a pathway or a person', () => {
  const named = filesBelow('services', '.ts').flatMap((path) =>
    [...textOf(path).matchAll(/\.collection(?:<[^(]*>)?\(\s*'([\w-]+)'/g)].map(([, name]) => name!),
  );
  expect(named).toContain('pathway-views');
  expect(named.filter((name) => !erasedFrom.includes(name) && !(name in stays))).toEqual([]);
});
