import { reportTypes } from '../../schemas/reports/own-types';
import { translators } from '../../services/cli/hmpps';
import { dryRun } from '../../services/platform/dry-run';
import { readSamples } from '../support/agency-samples';

/** Where our word for a fact is not the sample's own with hyphens. */
const ourWords: Record<string, string> = {
  'allocation.community_manager_changed': 'agency.allocation.community-officer-changed',
  'referral.progressed': 'agency.referral.sent',
};

/** Undefined where the pathway has no word for it. */
const wordOf = (kind: string) =>
  reportTypes.find((type) => type === (ourWords[kind] ?? `agency.${kind.replaceAll('_', '-')}`));

const read = (payload: Uint8Array) => dryRun(payload, translators.get('hmpps')!).answer;

describe('a real payload of an agency, where there are some', () => {
  for (const { file, payload, kind, identifiers, occurredAt, quirks } of readSamples)
    it(`is read as a careful reader reads it: ${file}`, () => {
      const answer = read(payload);
      const word = wordOf(kind);
      expect([answer.outcome === 'report', answer.type]).toEqual([word !== undefined, word]);
      expect(answer.identifiers.map(({ value }) => value).toSorted()).toEqual(Object.values(identifiers).toSorted());
      expect([answer.occurredAt, answer.quirks]).toEqual([new Date(occurredAt).toISOString(), quirks]);
    });

  it('is a release only where somebody was released: nobody who died, is in hospital or at large, no merge of records', () => {
    const released = readSamples.filter(({ payload }) => read(payload).type === 'agency.custody.released');
    expect(released.filter(({ kind }) => kind !== 'custody.released')).toEqual([]);
    const administrative = readSamples.filter(({ kind }) => kind === 'ignored.administrative');
    expect(administrative.filter(({ payload }) => read(payload).outcome !== 'ignored')).toEqual([]);
  });
});
