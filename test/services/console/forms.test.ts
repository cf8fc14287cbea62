import { DeclineRequest, ReturnRequest } from '../../../schemas/api/act';
import { bodyOf, errorsIn } from '../../../services/console/step/act-body';
import { draftOf, emptyDraft, write } from '../../../services/console/step/handover-draft';

describe('what an officer says with an act', () => {
  it('needs a reason to send a handover back', () => {
    expect(errorsIn('return', { reason: '', missing: [], note: '' })).toEqual({ reason: 'act.reasonNeeded' });
  });

  it('needs to say what is missing of an incomplete handover', () => {
    const fields = { reason: 'incomplete', missing: [], note: '' };
    expect(errorsIn('return', fields)).toEqual({ missing: 'act.missingNeeded' });
    expect(errorsIn('return', { ...fields, reason: 'wrong-area' })).toEqual({});
  });

  it('is what the api takes', () => {
    const fields = { reason: 'incomplete', missing: ['health' as const], note: ' No GP. ' };
    expect(ReturnRequest.parse(bodyOf('return', fields))).toEqual({ ...fields, note: 'No GP.' });
    expect(DeclineRequest.parse(bodyOf('decline', { ...fields, reason: 'no-vacancy' }))).toEqual({
      reason: 'no-vacancy',
      note: 'No GP.',
    });
  });

  it('leaves out what was not said', () => {
    expect(bodyOf('accept', { reason: '', missing: [], note: '  ' })).toEqual({});
    expect(bodyOf('return', { reason: 'dispute', missing: ['health'], note: '' })).toEqual({ reason: 'dispute' });
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
