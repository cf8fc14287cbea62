import type { ActName } from '../../../schemas/api/act';
import { requests } from '../../../services/api/act-report';
import { type ActFields, bodyOf, errorsIn, nothingSaid } from '../../../services/console/step/act-body';
import { draftOf, emptyDraft, write } from '../../../services/console/step/handover-draft';
import { writtenDay } from '../../../services/console/words/written-day';

const plain = { asksProof: false };
const told = { asksProof: true };

describe('what an officer says with an act', () => {
  it('needs a reason to send a handover back', () => {
    expect(errorsIn('return', nothingSaid, plain)).toEqual({ reason: 'act.reasonNeeded' });
  });

  it('needs to say what is missing of an incomplete handover', () => {
    const fields = { ...nothingSaid, reason: 'incomplete' };
    expect(errorsIn('return', fields, plain)).toEqual({ missing: 'act.missingNeeded' });
    expect(errorsIn('return', { ...fields, reason: 'wrong-area' }, plain)).toEqual({});
  });

  it('is what the api takes', () => {
    const said = { reason: 'incomplete', missing: ['health' as const], note: ' No GP. ' };
    const fields = { ...nothingSaid, ...said };
    expect(requests.return.parse(bodyOf('return', fields, plain))).toEqual({ ...said, note: 'No GP.' });
    expect(requests.decline.parse(bodyOf('decline', { ...fields, reason: 'no-vacancy' }, plain))).toEqual({
      reason: 'no-vacancy',
      note: 'No GP.',
    });
  });

  it('leaves out what was not said', () => {
    expect(bodyOf('accept', { ...nothingSaid, note: '  ' }, plain)).toEqual({});
    expect(bodyOf('return', { ...nothingSaid, reason: 'dispute', missing: ['health'] }, plain)).toEqual({
      reason: 'dispute',
    });
  });

  it.each<[ActName, Partial<ActFields>, string[]]>([
    ['nudge', {}, []],
    ['ask', { note: 'Who is the GP?' }, ['note']],
    ['extend', { until: '2026-05-20', reason: 'workload' }, ['until', 'reason']],
    ['skip', { reason: 'not-needed' }, ['reason']],
    ['fail', { reason: 'not-reached' }, ['reason']],
    ['waive', { until: '2026-05-20', reason: 'safety' }, ['until', 'reason']],
    ['reassign', { to: 'team-2', reason: 'absence' }, ['to', 'reason']],
    ['accept-if', { condition: 'licence-approved', by: '2026-05-20' }, ['condition', 'by']],
  ])('to %s is %j, which the api takes, and names what was not said', (name, said, needed) => {
    const others = { until: '2027-01-01', by: '2027-01-01', to: 'nobody', condition: 'released', reason: 'unasked' };
    const body = bodyOf(name, { ...nothingSaid, ...others, ...said }, plain);
    expect(body).toEqual(said);
    expect(requests[name].parse(body)).toEqual(said);
    expect(errorsIn(name, { ...nothingSaid, ...said }, plain)).toEqual({});
    expect(Object.keys(errorsIn(name, nothingSaid, plain))).toEqual(needed);
  });

  it('shows that somebody was told, where the step is done by that', () => {
    expect(errorsIn('complete', nothingSaid, told)).toEqual({ proof: 'act.proofNeeded' });
    const body = bodyOf('complete', { ...nothingSaid, proof: ' letter-1 ' }, told);
    expect(requests.complete.parse(body)).toEqual({ proof: 'letter-1' });
    expect(errorsIn('complete', nothingSaid, plain)).toEqual({});
  });

  it('must say why accepted content is put right', () => {
    expect(errorsIn('correct', nothingSaid, plain)).toEqual({ reason: 'act.reasonNeeded' });
    expect(bodyOf('correct', { ...nothingSaid, reason: 'new-facts' }, plain)).toEqual({ reason: 'new-facts' });
  });

  it('names the day that was chosen as the calendar showed it', () => {
    expect(writtenDay(new Date(2026, 2, 9, 23, 30))).toBe('2026-03-09');
  });
});

describe('writing a handover report', () => {
  it('hands over one text a domain of need and one entry a line', () => {
    const draft = {
      ...emptyDraft,
      needs: { health: ' Asthma. ', accommodation: '  ' },
      goals: 'A place to live\n\n Forklift licence ',
      ownWords: 'A door of my own.',
    };
    expect(write(draft)).toMatchObject({
      content: {
        needs: { health: 'Asthma.' },
        goals: ['A place to live', 'Forklift licence'],
        ownWords: 'A door of my own.',
        contacts: [],
      },
    });
  });

  it('goes on from what was handed over before', () => {
    const draft = { ...emptyDraft, needs: { health: 'Asthma.' }, goals: 'A place to live\nWork', safety: 'None.' };
    const written = write(draft);
    expect('content' in written && draftOf(written.content)).toEqual(draft);
  });

  it('hands nothing over that speaks of no need', () => {
    expect(write({ ...emptyDraft, whatWorks: 'Walks.' })).toEqual({
      errors: [{ part: 'needs', text: 'content.needsNeeded' }],
    });
  });

  it('says which part is longer than the api takes', () => {
    const draft = {
      ...emptyDraft,
      needs: { health: 'x' },
      safety: 'x'.repeat(4001),
      goals: Array.from({ length: 21 }, () => 'goal').join('\n'),
    };
    expect(write(draft)).toEqual({
      errors: [
        { part: 'goals', text: 'content.tooMany' },
        { part: 'safety', text: 'content.tooLong' },
      ],
    });
  });
});
