import type { Access } from '../../../services/platform/access-log/chain';
import { createDisclosing } from '../../../services/platform/access-log/on-record';

const disclosure = (agency: string): Access => ({
  ...{ at: '2026-04-01T10:00:00.000Z', kind: 'disclosure', agency, who: 'adapter', role: 'agency-system' },
  ...{ purpose: 'own-steps', what: 'step.offered p-1/2', pathways: ['p-1'], fields: ['subject'] },
});

it('each agency that is told the same is on record, also while another’s telling is tried again', async () => {
  const logged: string[] = [];
  const disclose = createDisclosing(async ({ agency }) => void logged.push(agency));
  const fails = disclose(disclosure('east'), () => Promise.reject(new Error('away')));
  await expect(fails).rejects.toThrow('away');
  await disclose(disclosure('west'), async () => undefined);
  await disclose(disclosure('east'), async () => undefined);
  expect(logged).toEqual(['east', 'west']);
});
