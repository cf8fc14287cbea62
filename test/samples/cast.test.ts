import { cast } from '../../infra/sample/cast/cast';
import { firstDay, restOn } from '../../infra/sample/script';
import { notYetPlayed, playOn, ring, shown } from '../support/sample-play';

/** Each weekday, both clock changes, short months, a leap day, Christmas and Easter; begun at night, at noon, at dusk. */
const starts = [
  '2026-11-23T00:07',
  '2026-11-25T23:40',
  '2026-11-27T13:00',
  '2026-11-28T08:00',
  '2026-12-27T13:00',
  '2027-03-28T13:00',
  '2027-10-31T02:30',
  '2028-02-29T13:00',
  '2027-03-29T18:00',
  '2026-08-31T13:00',
];
const people = cast.filter(({ unknown }) => unknown !== true);

describe('the sample caseload', () => {
  it.each(starts)('comes to rest as each card says, begun at %s', async (start) => {
    const today = start.slice(0, 10);
    const now = `${start}:00.000Z`;
    for (const story of people) {
      const playing = notYetPlayed();
      for (const day of [-2, -1, 0]) {
        await playOn(playing, story, { today, day, now });
        await ring(playing, new Date(Date.parse(now) + 150_000).toISOString());
        const rest = restOn(story, { day, today })!;
        expect([story.card.name, day, shown(playing.state, rest)]).toEqual([story.card.name, day, rest]);
      }
    }
  });

  it('sets aside what does not fit, and nothing else', async () => {
    const today = '2026-11-25';
    const asides: string[] = [];
    for (const story of people) {
      const playing = notYetPlayed();
      await playOn(playing, story, { today, day: 0, now: `${today}T13:00:00.000Z` });
      for (const event of playing.events)
        if (event.type === 'transition.report.set-aside') asides.push(`${story.card.name}: ${event.data.reason}`);
    }
    expect(asides).toEqual(['Luca Ferretti: before-sentence']);
  });

  it('gives everybody a number, a name and a card of their own, and a rest before the last two days', () => {
    const all = (of: (story: (typeof cast)[number]) => string) => new Set(cast.map(of)).size;
    expect([all(({ person }) => person.noms), all(({ person }) => person.crn), all(({ card }) => card.name)]).toEqual([
      cast.length,
      cast.length,
      cast.length,
    ]);
    for (const start of starts)
      for (const story of people)
        expect([story.card.name, restOn(story, { day: -2, today: start.slice(0, 10) })]).not.toContain(undefined);
  });

  it('ends its days today', () => {
    expect(firstDay(cast, '2026-11-25')).toBe(-90);
  });
});
