import type { PathwayEvent } from '../../schemas/events/event';
import { bundlePathway } from '../support/pathway-bundle';
import { historiesOf, recording, store } from '../support/pathway-history';
import { decided, openTemporal, type Pathway, type PathwayTemporal } from '../support/pathway-worker';
import { releaseReports } from '../support/release-reports';
import { begun, stories, type Story } from '../support/release-stories';

/** One worker remembers its pathways, the other replays them at every step. */
let remembering: PathwayTemporal;
let replaying: PathwayTemporal;
const today = new Date();

beforeAll(async () => {
  const bundle = await bundlePathway();
  [remembering, replaying] = await Promise.all([openTemporal(), openTemporal()]);
  await remembering.startWorker({ bundle });
  await replaying.startWorker({ bundle, uncached: true });
});

afterAll(() => Promise.all([remembering.close(), replaying.close()]));

async function play({ tell }: Story, temporal: PathwayTemporal): Promise<Pathway> {
  const pathway = temporal.pathway();
  await tell(pathway, releaseReports(today));
  return pathway;
}

/** What somebody did or answered, and when the lead passed on: "step.accepted handover-report". */
const milestones = (events: readonly PathwayEvent[]): string[] =>
  events
    .filter(({ type }) => /step\.(completed|accepted|declined)|responsibility/.test(type))
    .map(({ type, data }) => [type.replace('transition.', ''), ...('step' in data ? [data.step] : [])].join(' '));

describe.each(Object.entries(stories))('the story of a pathway (%s)', (name, story) => {
  it('is the same whether a worker remembers it or replays it at every step', async () => {
    const [remembered, replayed] = await Promise.all([play(story, remembering), play(story, replaying)]);
    expect(decided(replayed)).toEqual(decided(remembered));
    expect(remembered.events().map(({ seq }) => seq)).toEqual(remembered.events().map((_, i) => i + 1));
    if (recording) store(name, await historiesOf(remembering, remembered.workflowId));
  });
});

describe('one release', () => {
  it('leads from the prison gate in to a place to sleep and the first contact outside', async () => {
    const pathway = await play(stories.release, remembering);
    expect(milestones(pathway.events())).toEqual([
      'step.completed identity-linking',
      'step.completed needs-mapping',
      'step.completed community-officer-named',
      'step.accepted handover-report',
      'step.accepted responsibility-transfer',
      'step.declined accommodation-confirmed',
      'step.accepted accommodation-confirmed',
      'step.completed accommodation-confirmed',
      'step.completed release-pack',
      'step.completed released',
      'responsibility.changed',
      'step.completed arrival-confirmed',
      'step.completed first-contact',
    ]);
    expect((await pathway.live()).seq).toBe(pathway.events().length);
  });

  it('takes a report once, however often it is told', async () => {
    const pathway = remembering.pathway();
    const say = releaseReports(today);
    const [received, sentenced, handedOver] = [say.received(), say.sentenced(330), say.handedOver('report-1')];
    await pathway.tell(received, sentenced, received);
    await pathway.settled();
    const { seq } = await pathway.act(handedOver);
    await pathway.tell(sentenced, handedOver);
    await pathway.tell(received);
    expect(await pathway.act(handedOver, 'the-same-act-sent-again')).toEqual({ outcome: 'repeated', seq });
    expect(pathway.events()).toHaveLength(seq);
  });

  it('answers an act at once: taken, or set aside and why', async () => {
    const pathway = remembering.pathway();
    const say = releaseReports(today);
    await begun(pathway, say);
    expect(await pathway.act(say.accepted('handover-report'))).toMatchObject({
      outcome: 'set-aside',
      reason: 'nothing-offered',
    });
    expect(await pathway.act(say.handedOver('report-1'))).toMatchObject({ outcome: 'taken' });
    expect(await pathway.act(say.accepted('handover-report', 7))).toMatchObject({ reason: 'other-offer' });
    expect(await pathway.act(say.accepted('handover-report', 1))).toEqual({
      outcome: 'taken',
      seq: pathway.events().length,
    });
  });

  it('says whom it waits for, and what happens when the time runs out', async () => {
    const pathway = remembering.pathway();
    const say = releaseReports(today);
    await pathway.tell(say.received());
    await pathway.settled();
    expect((await pathway.live()).waits[0]).toMatchObject({ kind: 'date', agency: 'prison' });
    await pathway.tell(say.sentenced(330));
    await pathway.act(say.officerNamed('allocation-1'));
    await pathway.act(say.handedOver('report-1'));
    const { waits, nextClock } = await pathway.live();
    const answer = waits.find(({ step }) => step === 'handover-report');
    expect(answer).toMatchObject({ kind: 'answer', agency: 'probation', then: 'escalates', to: 'supervisor' });
    expect(waits.find(({ step }) => step === 'responsibility-transfer')).toMatchObject({ behind: 'handover-report' });
    expect([nextClock, answer?.until].toSorted()[0]).toBe(nextClock);
  });
});
