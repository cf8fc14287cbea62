import type { AskedTask } from '../../../services/adapters/fhir/asked-task';
import { createFhirDoor } from '../../../services/adapters/fhir/door';
import { createDoorGuard } from '../../../services/platform/door-key';
import { createTaskIntake } from '../../../services/adapters/fhir/intake';
import { createLogger } from '../../../services/platform/logging';
import { reportOf } from '../../../services/platform/report-intake';
import { createTokens } from '../../../services/platform/tokens';
import type { ReportDraft } from '../../../services/platform/translation';
import { Report } from '../../../schemas/reports/report';
import type { TaskStatus } from '../../../schemas/fhir/task';
import type { OperationOutcome } from '../../../schemas/fhir/operation-outcome';
import { againstR4 } from '../../support/fhir-r4';

const at = '2026-03-09T09:00:00.000Z';
const asked: AskedTask = {
  id: 'p-1/7',
  pathwayId: 'p-1',
  step: 'accommodation-confirmed',
  title: 'Accommodation confirmed',
  offer: 2,
  provider: 'supported-housing',
  token: `v1.${'c'.repeat(43)}`,
  at,
  replyBy: '2026-03-11T23:59:59.999Z',
  status: 'requested',
};

const update = (status: string, more: object = {}) => ({
  resourceType: 'Task',
  id: 'their-own-id',
  intent: 'order',
  identifier: [
    { system: 'https://supported-housing.example/tasks', value: '31' },
    { system: 'urn:throughgate:task', value: 'p-1/7' },
  ],
  status,
  lastModified: '2026-03-10T10:30:00+01:00',
  ...more,
});
const because = (list: 'decline' | 'fail', code: string, text?: string) => ({
  statusReason: { coding: [{ system: `urn:throughgate:${list}-reason`, code }], ...(text && { text }) },
});

const tasks = new Map<string, AskedTask>();
const published: ReportDraft[] = [];
const proof: Report[] = [];
const broker = { away: false };
const key = 'k'.repeat(32);
const door = createFhirDoor({
  logger: Object.assign(createLogger('test'), { level: 'silent' }),
  guard: createDoorGuard({ host: '0.0.0.0', key }),
  take: createTaskIntake({
    load: async (id) => tasks.get(id),
    move: async (id, from, to) => {
      const task = tasks.get(id);
      if (task?.status !== from) return false;
      tasks.set(id, { ...task, status: to });
      return true;
    },
    numberOf: async () => 'X700123',
    publish: async (draft) => {
      if (broker.away) throw new Error('the broker is away');
      published.push(draft);
      return { outcome: 'published', reportId: `report-${published.length}`, type: draft.type };
    },
    report: async (reports) => void proof.push(...reports),
  }),
});
let url = '';

beforeAll(async () => {
  url = await door.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => door.close());
beforeEach(() => {
  broker.away = false;
  published.length = 0;
  proof.length = 0;
  tasks.clear();
});

const stands = (status: TaskStatus) => void tasks.set(asked.id, { ...asked, status });

async function post(body: string, shown = key) {
  const headers = { 'content-type': 'application/fhir+json', authorization: `Bearer ${shown}` };
  const response = await fetch(`${url}/fhir/Task`, { method: 'POST', body, headers });
  const outcome = (await response.json()) as OperationOutcome;
  expect(response.headers.get('content-type')).toContain('application/fhir+json');
  expect(againstR4(outcome)).toEqual([]);
  const [{ code, expression }] = outcome.issue as [OperationOutcome['issue'][number]];
  return { status: response.status, code, expression: expression?.[0], outcome };
}
const say = (status: string, more: object = {}) => post(JSON.stringify(update(status, more)));

describe('a provider that speaks FHIR', () => {
  it('takes on what it was asked', async () => {
    stands('requested');
    expect(await say('accepted')).toMatchObject({ status: 200, code: 'informational' });
    expect(published).toEqual([
      {
        type: 'agency.step.accepted',
        data: { step: 'accommodation-confirmed', offer: 2 },
        occurredAt: '2026-03-10T09:30:00.000Z',
        numbers: [{ scheme: 'CRN', number: 'X700123' }],
        personal: [],
      },
    ]);
    expect(tasks.get(asked.id)?.status).toBe('accepted');
  });

  it('shows that it opened and answered what it was told, as proof of notice', async () => {
    stands('requested');
    await say('received');
    await say('accepted');
    await say('in-progress');
    expect(proof.map((report) => Report.parse(report))).toEqual(proof);
    expect(proof).toMatchObject([
      { type: 'agency.notice.opened', data: { notice: 'fhir:p-1/7' }, occurredAt: '2026-03-10T09:30:00.000Z' },
      { type: 'agency.notice.answered', data: { notice: 'fhir:p-1/7' } },
    ]);
  });

  it('declines before it began, by a coded reason and under its own name; the words stand sealed', async () => {
    stands('received');
    await say('rejected', because('decline', 'no-vacancy', 'Full until May.'));
    expect(published).toMatchObject([
      {
        type: 'agency.step.declined',
        data: { step: 'accommodation-confirmed', offer: 2, reason: 'no-vacancy', provider: 'supported-housing' },
        personal: [{ place: 'note', field: 'noteRef', value: 'Full until May.' }],
      },
    ]);
  });

  it('fails at what it took on, which is no decline', async () => {
    stands('in-progress');
    await say('failed', because('fail', 'not-reached'));
    expect(published).toMatchObject([
      { type: 'agency.step.failed', data: { step: 'accommodation-confirmed', reason: 'not-reached' } },
    ]);
  });

  it('completes it, with its outputs as evidence', async () => {
    stands('in-progress');
    await say('completed', {
      output: [
        { type: { text: 'Address' }, valueString: '4 Mill Lane' },
        { type: { coding: [{ code: 'key' }] }, valueCodeableConcept: { text: 'handed over' } },
        { type: { text: 'Stay' }, valuePeriod: { start: '2026-04-01' } },
      ],
      note: [{ text: 'Ground floor.' }],
    });
    expect(published).toMatchObject([
      {
        type: 'agency.step.completed',
        data: { step: 'accommodation-confirmed' },
        personal: [{ value: 'Address: 4 Mill Lane\nkey: handed over\nStay: {"start":"2026-04-01"}\nGround floor.' }],
      },
    ]);
  });

  it('takes its yes back by cancelling, which is neither a decline nor a failure', async () => {
    stands('accepted');
    await say('cancelled');
    expect(published).toMatchObject([{ type: 'agency.step.withdrawn', data: { step: 'accommodation-confirmed' } }]);
  });

  it('cancels what it never took on, and the offer still stands', async () => {
    stands('received');
    expect(await say('cancelled')).toMatchObject({ status: 200, code: 'informational' });
    expect(published).toEqual([]);
  });

  it.each<[TaskStatus, TaskStatus]>([
    ['requested', 'received'],
    ['accepted', 'in-progress'],
    ['in-progress', 'on-hold'],
    ['on-hold', 'ready'],
  ])('tells how it stands, from %s to %s, and nothing changes by that', async (before, after) => {
    stands(before);
    expect(await say(after)).toMatchObject({ status: 200, code: 'informational' });
    expect(tasks.get(asked.id)?.status).toBe(after);
    expect(published).toEqual([]);
  });

  it('tells the same twice, and it counts once', async () => {
    stands('requested');
    await say('accepted');
    expect(await say('accepted')).toMatchObject({ status: 200, code: 'informational' });
    expect(published).toHaveLength(1);
  });

  it('is told to send again while the broker is away, and nothing is lost by it', async () => {
    stands('requested');
    broker.away = true;
    expect(await say('accepted')).toMatchObject({ status: 503, code: 'transient' });
    broker.away = false;
    expect(await say('accepted')).toMatchObject({ status: 200 });
    expect(published).toHaveLength(1);
  });

  it('becomes a report as any other', async () => {
    stands('in-progress');
    await say('completed', { output: [{ type: { text: 'Key' }, valueBoolean: true }] });
    const tokens = createTokens(`test:${Buffer.alloc(32, 3).toString('base64')}`);
    const report = reportOf(published[0]!, { agency: 'community', tokens, now: () => at });
    expect(report).toMatchObject({ sourceAgency: 'community', type: 'agency.step.completed' });
    expect(JSON.stringify(report)).not.toMatch(/X700123|Key/);
  });
});

describe('what a provider has to mend', () => {
  it('is its key, before anything is read', async () =>
    expect(await post('{', 'another')).toMatchObject({ status: 401, code: 'login' }));

  it('is named by our own code where there is no text to read', async () =>
    expect((await post('{"status":"a","status":"b"}')).outcome.issue[0]?.details?.coding).toEqual([
      { system: 'urn:throughgate:problem', code: 'duplicate-key' },
    ]));

  const of = (more: object) => JSON.stringify(update('accepted', more));
  it.each([
    ['no JSON', '{"resourceType":', 400, 'structure', 'Task'],
    ['a key told twice', '{"status":"a","status":"b"}', 400, 'structure', 'Task'],
    ['a list', '[]', 422, 'structure', 'Task'],
    ['another resource', of({ resourceType: 'Patient' }), 422, 'structure', 'Task.resourceType'],
    ['an unknown status', of({ status: 'agreed' }), 422, 'code-invalid', 'Task.status'],
    ['no status', of({ status: undefined }), 422, 'required', 'Task.status'],
    ['no identifier', of({ identifier: undefined }), 422, 'required', 'Task.identifier'],
    ['an empty list of identifiers', of({ identifier: [] }), 422, 'required', 'Task.identifier'],
    ['only its own identifier', of({ identifier: [{ value: '31' }] }), 422, 'required', 'Task.identifier'],
    ['an identifier of another form', of({ identifier: [{ value: 31 }] }), 422, 'value', 'Task.identifier[0].value'],
    ['no time', of({ lastModified: undefined }), 422, 'required', 'Task.lastModified'],
    ['a day for a time', of({ lastModified: '2026-03-10' }), 422, 'value', 'Task.lastModified'],
    ['a time before all years', of({ lastModified: '0000-01-01T00:00:00+14:00' }), 422, 'value', 'Task.lastModified'],
    [
      'a Task that is none of ours',
      of({ identifier: [{ system: 'urn:throughgate:task', value: 'p-9/1' }] }),
      404,
      'not-found',
      'Task.identifier',
    ],
    [
      'another person',
      of({ for: { identifier: { system: 'urn:throughgate:number:crn', value: 'X999999' } } }),
      422,
      'value',
      'Task.for.identifier',
    ],
    ['no reason for a no', of({ status: 'rejected' }), 422, 'required', 'Task.statusReason'],
    [
      'a reason nobody has mapped',
      of({ status: 'rejected', ...because('decline', 'bad-weather') }),
      422,
      'code-invalid',
      'Task.statusReason',
    ],
    ['an output without a value', of({ output: [{ type: {} }] }), 422, 'required', 'Task.output[0].value'],
    ['too many words', of({ note: [{ text: 'x'.repeat(4_001) }] }), 422, 'too-long', 'Task.output'],
    ['more than a megabyte', of({ text: 'x'.repeat(1_100_000) }), 413, 'too-long', 'Task'],
  ])('%s is refused, and the answer says where', async (_, body, status, code, expression) => {
    stands('requested');
    expect(await post(body)).toMatchObject({ status, code, expression });
    expect(published).toEqual([]);
    expect(tasks.get(asked.id)?.status).toBe('requested');
  });

  it.each<[TaskStatus, TaskStatus]>([
    ['requested', 'in-progress'],
    ['requested', 'completed'],
    ['received', 'failed'],
    ['accepted', 'rejected'],
    ['in-progress', 'accepted'],
    ['rejected', 'accepted'],
    ['completed', 'failed'],
    ['cancelled', 'accepted'],
    ['failed', 'completed'],
    ['requested', 'draft'],
    ['accepted', 'entered-in-error'],
  ])('from %s no Task becomes %s', async (before, after) => {
    stands(before);
    expect(await say(after, because('decline', 'no-vacancy'))).toMatchObject({
      status: 422,
      code: 'business-rule',
      expression: 'Task.status',
    });
    expect(tasks.get(asked.id)?.status).toBe(before);
    expect(published).toEqual([]);
  });

  it('never meets what it sent in the answer', async () => {
    stands('requested');
    const { outcome } = await say('Mill Lane', { for: { reference: 17 } });
    expect(outcome.issue.map(({ expression }) => expression)).toEqual([['Task.status'], ['Task.for.reference']]);
    expect(JSON.stringify(outcome)).not.toContain('Mill Lane');
  });

  it('hears of another update that came between', async () => {
    stands('requested');
    const take = createTaskIntake({
      load: async () => asked,
      move: async () => false,
      numberOf: async () => 'X700123',
      publish: async ({ type }) => ({ outcome: 'published', reportId: 'report-1', type }),
      report: async () => undefined,
    });
    expect(await take(Buffer.from(JSON.stringify(update('accepted'))))).toMatchObject({
      status: 409,
      outcome: { issue: [{ code: 'conflict', expression: ['Task.status'] }] },
    });
  });
});
