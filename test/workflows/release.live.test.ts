import type { PathwayEvent } from '../../schemas/events/event';
import { bundlePathway } from '../support/pathway-bundle';
import { historiesOf, recording, store } from '../support/pathway-history';
import { openTemporal, type Pathway, type PathwayTemporal } from '../support/pathway-worker';
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

/** What was decided, whoever it was about and whenever. */
const decided = ({ events, pathwayId }: Pathway): string[] =>
  events().map((event) =>
    JSON.stringify(event)
      .replaceAll(pathwayId, 'this-pathway')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'an instant'),
  );

/** "step.offered handover-report", without the clocks: which of them ring at once depends on the hour. */
const inWords = (events: readonly PathwayEvent[]): string[] =>
  events
    .filter(({ data }) => !('clock' in data))
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
    expect(inWords(pathway.events())).toEqual([
      'pathway.opened',
      'plan.revised',
      'pathway.phase-changed',
      'person.registered',
      'identity.linked',
      'plan.revised',
      'step.opened community-officer-named',
      'step.completed community-officer-named',
      'step.offered handover-report',
      'step.accepted handover-report',
      'step.opened responsibility-transfer',
      'step.offered responsibility-transfer',
      'step.accepted responsibility-transfer',
      'plan.revised',
      'pathway.phase-changed',
      'step.opened released',
      'step.opened accommodation-confirmed',
      'step.offered accommodation-confirmed',
      'step.declined accommodation-confirmed',
      'step.offered accommodation-confirmed',
      'step.accepted accommodation-confirmed',
      'step.completed accommodation-confirmed',
      'step.completed released',
      'plan.revised',
      'responsibility.changed',
      'step.opened arrival-confirmed',
      'step.opened first-contact',
      'step.completed arrival-confirmed',
      'step.completed first-contact',
    ]);
    expect(await pathway.live()).toMatchObject({ seq: pathway.events().length, waits: [] });
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
    expect((await pathway.live()).waits).toMatchObject([{ kind: 'date', agency: 'prison' }]);
    await pathway.tell(say.sentenced(330));
    await pathway.act(say.officerNamed('allocation-1'));
    await pathway.act(say.handedOver('report-1'));
    const { waits, nextClock } = await pathway.live();
    expect(waits).toMatchObject([
      { kind: 'answer', step: 'handover-report', agency: 'probation', then: 'escalates', to: 'supervisor' },
      { kind: 'step', step: 'responsibility-transfer', behind: 'handover-report' },
    ]);
    expect(nextClock).toBe(waits[0]!.until);
  });

  it('is over for good when the person has died: every step stops and nothing more is taken', async () => {
    const pathway = await play(stories.death, remembering);
    expect(inWords(pathway.events()).slice(-8)).toEqual([
      'step.cancelled community-officer-named',
      'step.cancelled handover-report',
      'step.cancelled responsibility-transfer',
      'step.cancelled released',
      'step.cancelled accommodation-confirmed',
      'step.cancelled arrival-confirmed',
      'step.cancelled first-contact',
      'pathway.closed',
    ]);
    await expect(pathway.tell(releaseReports(today).released())).rejects.toThrow('already completed');
  });
});
