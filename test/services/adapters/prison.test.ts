import { translate } from '../../../services/adapters/prison/translate';
import type { Translation } from '../../../services/platform/translation';
import { movement, notified, ofPrison, queued } from '../../support/agency-payloads';

const draft = (raw: unknown) => {
  const translation: Translation = translate(raw);
  if (translation.outcome !== 'report') throw new Error(JSON.stringify(translation));
  return translation.draft;
};
const said = (raw: unknown) => ({ type: draft(raw).type, data: draft(raw).data });
const wrong = (raw: unknown) => {
  const translation = translate(raw);
  return translation.outcome === 'unreadable'
    ? [translation.code, ...translation.fields.map(({ field }) => field)]
    : [];
};

describe('a movement into prison', () => {
  it('opens a stay, with the prison and the legal status', () =>
    expect(said(movement('received'))).toEqual({
      type: 'agency.custody.received',
      data: { establishment: 'QHB', legalStatus: 'sentenced', movementCode: 'I' },
    }));

  it.each([
    ['an unconvicted admission code', { nomisMovementReasonCode: 'N' }, 'remand'],
    [
      'the word of the prison over its code',
      { nomisMovementReasonCode: 'N', convictedStatus: 'Convicted' },
      'sentenced',
    ],
    ['an immigration detainee', { nomisMovementReasonCode: 'E' }, 'immigration'],
  ])('takes the legal status from %s', (_, body, legalStatus) =>
    expect(said(movement('received', body)).data).toMatchObject({ legalStatus }),
  );

  it.each(['24', 'B', 'ELR', 'ETRLR', 'L', 'PD', 'Y'])('is a recall under the code %s', (nomisMovementReasonCode) =>
    expect(said(movement('received', { nomisMovementReasonCode }))).toEqual({
      type: 'agency.custody.recalled',
      data: { kind: 'standard', establishment: 'QHB', movementCode: nomisMovementReasonCode },
    }),
  );

  it('is a fixed-term recall where the prison says so', () =>
    expect(said(movement('received', { nomisMovementReasonCode: 'L', recallType: 'FTR_28' })).data).toMatchObject({
      kind: 'fixed-term',
      termDays: 28,
    }));

  it('is one of as many days as its kind says, and of the usual ones where it says none', () => {
    const of = (recallType: string) => said(movement('received', { nomisMovementReasonCode: 'L', recallType })).data;
    expect(of('FIXED_TERM_RECALL_14')).toMatchObject({ kind: 'fixed-term', termDays: 14 });
    expect(of('FTR')).not.toHaveProperty('termDays');
  });

  it('of a kind or a status nobody has mapped is held rather than guessed', () => {
    for (const [body, field] of [
      [{ nomisMovementReasonCode: 'L', recallType: 'CUR_X' }, 'recallType'],
      [{ nomisMovementReasonCode: 'N', convictedStatus: 'Wobbled' }, 'convictedStatus'],
    ] as const)
      expect(translate(movement('received', body))).toMatchObject({
        ...{ outcome: 'unreadable', code: 'unmapped-code', fields: [{ field: `additionalInformation.${field}` }] },
      });
  });

  it('is no recall when somebody comes back from a temporary absence, and the code goes along for who judges it', () =>
    expect(said(movement('received', { reason: 'TEMPORARY_ABSENCE_RETURN', nomisMovementReasonCode: '24' }))).toEqual({
      type: 'agency.custody.temporary-absence',
      data: { kind: 'returned', establishment: 'QHB', movementCode: '24' },
    }));

  it('is a transfer where the prison says so', () =>
    expect(said(movement('received', { reason: 'TRANSFERRED', nomisMovementReasonCode: 'INT' }))).toEqual({
      type: 'agency.custody.transferred',
      data: { establishment: 'QHB', movementCode: 'INT' },
    }));

  it.each([
    ['a recall', { reason: 'RECALL', nomisMovementReasonCode: undefined }, 'custody.recalled'],
    ['the code rather than the word', { reason: 'RECALL', nomisMovementReasonCode: 'N' }, 'custody.received'],
    ['the code where there is no word', { reason: 'UNKNOWN', nomisMovementReasonCode: '24' }, 'custody.recalled'],
  ])('is %s', (_, body, type) => expect(said(movement('received', body)).type).toBe(`agency.${type}`));

  it.each(['RETURN_FROM_COURT', 'POST_MERGE_ADMISSION'])('states no fact under the reason %s', (reason) =>
    expect(translate(movement('received', { reason })).outcome).toBe('ignored'),
  );

  it.each([
    ['code', { nomisMovementReasonCode: 'QQ9' }, 'nomisMovementReasonCode', 'QQ9 is no mapped code'],
    ['reason', { reason: 'BEAMED_IN' }, 'reason', 'BEAMED_IN is no mapped code'],
    [
      'code that is a sentence',
      { nomisMovementReasonCode: 'See Mira' },
      'nomisMovementReasonCode',
      'is no mapped code',
    ],
  ])('is held for a person to map under an unknown %s', (_, body, field, message) =>
    expect(translate(movement('received', body))).toMatchObject({
      outcome: 'unreadable',
      code: 'unmapped-code',
      fields: [{ field: `additionalInformation.${field}`, message }],
    }),
  );

  it('is read under the name the search gives it', () =>
    expect(
      said(ofPrison('prisoner-offender-search.prisoner.received', { reason: 'NEW_ADMISSION', prisonId: 'QHB' })).type,
    ).toBe('agency.custody.received'));

  it('cannot open a stay in no prison', () =>
    expect(wrong(movement('received', { prisonId: null }))).toEqual([
      'invalid-payload',
      'additionalInformation.prisonId',
    ]));
});

describe('a movement out of prison', () => {
  it.each([
    ['CR', 'conditional'],
    ['NCS', 'conditional'],
    ['HD', 'home-detention'],
    ['ECSL', 'early-scheme'],
    ['BD', 'unplanned'],
  ])('is a release of its kind under the code %s', (nomisMovementReasonCode, kind) =>
    expect(said(movement('released', { nomisMovementReasonCode }))).toEqual({
      type: 'agency.custody.released',
      data: { kind, establishment: 'QHB', movementCode: nomisMovementReasonCode },
    }),
  );

  it('is a conditional release where the search tells it without a code', () =>
    expect(
      said(ofPrison('prisoner-offender-search.prisoner.released', { reason: 'RELEASED', prisonId: 'QHB' })).data,
    ).toEqual({ kind: 'conditional', establishment: 'QHB' }));

  it.each([
    ['DEC', 'died'],
    ['UAL', 'unlawfully-at-large'],
    ['HO', 'moved-to-secure-hospital'],
    ['HQ', 'moved-to-secure-hospital'],
    ['DE', 'removed-or-deported'],
    ['DD', 'removed-or-deported'],
    ['ETR', 'removed-or-deported'],
  ])('is no release under the code %s, whatever the words beside it say', (nomisMovementReasonCode, fact) => {
    const data = { establishment: 'QHB', movementCode: nomisMovementReasonCode };
    for (const reason of ['RELEASED', 'TRANSFERRED', null])
      expect(said(movement('released', { nomisMovementReasonCode, reason }))).toEqual({
        type: `agency.custody.${fact}`,
        data,
      });
  });

  it.each([
    ['TEMPORARY_ABSENCE_RELEASE', 'temporary-absence', { kind: 'started', establishment: 'QHB', movementCode: '1' }],
    ['RELEASED_TO_HOSPITAL', 'moved-to-secure-hospital', { establishment: 'QHB', movementCode: '1' }],
    ['TRANSFERRED', 'transferred', { from: 'QHB', movementCode: '1' }],
  ])('is the way out that the reason %s names', (reason, fact, data) =>
    expect(said(movement('released', { reason, nomisMovementReasonCode: '1' }))).toEqual({
      type: `agency.custody.${fact}`,
      data,
    }),
  );

  it('is nothing on a day at court', () =>
    expect(translate(movement('released', { reason: 'SENT_TO_COURT', nomisMovementReasonCode: 'CA' })).outcome).toBe(
      'ignored',
    ));

  it('is nothing under the code of a merge of records', () =>
    expect(translate(movement('released', { nomisMovementReasonCode: 'MRG' })).outcome).toBe('ignored'));

  it.each(['NOBODY-KNOWS', 'constructor'])(
    'is no release by guess under the code %s: the sender is told',
    (nomisMovementReasonCode) =>
      expect(wrong(movement('released', { nomisMovementReasonCode }))).toEqual([
        'unmapped-code',
        'additionalInformation.nomisMovementReasonCode',
      ]),
  );

  it('stays a release when the prison is not named', () =>
    expect(said(movement('released', { prisonId: null })).data).toEqual({ kind: 'conditional', movementCode: 'CR' }));
});

describe('what the prison knows of a person', () => {
  it('goes into the store, and the report carries nothing of it', () => {
    const body = { firstName: 'Mira', lastName: 'Okafor', dateOfBirth: '1990-02-03', language: 'Igbo' };
    const { data, personal } = draft(ofPrison('prisoner-offender-search.prisoner.created', body));
    expect(data).toEqual({});
    expect(personal).toEqual([
      {
        place: 'person',
        field: 'detailsRef',
        value: { name: 'Mira Okafor', birthDate: '1990-02-03', language: 'Igbo' },
      },
    ]);
  });

  it('is no registration without a name', () =>
    expect(translate(ofPrison('prisoner-offender-search.prisoner.created')).outcome).toBe('ignored'));

  it('names its dates in our words, leaving out what it does not know', () => {
    const releaseDates = {
      sentenceStartDate: '2025-01-06',
      conditionalReleaseDate: '2027-01-04',
      automaticReleaseDate: null,
      homeDetentionCurfewActualDate: '2026-11-02',
      earlySchemeReleaseDate: '2026-11-01',
    };
    expect(said(ofPrison('calculate-release-dates.prisoner.changed', { releaseDates })).data).toEqual({
      dates: {
        sentenceStart: '2025-01-06',
        conditionalRelease: '2027-01-04',
        homeDetention: '2026-11-02',
        earlyScheme: '2026-11-01',
      },
    });
  });

  it('may say only that dates changed', () =>
    expect(said(ofPrison('calculate-release-dates.prisoner.changed')).data).toEqual({}));

  it('names the date that is none', () =>
    expect(
      wrong(ofPrison('calculate-release-dates.prisoner.changed', { releaseDates: { tariffDate: '2026-02-30' } })),
    ).toEqual(['invalid-payload', 'additionalInformation.releaseDates.tariffDate']));
});

describe('a handover report', () => {
  const content = {
    needs: { health: 'Asthma.', accommodation: 'With a sister.' },
    whatWorks: 'Plain talk.',
    ownWords: 'I want to work.',
    goals: ['A job'],
    safety: 'None known.',
    appointments: [],
    accessibility: '',
    contacts: [],
  };

  it('tells which needs it speaks to, and keeps what it says apart', () => {
    const { data, personal } = draft(ofPrison('resettlement.handover-report.submitted', { content }));
    expect(data).toEqual({ step: 'handover-report', covers: ['accommodation', 'health'] });
    expect(personal).toEqual([{ place: 'content', field: 'contentRef', value: content }]);
  });

  it('is refused with the part that is missing', () =>
    expect(
      wrong(ofPrison('resettlement.handover-report.submitted', { content: { ...content, safety: undefined } })),
    ).toEqual(['invalid-payload', 'additionalInformation.content.safety']));
});

describe('the envelope', () => {
  it.each([
    ['bare', movement('released')],
    ['as a notification', notified(movement('released'))],
    ['as a notification in a queue', queued(movement('released'))],
  ])('may come %s', (_, raw) => expect(draft(raw)).toEqual(draft(movement('released'))));

  it.each([
    [
      'a person reference',
      ofPrison('x', {}, { personReference: { identifiers: [{ type: 'NOMS', value: ' a7001xy ' }] } }),
    ],
    ['the prisoner id in the body', ofPrison('x', { prisonerId: 'A7001XY' })],
    ['the prisoner number in the body', ofPrison('x', { prisonerId: undefined, prisonerNumber: 'A7001XY' })],
    ['the display id', ofPrison('x', { prisonerId: 77 }, { offenderIdDisplay: 'A7001XY' })],
  ])('names its person by %s', (_, raw) =>
    expect(draft({ ...raw, eventType: 'calculate-release-dates.prisoner.changed' }).numbers).toEqual([
      { scheme: 'NOMS', number: 'A7001XY' },
    ]),
  );

  it('is refused when two places name two people', () =>
    expect(wrong(movement('released', { nomsNumber: 'A7002XY' }))).toEqual([
      'persons-disagree',
      'additionalInformation.nomsNumber',
    ]));

  it.each([
    ['a time that is none', movement('released', {}, { occurredAt: 'yesterday' }), 'occurredAt'],
    ['no time', movement('released', {}, { occurredAt: undefined }), 'occurredAt'],
    ['a version of tomorrow', movement('released', {}, { version: 2 }), 'version'],
    ['no event type', { occurredAt: '2026-03-09T09:15:21Z' }, 'eventType'],
    ['a list', [], 'payload'],
  ])('is refused with %s, by name of the field', (_, raw, field) =>
    expect(wrong(raw)).toEqual(['invalid-payload', field]),
  );

  it.each([
    ['no-person', { ...movement('released', { nomsNumber: undefined }), personReference: null }, 'personReference'],
    ['not-json', { Message: '{' }, 'Message'],
    ['duplicate-key', { Message: '{"eventType":"x","event\\u0054ype":"y"}' }, 'Message'],
    ['nested-too-deep', { Message: '['.repeat(40) }, 'Message'],
  ])('is refused as %s, by name of the field', (code, raw, field) => expect(wrong(raw)).toEqual([code, field]));

  it('names every field that is wrong at once', () =>
    expect(
      wrong({ ...movement('released', { nomsNumber: 'none' }, { occurredAt: '?' }), personReference: null }),
    ).toEqual(['invalid-payload', 'occurredAt', 'personReference']));

  it('tells what is another agency’s from what nobody knows', () => {
    expect(translate(ofPrison('person.community.manager.allocated')).outcome).toBe('not-mine');
    expect(wrong(ofPrison('weather.changed'))).toEqual(['unknown-event-type', 'eventType']);
    expect(wrong(ofPrison('constructor'))).toEqual(['unknown-event-type', 'eventType']);
    expect(translate(ofPrison('non-associations.created')).outcome).toBe('not-mine');
    expect(translate(ofPrison('prisoner-offender-search.prisoner.updated')).outcome).toBe('ignored');
    expect(translate(ofPrison('EXTERNAL_MOVEMENT-CHANGED')).outcome).toBe('ignored');
  });
});
