import { differences, type Page } from '../../infra/local/rest';

const page: Parameters<typeof differences>[1] = {
  phase: 'handover',
  conditions: [],
  lead: 'prison',
  steps: [{ key: 'handover-report', status: 'offered', escalatedTo: 'supervisor' }],
} satisfies ReturnType<typeof Page.parse>;

it('is at rest when everything that is named is so', () =>
  expect(differences({ lead: 'prison', conditions: [], steps: { 'handover-report': 'offered' } }, page)).toEqual([]));

it('names what is not yet so', () =>
  expect(differences({ steps: { 'handover-report': 'accepted' }, closed: 'died' }, page)).toEqual([
    'closed died, not undefined',
    'handover-report accepted, not offered',
  ]));

it('waits for an escalation that is still to come', () =>
  expect(differences({ steps: {}, escalated: { 'handover-report': 'panel' } }, page)).toEqual([
    'handover-report escalated panel, not supervisor',
  ]));
