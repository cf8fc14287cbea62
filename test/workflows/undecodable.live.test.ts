import { randomBytes, randomUUID } from 'node:crypto';
import { encodeWorkflowUpdateStage } from '@temporalio/client/lib/workflow-update-stage';
import type { Payload } from '@temporalio/common';
import { cipherOfKey } from '../support/cipher-of-key';
import { createPayloadCodec } from '../../services/platform/payload-codec';
import { bundlePathway } from '../support/pathway-bundle';
import { countOf, historyOf } from '../support/pathway-history';
import { openTemporal, testKey, waitFor, type Pathway, type PathwayTemporal } from '../support/pathway-worker';
import { releaseReports, type ReleaseReports } from '../support/release-reports';
import { begun } from '../support/release-stories';

let temporal: PathwayTemporal;
let say: ReleaseReports;

beforeAll(async () => {
  temporal = await openTemporal();
  await temporal.startWorker({ bundle: await bundlePathway(), uncached: true });
});

afterAll(() => temporal.close());

beforeEach(() => {
  say = releaseReports(new Date());
});

const text = (written: string): Uint8Array => Buffer.from(written);
const plain = (value: unknown): Payload => ({
  metadata: { encoding: text('json/plain') },
  data: text(JSON.stringify(value)),
});

async function sealedFor(workflowId: string, value: unknown): Promise<Payload> {
  const codec = createPayloadCodec(cipherOfKey(testKey), { undecodable: 'refuse' });
  const { namespace } = temporal;
  const [sealed] = await codec.encode([plain(value)], { type: 'workflow', namespace, workflowId });
  return sealed!;
}

async function changed(payload: Promise<Payload>): Promise<Payload> {
  const { metadata, data } = await payload;
  const bytes = Buffer.from(data!);
  bytes[bytes.length - 1]! ^= 1;
  return { metadata: metadata!, data: bytes };
}

/** What this very pathway was started with: its own sealed bytes, read from Temporal and sent to it again. */
async function copied({ handle }: Pathway): Promise<Payload> {
  const { events } = await handle.fetchHistory();
  return events![0]!.workflowExecutionStartedEventAttributes!.input!.payloads![0]!;
}

const toldRaw = ({ workflowId }: Pathway, payloads: Payload[]): Promise<unknown> =>
  temporal.client.workflowService.signalWorkflowExecution({
    namespace: temporal.namespace,
    workflowExecution: { workflowId },
    signalName: 'agencyReported',
    input: { payloads },
    requestId: randomUUID(),
    identity: 'somebody',
  });

const askedRaw = ({ workflowId }: Pathway, payloads: Payload[]) =>
  temporal.client.workflowService.updateWorkflowExecution({
    namespace: temporal.namespace,
    workflowExecution: { workflowId },
    waitPolicy: { lifecycleStage: encodeWorkflowUpdateStage('COMPLETED')! },
    request: { meta: { updateId: randomUUID(), identity: 'somebody' }, input: { name: 'act', args: { payloads } } },
  });

const undecodable = ({ events }: Pathway) =>
  events().filter(({ type, data }) => type === 'transition.report.set-aside' && data.reason === 'undecodable');

const forged: [string, (pathway: Pathway) => Promise<Payload[]>][] = [
  ['that was not sealed', async () => [plain([say.died()])]],
  ['of noise', async () => [{ metadata: { encoding: text('binary/encrypted') }, data: randomBytes(200) }]],
  ['with a byte changed', async ({ workflowId }) => [await changed(sealedFor(workflowId, [say.died()]))]],
  ['sealed for another pathway', async () => [await sealedFor('release-pathway/somebody-else', [say.died()])]],
  ['that says nothing at all', async () => []],
  ['that is empty', async () => [{}]],
  ['that is sealed and empty', async () => [{ metadata: { encoding: text('binary/encrypted') } }]],
  ['that says in no way how it is sealed', async () => [{ metadata: { encoding: text('') }, data: text('noise') }]],
  ['copied from this pathway’s own beginning', async (pathway) => [await copied(pathway)]],
];

it.each(forged)('sets a report %s aside, once, and goes on', async (_how, payloadsFor) => {
  const pathway = temporal.pathway();
  await begun(pathway, say);
  const payloads = await payloadsFor(pathway);
  await toldRaw(pathway, payloads);
  await toldRaw(pathway, payloads);
  expect((await askedRaw(pathway, payloads)).outcome?.success).toBeTruthy();
  expect(await pathway.act(say.handedOver('report-1'))).toMatchObject({ outcome: 'taken' });
  expect(undecodable(pathway)).toHaveLength(1);
  expect(countOf(await historyOf(temporal, pathway.workflowId), 'WORKFLOW_TASK_FAILED')).toBe(0);
});

it('does not begin a pathway whose beginning cannot be read', async () => {
  const workflowId = `release-pathway/${randomUUID()}`;
  await temporal.client.workflowService.startWorkflowExecution({
    namespace: temporal.namespace,
    workflowId,
    workflowType: { name: 'releasePathway' },
    taskQueue: { name: temporal.taskQueue },
    input: { payloads: [plain({ pathwayId: 'forged' })] },
    requestId: randomUUID(),
  });
  await waitFor(async () => countOf(await historyOf(temporal, workflowId), 'WORKFLOW_TASK_FAILED') > 0);
  const handle = temporal.client.workflow.getHandle(workflowId);
  expect((await handle.describe()).status.name).toBe('RUNNING');
  await handle.terminate();
});
