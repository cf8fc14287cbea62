import fc from 'fast-check';
import type { Draft } from '../../domain/pathway/draft';
import type { PathwayEvent } from '../../schemas/events/event';
import { caseloadView } from '../../services/projector/caseload-view';
import { pathwayView } from '../../services/projector/pathway-view';
import { fold, type Arrival, type View, type ViewDocument } from '../../services/projector/view';
import * as told from '../support/pathway-story';

const { story } = told;
const arrived = (event: PathwayEvent): Arrival => ({ pathwayId: event.pathwayId, seq: event.seq, event });
const whole = story(
  'p-1',
  told.opened,
  told.registered,
  told.planMade,
  told.reportOpened,
  told.reportOffered,
  told.reportEscalated,
  told.reportReturned,
  told.setAside,
  told.leadPassed,
);
const upTo = (seq: number): PathwayEvent[] => whole.slice(0, seq);
const rowAfter = (events: PathwayEvent[]) =>
  fold(caseloadView, caseloadView.start('p-1'), events.map(arrived)).document.row;
const pageAfter = (events: PathwayEvent[]) => fold(pathwayView, pathwayView.start('p-1'), events.map(arrived)).document;

describe('what is read again from the topic', () => {
  /** Reading breaks off anywhere and begins again anywhere before: as after a kill, or from offset 0. */
  const readings = fc.array(fc.tuple(fc.nat({ max: whole.length }), fc.nat({ max: whole.length })), { maxLength: 6 });

  function changesNothing<D extends ViewDocument>(view: View<D>): void {
    const once = fold(view, view.start('p-1'), whole.map(arrived));
    fc.assert(
      fc.property(readings, (stops) => {
        let document = view.start('p-1');
        for (const [back, on] of stops) {
          const again = whole.slice(Math.max(0, document.seq - back), document.seq + on);
          document = fold(view, document, again.map(arrived)).document;
        }
        expect(fold(view, document, whole.map(arrived))).toEqual(once);
      }),
    );
  }

  it('changes nothing in the caseload', () => changesNothing(caseloadView));
  it('changes nothing on a pathway’s page', () => changesNothing(pathwayView));

  it('is what the stored document gives when it comes back from the store', () => {
    const stored = JSON.parse(JSON.stringify(pageAfter(upTo(4)))) as ReturnType<typeof pathwayView.start>;
    expect(fold(pathwayView, stored, whole.map(arrived)).document).toEqual(pageAfter(whole));
  });
});

it('a batch is shown once, where it came to, and not at each event on the way', () => {
  let shown = 0;
  const counting: typeof caseloadView = {
    ...caseloadView,
    show: (document) => {
      shown += 1;
      return caseloadView.show?.(document) ?? document;
    },
  };
  const { document } = fold(counting, counting.start('p-1'), whole.map(arrived));
  expect(document.row).toEqual(rowAfter(whole));
  expect(shown).toBe(1);
  expect(fold(counting, document, whole.map(arrived)).document).toBe(document);
  expect(shown).toBe(1);
});

describe('a place in the story that cannot be filled', () => {
  const foldAll = (arrivals: Arrival[]) => fold(pathwayView, pathwayView.start('p-1'), arrivals);
  const all = whole.map(arrived);
  const unreadable: Arrival = { pathwayId: 'p-1', seq: 4 };

  it('is never stepped over: the view stands before it and names it', () =>
    expect(foldAll([...all.slice(0, 3), ...all.slice(4)])).toEqual({ document: pageAfter(upTo(3)), missing: 4 }));

  it('is one that no key will ever open', () =>
    expect(foldAll([...all.slice(0, 3), unreadable])).toEqual({ document: pageAfter(upTo(3)), missing: 4 }));

  it('is none any more once the event comes after all', () =>
    expect(foldAll([...all.slice(0, 3), unreadable, ...all.slice(3)])).toEqual({ document: pageAfter(whole) }));

  it('is none when the bytes stand where the view has long been', () =>
    expect(foldAll([...all, unreadable])).toEqual({ document: pageAfter(whole) }));
});

describe('the caseload row', () => {
  it('has no row for a pathway that was not opened', () => expect(rowAfter([])).toBeUndefined());

  it('shows a new pathway with its lead and no release date', () =>
    expect(rowAfter(upTo(1))).toEqual({
      pathwayId: 'p-1',
      personRef: 'person-7',
      profile: 'gb-eaw',
      zone: 'Europe/London',
      phase: 'intake',
      conditions: [],
      lead: 'prison',
      leadUnconfirmed: false,
      released: false,
      fridayRelease: false,
      setAside: 0,
      seq: 1,
      updatedAt: '2026-03-02T09:00:00.000Z',
    }));

  it('flags a release on a Friday and names the step that is due first', () =>
    expect(rowAfter(upTo(3))).toMatchObject({
      release: '2026-10-30',
      fridayRelease: true,
      housing: 'planned',
      next: { step: 'handover-report', status: 'planned', waitingFor: 'prison' },
    }));

  it('waits for the agency that was asked, until it must have replied', () =>
    expect(rowAfter(upTo(5))?.next).toEqual({
      step: 'handover-report',
      status: 'offered',
      waitingFor: 'probation',
      since: '2026-03-02T13:00:00.000Z',
      due: '2026-05-08T22:59:59.999Z',
    }));

  it('puts an escalated step before all that merely waits', () => {
    const order = (events: PathwayEvent[]) =>
      fold(caseloadView, caseloadView.start('p-1'), events.map(arrived)).document.order;
    expect(rowAfter(upTo(6))?.next).toMatchObject({ escalatedTo: 'supervisor' });
    expect(order(upTo(6)) < order(upTo(5))).toBe(true);
  });

  it('gives the step back to its owner when it is returned', () =>
    expect(rowAfter(upTo(7))?.next).toMatchObject({
      step: 'handover-report',
      status: 'returned',
      waitingFor: 'prison',
    }));

  it('counts what was set aside', () => expect(rowAfter(whole)?.setAside).toBe(1));

  it('lists a closed pathway last, with nothing to do', () => {
    const closed = [...whole, { ...story('p-1', told.died)[0], seq: 10 } as PathwayEvent];
    const { row, order } = fold(caseloadView, caseloadView.start('p-1'), closed.map(arrived)).document;
    expect(row).toMatchObject({ closed: 'died', phase: 'closed' });
    expect(row).not.toHaveProperty('next');
    expect(order.startsWith('1/')).toBe(true);
  });
});

describe('the pathway’s page', () => {
  it('tells the story in order, each line with its agency', () =>
    expect(pageAfter(whole).timeline.map(({ seq, type, agency }) => [seq, type, agency])).toEqual([
      [1, 'transition.pathway.opened', undefined],
      [2, 'transition.person.registered', undefined],
      [3, 'transition.plan.revised', undefined],
      [4, 'transition.step.opened', 'prison'],
      [5, 'transition.step.offered', 'prison'],
      [6, 'transition.step.escalated', 'prison'],
      [7, 'transition.step.returned', 'probation'],
      [8, 'transition.report.set-aside', undefined],
      [9, 'transition.responsibility.changed', undefined],
    ]));

  it('says why a step came back and keeps the note itself out of the view', () => {
    expect(pageAfter(whole).timeline[6]).toMatchObject({
      detail: { offer: 1, reason: 'incomplete', missing: 'health' },
      noteRef: 'note/report-7',
    });
    expect(JSON.stringify(pageAfter(whole).timeline.map(({ detail }) => detail))).not.toMatch(
      /note\/|content\/|person\//,
    );
  });

  it('tells what kind of fact was kept, and its coded words', () => {
    const detail = { country: 'SE', decision: 'recognised', referral: 'r-1' };
    const fact: Draft = {
      type: 'transition.fact.recorded',
      data: { fact: 'foreign-decision', detail, noteRef: 'note/1' },
    };
    expect(pageAfter(story('p-1', told.opened, fact)).timeline[1]).toMatchObject({
      detail: { fact: 'foreign-decision', country: 'SE', decision: 'recognised' },
      noteRef: 'note/1',
    });
  });

  const lineOf = (fact: 'observation' | 'track', detail: Record<string, string>) =>
    pageAfter(
      story('p-1', told.opened, { type: 'transition.fact.recorded', data: { fact, detail, noteRef: 'note/1' } }),
    ).timeline[1];

  it('keeps why a track was chosen to those it is for', () =>
    expect(lineOf('track', { firstWorker: 'maya' })).not.toHaveProperty('noteRef'));

  it('says of an observation that it was made, not whether it differs', () =>
    expect(lineOf('observation', { setting: 'work', differs: 'yes' })?.detail).toEqual({ fact: 'observation' }));

  it('marks a clock that rang late', () => {
    const late = story('p-1', told.opened, told.planMade, told.reportOpened, { ...told.reportEscalated, late: true });
    expect(pageAfter(late).timeline.map((entry) => entry.late)).toEqual([false, false, false, true]);
  });

  it('shows one diff for each replanning, as its owners read it', () =>
    expect(pageAfter(whole).plans).toEqual([
      {
        seq: 3,
        at: '2026-03-02T11:00:00.000Z',
        trigger: 'dates-changed',
        changes: [
          {
            step: 'handover-report',
            owner: 'prison',
            statusBefore: 'planned',
            statusAfter: 'planned',
            dueAfter: '2026-05-18T22:59:59.999Z',
          },
          {
            step: 'accommodation-confirmed',
            owner: 'community',
            statusBefore: 'planned',
            statusAfter: 'planned',
            dueAfter: '2026-10-02T22:59:59.999Z',
          },
        ],
      },
    ]));

  it('says why the lead is where it is', () => expect(pageAfter(whole).leadReason).toBe('determinate'));

  it('leaves a bereavement task for a human when the person died', () =>
    expect(pageAfter(story('p-1', told.opened, told.died))).toMatchObject({
      task: 'bereavement',
      state: { closed: 'died' },
    }));
});
