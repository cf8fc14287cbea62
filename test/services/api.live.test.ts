import { createActs, createReadings, createViews } from '../../services/api/mongo-ports';
import { createNotices } from '../../services/api/notices';
import { createTemporalPathways } from '../../services/api/temporal-pathways';
import { connectMongo, type Mongo } from '../../services/platform/mongo';
import { caseloadView } from '../../services/projector/caseload-view';
import { noticeView } from '../../services/projector/notice-view';
import { pathwayView } from '../../services/projector/pathway-view';
import { fold, type View, type ViewDocument } from '../../services/projector/view';
import { createViewStore } from '../../services/projector/view-store';
import { eventually } from '../support/eventually';
import { bundlePathway, type PathwayBundle } from '../support/pathway-bundle';
import { rightsOfWhoever } from '../support/rights';
import * as told from '../support/pathway-story';
import { openTemporal, type PathwayTemporal } from '../support/pathway-worker';
import { releaseReports } from '../support/release-reports';
import { ownDatabase, serversUnderTest } from '../support/servers';

const { story } = told;

const rights = rightsOfWhoever({});

describe('what the projector wrote', () => {
  let mongo: Mongo;
  beforeAll(async () => {
    mongo = await connectMongo(ownDatabase(serversUnderTest().mongoUri, 'api'));
    const opened = (token: string) =>
      ({
        ...told.opened,
        data: { ...told.opened.data, identifiers: [{ scheme: 'NOMS', token }] },
      }) as typeof told.opened;
    const tales = [
      story('p-waits', opened('v1.one'), told.planMade, told.reportOpened, told.reportOffered),
      story('p-urgent', opened('v1.two'), told.planMade, told.reportOpened, told.reportOffered, told.reportEscalated),
      story('p-new', opened('v1.three'), told.registered),
      story('p-ended', opened('v1.two'), told.died),
    ];
    for (const tale of tales) {
      await write(pathwayView, tale);
      await write(caseloadView, tale);
    }
  });
  afterAll(async () => {
    await mongo.db.dropDatabase();
    await mongo.close();
  });

  async function write<D extends ViewDocument>(view: View<D>, tale: ReturnType<typeof story>): Promise<void> {
    const { pathwayId } = tale[0]!;
    const arrivals = tale.map((event) => ({ pathwayId, seq: event.seq, event }));
    await createViewStore(mongo.db, view).save([fold(view, view.start(pathwayId), arrivals).document]);
  }

  it('is listed as far as somebody may see it: the database finds what the rules say of each', async () => {
    const views = createViews(mongo.db);
    const all = await views.caseload({ rights, limit: 9 });
    expect(all).toHaveLength(4);
    const askers: Parameters<typeof rightsOfWhoever>[] = [
      [{ agency: 'prison', roles: ['contact-officer'], serves: ['ZZA'] }],
      [{ agency: 'prison', roles: ['contact-officer'], serves: ['ZZX'] }],
      [{ roles: ['integrator'] }],
      [{}, { excluded: ['p-waits', 'p-new'] }],
      [{}, { restricted: ['p-urgent'] }],
      [{ agency: 'community', roles: ['supervisor'] }, { admitted: ['p-new'] }],
    ];
    const counts = [];
    for (const who of askers) {
      const theirs = rightsOfWhoever(...who);
      const found = (await views.caseload({ rights: theirs, limit: 9 })).map(({ _id }) => _id);
      expect(found).toEqual(all.filter((row) => theirs.sees(row)).map(({ _id }) => _id));
      counts.push(found.length);
    }
    expect(counts).toEqual([4, 0, 0, 2, 3, 1]);
  });

  it('is listed with the most urgent first and the ended last, a page at a time', async () => {
    const views = createViews(mongo.db);
    const first = await views.caseload({ rights, limit: 2 });
    const rest = await views.caseload({ rights, limit: 9, after: first[1]!.order });
    expect([...first, ...rest].map(({ row }) => row.pathwayId)).toEqual(['p-urgent', 'p-waits', 'p-new', 'p-ended']);
    expect(rest[0]?.state).toEqual({ detailsRef: `person/${told.tokenOf('A')}` });
  });

  it('is listed by phase and by the agency that is waited for', async () => {
    const views = createViews(mongo.db);
    const ids = async (query: object) =>
      (await views.caseload({ rights, limit: 9, ...query })).map(({ row }) => row.pathwayId);
    expect(await ids({ waitingFor: 'probation' })).toEqual(['p-urgent', 'p-waits']);
    expect(await ids({ phase: 'closed' })).toEqual(['p-ended']);
    expect(await views.phases(rights)).toEqual([
      { phase: 'intake', count: 3 },
      { phase: 'closed', count: 1 },
    ]);
    expect(await views.phases(rights, 'probation')).toEqual([{ phase: 'intake', count: 2 }]);
  });

  it('is found by a person’s token, their newest pathway where there are two', async () => {
    const found = await createViews(mongo.db).pathwaysOf(['v1.one', 'v1.two', 'v1.nobody']);
    expect(found.get('v1.one')).toBe('p-waits');
    expect(found.get('v1.two')).toBe('p-urgent');
    expect(found.has('v1.nobody')).toBe(false);
  });

  it('is read as it was written', async () => {
    const page = await createViews(mongo.db).pathway('p-urgent');
    expect(page).toMatchObject({ seq: 5, state: { personRef: 'person-7' }, timeline: [{ seq: 1 }, {}, {}, {}, {}] });
    expect(await createViews(mongo.db).pathway('p-nobody')).toBeUndefined();
  });

  it('proves what was sent and whom nobody told: by the days of release, by a message’s id and by a person’s token', async () => {
    const proof = { step: 'benefits-notice', notice: 'notice-1', to: 'welfare-agency', channel: 'mail' } as const;
    const sent = { ...proof, messageId: '<notice-1@t>', occurredAt: '2026-09-01T09:00:00.000Z', leadDays: 59 };
    const tale = story('p-told', told.opened, told.planMade, {
      type: 'transition.notice.sent',
      data: { ...sent, legalBasis: 'statute' },
    });
    await write(noticeView, tale);
    await write(noticeView, story('p-untold', told.opened, told.planMade));
    const notices = createNotices(mongo.db);
    const released = await notices.released({ from: '2026-10-30', to: '2026-10-30' });
    expect(released).toMatchObject([
      { pathwayId: 'p-told', release: '2026-10-30', notices: [{ notice: 'notice-1' }] },
      { pathwayId: 'p-untold', notices: [], due: [{ step: 'accommodation-confirmed', to: 'approved-premises' }] },
    ]);
    expect(await notices.released({ from: '2026-10-31' })).toEqual([]);
    const found = async (ids: string[], tokens: string[]) =>
      (await notices.find({ ids, tokens, limit: 5 })).map(({ pathwayId }) => pathwayId);
    expect(await found(['<notice-1@t>'], [])).toEqual(['p-told']);
    expect(await found([], [told.tokenOf('A')])).toEqual(['p-told']);
    expect(await found(['notice-2'], ['v1.nobody'])).toEqual([]);
  });

  it('remembers an act by its id: the first that came stands, and is answered once', async () => {
    const acts = createActs(mongo.db);
    const report = releaseReports(new Date()).accepted('handover-report', 1);
    const act = {
      _id: 'officer:key-1',
      pathwayId: 'p-1',
      asked: 'handover-report/accept',
      report,
      at: '2026-04-01T10:00:00.000Z',
    };
    await acts.begin(act);
    expect(await acts.begin({ ...act, asked: 'handover-report/return/dispute' })).toEqual(act);
    expect(await acts.unanswered()).toEqual([act]);
    await acts.answered(act._id, { outcome: 'taken', seq: 5 });
    await acts.answered(act._id, { outcome: 'repeated', seq: 7 });
    expect(await acts.find(act._id)).toEqual({ ...act, answer: { outcome: 'taken', seq: 5 } });
    expect(await acts.unanswered()).toEqual([]);
  });

  it('remembers who read which offer', async () => {
    const readings = createReadings(mongo.db);
    const reading = { pathwayId: 'p-1', step: 'handover-report', revision: 1, offer: 1, officer: 'maya-thornbury' };
    await readings.note(reading, '2026-04-01T10:00:00.000Z');
    await readings.note(reading, '2026-04-01T11:00:00.000Z');
    expect(await readings.has(reading)).toBe(true);
    expect(await readings.has({ ...reading, offer: 2 })).toBe(false);
  });
});

describe('a pathway asked and told by the api', () => {
  let temporal: PathwayTemporal;
  let bundle: PathwayBundle;
  const say = releaseReports(new Date());
  beforeAll(async () => {
    bundle = await bundlePathway();
    temporal = await openTemporal();
  }, 60_000);
  afterAll(() => temporal.close());

  it('answers whom it waits for, and takes an act once however often it is told', async () => {
    const pathways = createTemporalPathways(temporal.client);
    const worker = await temporal.startWorker({ bundle });
    const pathway = temporal.pathway();
    await pathway.tell(say.received(), say.sentenced(330), say.handedOver('report'));
    await pathway.settled();
    expect((await pathways.live(pathway.pathwayId)).waits[0]).toMatchObject({ kind: 'answer', agency: 'probation' });
    const accepted = { ...say.accepted('handover-report', 1), id: 'officer:key-1' };
    const first = await pathways.act(pathway.pathwayId, accepted);
    expect(first).toMatchObject({ outcome: 'taken' });
    expect(await pathways.act(pathway.pathwayId, accepted)).toEqual(first);
    expect(pathway.events().filter(({ cause }) => cause === 'officer:key-1')).not.toHaveLength(0);
    expect(pathway.events().filter(({ type }) => type === 'transition.step.accepted')).toHaveLength(1);
    await worker.stop();
  });

  it('says what it would make of a report, and makes nothing of it', async () => {
    const pathways = createTemporalPathways(temporal.client);
    const worker = await temporal.startWorker({ bundle });
    const pathway = temporal.pathway();
    await pathway.tell(say.received(), say.sentenced(330), say.handedOver('report'));
    await pathway.settled();
    const before = pathway.events().length;
    const foreseen = await pathways.foresee(pathway.pathwayId, say.died(), new Date().toISOString());
    expect(foreseen.outcome).toBe('taken');
    expect(foreseen.moves.find(({ step }) => step === 'handover-report')).toMatchObject({
      before: { status: 'offered' },
      after: { status: 'cancelled' },
    });
    await pathway.settled();
    expect(pathway.events()).toHaveLength(before);
    await worker.stop();
  });

  it('does not answer while no worker runs, and says what still holds; an act waits and is then taken', async () => {
    const pathways = createTemporalPathways(temporal.client);
    const worker = await temporal.startWorker({ bundle });
    const pathway = temporal.pathway();
    await pathway.tell(say.received(), say.sentenced(330), say.handedOver('report'));
    await pathway.settled();
    await worker.stop();
    await expect(pathways.live(pathway.pathwayId)).rejects.toMatchObject({
      status: 503,
      code: 'pathway-not-answering',
    });
    const act = pathways.act(pathway.pathwayId, { ...say.returned(), id: 'officer:key-2' });
    const back = await temporal.startWorker({ bundle });
    expect(await act).toMatchObject({ outcome: 'taken' });
    await back.stop();
  });

  it('says why what it does does not succeed', async () => {
    const pathways = createTemporalPathways(temporal.client);
    const worker = await temporal.startWorker({ bundle });
    const pathway = temporal.pathway();
    temporal.published.before = () => Promise.reject(new Error('nobody listens'));
    await pathway.tell(say.received());
    const activity = await eventually('a failed attempt', async () =>
      (await pathways.engine(pathway.pathwayId)).activities.find(({ lastError }) => lastError !== undefined),
    );
    expect(activity).toMatchObject({ name: 'record', lastError: 'nobody listens' });
    temporal.published.before = () => Promise.resolve();
    await worker.stop();
  });

  it('that has ended, or never was, takes no act', async () => {
    const pathways = createTemporalPathways(temporal.client);
    await temporal.startWorker({ bundle });
    const pathway = temporal.pathway();
    await pathway.tell(say.received(), say.died());
    await pathway.settled();
    await pathway.handle.result();
    expect(await pathways.act(pathway.pathwayId, { ...say.returned(), id: 'officer:key-3' })).toBe('closed');
    await expect(pathways.live('pathway-of-nobody')).rejects.toMatchObject({ status: 404, code: 'no-such-pathway' });
  });
});
