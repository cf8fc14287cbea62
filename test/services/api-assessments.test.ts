import { apiInMemory, as, worldInMemory } from '../support/api-in-memory';
import * as told from '../support/pathway-story';

const step = '/api/pathways/p-1/steps/handover-report';
const facts = {
  needs: { health: 'Asthma; has an inhaler.' },
  ...{ whatWorks: 'Short conversations.', ownWords: 'I want to see my brother.', safety: 'None known.' },
  ...{ goals: [], appointments: [], accessibility: '', contacts: [] },
};
const thinks = {
  ...{ about: 'safety', says: 'May react to uniforms.', author: 'Dr Ada Lind', basis: ['conversation', 'file'] },
  ...{ madeOn: '2026-03-01', expiresOn: '2026-09-01' },
};
const accepted = { type: 'transition.step.accepted', data: { step: 'handover-report', by: 'probation', offer: 1 } };

let world: ReturnType<typeof worldInMemory>;
let api: Awaited<ReturnType<typeof apiInMemory>>;
beforeEach(async () => {
  world = worldInMemory();
  const before = [told.opened, told.registered, told.planMade, told.reportOpened, told.reportOffered];
  world.tell(...told.story('p-1', ...before, accepted as typeof told.reportOffered));
  api = await apiInMemory(world);
});
afterEach(() => api.close());

describe('what is handed over', () => {
  it('tells facts and what somebody thinks apart, and of what has expired only what it was about', async () => {
    const expired = { ...thinks, about: 'health', madeOn: '2025-03-01', expiresOn: '2026-03-31' };
    world.store.set('content/report-5', { ...facts, assessments: [thinks, expired] });
    const { body } = await api.ask(`${step}/content`);
    expect(body).toEqual({ ...facts, assessments: [thinks], lapsed: ['health'] });
  });

  it.each([
    ['no author', { ...thinks, author: undefined }, 'invalid-request'],
    ['nothing it rests on', { ...thinks, basis: [] }, 'invalid-request'],
    ['no end', { ...thinks, expiresOn: undefined }, 'invalid-request'],
    ['an end before it was made', { ...thinks, expiresOn: '2026-02-01' }, 'invalid-request'],
    ['an end that has passed', { ...thinks, expiresOn: '2026-03-31' }, 'assessment-expired'],
  ])('holds no assessment with %s', async (_what, assessment, code) => {
    const headers = { ...as('tobias-wren'), 'idempotency-key': 'will-number-1', 'if-match': '"6"' };
    const body = { content: { ...facts, assessments: [assessment] }, reason: 'new-facts' };
    const refused = await api.ask(`${step}/correct`, { method: 'POST', headers, body });
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([400, code]);
    expect(world.delivered).toEqual([]);
  });
});
