import fc from 'fast-check';
import { readInstant } from '../../../services/platform/instant-text';

const read = (text: string) => readInstant(text, 'Europe/London');

describe('the time of a fact', () => {
  it.each([
    ['2026-03-09T09:15:21Z', '2026-03-09T09:15:21.000Z'],
    ['2026-03-09T09:15:21.2Z', '2026-03-09T09:15:21.200Z'],
    ['2026-03-09T09:15:21.231456789+00:00', '2026-03-09T09:15:21.231Z'],
    ['2026-06-09T09:15:21+01:00', '2026-06-09T08:15:21.000Z'],
    ['2026-06-09T09:15:21.5+0100', '2026-06-09T08:15:21.500Z'],
    ['2026-06-09 09:15:21+00:00', '2026-06-09T09:15:21.000Z'],
    ['2026-06-09T09:15', '2026-06-09T08:15:00.000Z'],
    ['2026-03-09T09:15:21.362', '2026-03-09T09:15:21.362Z'],
    ['2026-07-31T09:26:39.362Z+01:00', '2026-07-31T08:26:39.362Z'],
    ['2026-07-31T09:26:39.362+01:00Z', '2026-07-31T08:26:39.362Z'],
    ['2026-07-31T09:26:39.362+01:00[Europe/London]', '2026-07-31T08:26:39.362Z'],
    ['2026-07-31T09:26:39[Europe/Oslo]', '2026-07-31T07:26:39.000Z'],
    ['Fri Jun 12 09:06:52 BST 2026', '2026-06-12T08:06:52.000Z'],
    ['Mon Jan 5 09:06:52 GMT 2026', '2026-01-05T09:06:52.000Z'],
  ])('written %s is %s', (text, instant) => expect(read(text)).toBe(instant));

  it.each([
    '',
    'yesterday',
    '2026-02-30T10:00:00Z',
    '2026-03-09T25:00:00Z',
    '2026-03-09',
    '2026-03-09T09:15:21.1234567890Z',
    '9999-12-31T23:59:59-05:00',
    '2026-03-09T09:15:21[Nowhere/Here]',
    'Fri Foo 12 09:06:52 BST 2026',
    'Fri Jun 12 09:06:52 XYZ 2026',
  ])('is not guessed from %j', (text) => expect(read(text)).toBeUndefined());

  it('in the hour that a clock change repeats is the first of the two', () =>
    expect(read('2026-10-25T01:30:00')).toBe('2026-10-25T00:30:00.000Z'));

  it('reads back whatever instant was written, to the millisecond', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
        expect(read(date.toISOString())).toBe(date.toISOString());
        expect(read(date.toISOString().replace('Z', '+00:00'))).toBe(date.toISOString());
      }),
    ));

  it('never throws, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const instant = read(text);
        expect(instant === undefined || instant === new Date(instant).toISOString()).toBe(true);
      }),
    ));
});
