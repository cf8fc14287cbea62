import fc from 'fast-check';
import { samples } from './agency-samples';
import { byCrn, movement, notified, ofPrison, queued } from './agency-payloads';

/** One of each shape that agencies write, made up, sound as it stands. */
export const soundPayloads: readonly object[] = [
  movement('received'),
  movement('released', { nomisMovementReasonCode: 'HO', prisonId: null }),
  notified(movement('released', { nomisMovementReasonCode: 'DEC' })),
  queued(movement('received', { reason: 'TEMPORARY_ABSENCE_RETURN', nomisMovementReasonCode: '24' })),
  ofPrison('calculate-release-dates.prisoner.changed', { releaseDates: { conditionalReleaseDate: '2027-01-04' } }),
  ofPrison('create-and-vary-a-licence.licence.activated', { licenceId: 7 }),
  ofPrison('offender-management.allocation.changed', { staffCode: 'QX77', prisonId: 'QHB' }),
  ofPrison('prisoner-offender-search.prisoner.created', { firstName: 'Mira', lastName: 'Okafor' }),
  ofPrison('prison-offender-events.prisoner.merged', { nomsNumber: 'A7001XY', removedNomsNumber: 'A7009XY' }),
  byCrn('probation-case.unmerge.completed', { body: { reactivatedCRN: 'X700999', unmergedCRN: 'X700123' } }),
  byCrn('person.community.manager.allocated', { body: { allocationId: 'al-1', officer: { name: 'Rosa Hale' } } }),
  byCrn('probation-case.handover.returned', { body: { step: 'handover-report', reason: 'dispute', note: 'No.' } }),
  byCrn('approved-premises.booking.made', { body: { applicationId: 'ap-1' } }),
  byCrn('accommodation.cas3.referral.rejected', { body: { rejectionReason: 'NO_VACANCY' } }),
  byCrn('intervention.referral.ended', { body: { referralId: 're-1', deliveryState: 'COMPLETED' } }),
];

/** Beside them, where there are samples of an agency, those; nothing of them is kept here. */
const begunFrom = [...soundPayloads, ...samples];

type Held = Record<string, unknown> | unknown[];

/** Every place inside a value that can be changed, with what holds it. */
const placesIn = (value: unknown): { holder: Held; key: string }[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.keys(value).flatMap((key) => [
        { holder: value as Held, key },
        ...placesIn((value as Record<string, unknown>)[key]),
      ]);

/** Something of the right place and the wrong kind. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    '__proto__',
    '\u0000',
    '\ud800',
    'A7002XY',
    'X7',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** A sound payload with one to three values of another kind, or taken away. */
const misshapen = fc
  .tuple(
    fc.constantFrom(...begunFrom),
    fc.array(fc.tuple(fc.nat(), fc.option(oddValue, { freq: 4, nil: undefined })), { minLength: 1, maxLength: 3 }),
  )
  .map(([sound, changes]) => {
    const payload = structuredClone(sound);
    for (const [at, value] of changes) {
      const places = placesIn(payload);
      const place = places[at % Math.max(places.length, 1)];
      if (place === undefined) continue;
      if (value === undefined) Reflect.deleteProperty(place.holder, place.key);
      // A copy: the same list put into itself would have no end.
      else Reflect.set(place.holder, place.key, structuredClone(value));
    }
    return Buffer.from(JSON.stringify(payload));
  });

/** Mostly a sign, for whatever else is seldom even text. */
const oddByte = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 32, max: 126 }) }, fc.nat(255));

/** A sound payload with some of its bytes changed, taken out, put in, or cut off. */
const damaged = fc
  .tuple(
    fc.constantFrom(...begunFrom),
    fc.array(fc.tuple(fc.constantFrom('set', 'drop', 'add', 'cut', 'repeat'), fc.nat(), oddByte), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([sound, changes]) =>
    changes.reduce<number[]>(
      (bytes, [change, place, byte]) => {
        const at = place % Math.max(bytes.length, 1);
        if (change === 'set') return bytes.toSpliced(at, 1, byte);
        if (change === 'drop') return bytes.toSpliced(at, 1);
        if (change === 'add') return bytes.toSpliced(at, 0, byte);
        if (change === 'cut') return bytes.slice(0, at);
        return [...bytes, ...bytes.slice(at)];
      },
      [...Buffer.from(JSON.stringify(sound))],
    ),
  )
  .map((bytes) => Buffer.from(bytes));

/** The bytes of a payload that something happened to on its way; some are still sound. */
export const brokenPayload = fc.oneof(
  { weight: 5, arbitrary: misshapen },
  { weight: 4, arbitrary: damaged },
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.json({ maxDepth: 40 }).map((text) => Buffer.from(text)),
);
