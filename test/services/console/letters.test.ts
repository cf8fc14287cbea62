import { sentSentence, trialSentence, unmappedIn } from '../../../services/console/set-aside/letter-words';
import { reasonOf } from '../../../services/platform/translation';
import { unmapped } from '../../../services/platform/agency-events/translate';
import { wordsOf } from '../../support/console-words';

const en = wordsOf('en');

describe('a message that is held back', () => {
  it('for a code nobody has mapped names the code and where it stands, as the door wrote it', () => {
    expect(unmappedIn(reasonOf(unmapped('reason', 'NO-BED')))).toEqual({ field: 'reason', code: 'NO-BED' });
    expect(unmappedIn('invalid-event: time must be a time')).toBeUndefined();
    expect(unmappedIn(reasonOf(unmapped('reason', 'two words')))).toBeUndefined();
  });

  it('is tried before it is sent, and the trial says what would become of each', () => {
    const letters = (['readable', 'readable', 'unreadable', 'test'] as const).map((outcome, n) => ({
      id: `${n}`,
      outcome,
    }));
    expect(trialSentence({ letters, left: true }, en)).toBe(
      '2 would be read. 1 would be held again. 1 is of a test person and goes no further. There are more than are taken at once: do it again.',
    );
  });

  it('that could not be sent again is not counted as sent', () => {
    const letters = (['sent', 'not-sent'] as const).map((outcome, n) => ({ id: `${n}`, outcome }));
    expect(sentSentence({ letters, left: false }, en)).toBe(
      '1 message was sent again. 1 could not be sent and waits on.',
    );
  });
});
