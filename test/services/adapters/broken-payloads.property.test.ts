import fc from 'fast-check';
import { translators } from '../../../services/cli/hmpps';
import { dryRun } from '../../../services/platform/dry-run';
import { readPayload } from '../../../services/platform/payload-text';
import { createIntake } from '../../../services/platform/report-intake';
import { createTokens } from '../../../services/platform/tokens';
import { brokenPayload, soundPayloads } from '../../support/broken-payloads';

const publish = createIntake({
  agency: 'prison',
  tokens: createTokens(`test:${Buffer.alloc(32, 3).toString('base64')}`),
  store: { get: async () => undefined, put: async () => undefined },
  names: { note: async () => undefined },
  send: async () => undefined,
  now: () => '2026-03-09T10:00:00.000Z',
});
const whicheverFits = translators.get('hmpps')!;

describe('a payload that something happened to on its way', () => {
  it('is sound to begin with', () => {
    for (const payload of soundPayloads)
      expect(dryRun(Buffer.from(JSON.stringify(payload)), whicheverFits).answer).toMatchObject({ outcome: 'report' });
  });

  it('is read, or refused with a reason, ten thousand times over', () =>
    fc.assert(
      fc.property(brokenPayload, fc.constantFrom(...translators.values()), (bytes, translate) => {
        const { answer } = dryRun(bytes, translate);
        expect(answer.outcome === 'report' || answer.reasons.every((reason) => reason.length > 3)).toBe(true);
        expect(answer.outcome === 'report').toBe(answer.reasons.length === 0);
        expect(answer.outcome !== 'report' || answer.type !== undefined).toBe(true);
      }),
      { numRuns: 10_000 },
    ));

  it('can be published whenever it is read', () =>
    fc.assert(
      fc.asyncProperty(brokenPayload, async (bytes) => {
        const read = readPayload(bytes);
        const translation = read.ok ? whicheverFits(read.payload) : undefined;
        if (translation?.outcome !== 'report') return;
        expect(await publish(translation.draft)).toMatchObject({ outcome: 'published' });
      }),
      { numRuns: 2_000 },
    ));
});
