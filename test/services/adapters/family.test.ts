import { translate as community } from '../../../services/adapters/community/translate';
import { translate as prison } from '../../../services/adapters/prison/translate';
import { translate as probation } from '../../../services/adapters/probation/translate';
import type { Translation } from '../../../services/platform/translation';
import { byCrn, ofPrison } from '../../support/agency-payloads';

type Case = [told: Translation, type: string, data: object];
const ofNoms = (eventType: string, body: object = {}) => prison(ofPrison(eventType, body));
const ofCrn = (eventType: string, body: object = {}) => byCrn(eventType, { body });

const facts: Case[] = [
  [ofNoms('person.temporary-absence.started'), 'custody.temporary-absence', { kind: 'started' }],
  [ofNoms('person.temporary-absence.completed'), 'custody.temporary-absence', { kind: 'returned' }],
  [ofNoms('person.temporary-absence.overdue'), 'custody.temporary-absence', { kind: 'overdue' }],
  [ofNoms('restricted-patients.patient.added'), 'custody.moved-to-secure-hospital', {}],
  [ofNoms('prison-offender-events.prisoner.sentence-dates-changed'), 'sentence.dates-changed', {}],
  [ofNoms('SENTENCE_DATES-CHANGED'), 'sentence.dates-changed', {}],
  [
    ofNoms('prisoner-offender-search.prisoner.convicted-status-changed', { convictedStatus: 'Remand' }),
    'sentence.status-changed',
    { legalStatus: 'remand' },
  ],
  [
    ofNoms('offender-management.allocation.changed', { prisonId: 'QHB', staffCode: 77 }),
    'allocation.prison-officer-changed',
    { establishment: 'QHB' },
  ],
  [ofNoms('create-and-vary-a-licence.licence.activated', { licenceId: '7' }), 'licence.activated', { licence: '7' }],
  [ofNoms('create-and-vary-a-licence.licence.inactivated', { licenceId: 7 }), 'licence.inactivated', { licence: '7' }],
  [ofNoms('create-and-vary-a-licence.variation.activated', { licenceId: '7' }), 'licence.varied', { licence: '7' }],
  [
    probation(ofCrn('event.manager.allocated', { allocationId: 'al-1' })),
    'allocation.community-officer-changed',
    { allocationId: 'al-1' },
  ],
  [community(ofCrn('intervention.referral.sent', { referralId: 're-1' })), 'referral.sent', { referral: 're-1' }],
  [
    community(ofCrn('intervention.referral.assigned', { referralId: 're-1' })),
    'referral.accepted',
    { referral: 're-1' },
  ],
  [
    community(ofCrn('intervention.session-appointment.missed', { referralId: 're-1' })),
    'referral.session-recorded',
    { referral: 're-1', attendance: 'missed' },
  ],
  [
    community(
      ofCrn('intervention.referral.ended', { referralId: 're-1', deliveryState: 'CANCELLED', withdrawalCode: 'QX1' }),
    ),
    'referral.ended',
    { referral: 're-1', outcome: 'cancelled', reason: 'QX1' },
  ],
  [
    community(ofCrn('intervention.referral.rejected', { referralId: 're-1', rejectionReason: 'OUTSIDE_AREA' })),
    'referral.declined',
    { referral: 're-1', reason: 'outside-area' },
  ],
];

describe('the family of events', () => {
  it.each(facts)('%# is told in our word', (translation, type, data) => {
    if (translation.outcome !== 'report') throw new Error(JSON.stringify(translation));
    expect({ type: translation.draft.type, data: translation.draft.data }).toEqual({ type: `agency.${type}`, data });
  });

  it.each([
    [
      'a status nobody knows',
      ofNoms('prisoner-offender-search.prisoner.convicted-status-changed', { convictedStatus: 'Knighted' }),
      'sentence.status-changed',
      'unmapped-code',
    ],
    [
      'a status that is not told',
      ofNoms('prison-offender-events.prisoner.imprisonment-status-changed'),
      'sentence.status-changed',
      'details-missing',
    ],
    [
      'an end nobody knows',
      community(ofCrn('intervention.referral.ended', { referralId: 're-1', deliveryState: 'FADED' })),
      'referral.ended',
      'unmapped-code',
    ],
    [
      'a licence without a number',
      ofNoms('create-and-vary-a-licence.licence.activated'),
      'licence.activated',
      'invalid-payload',
    ],
  ])('refuses %s and still says what it would have been', (_, translation, type, code) =>
    expect(translation).toMatchObject({ outcome: 'unreadable', code, seen: { type: `agency.${type}` } }),
  );
});

describe('two numbers of one person', () => {
  const merged = (reference: string | undefined, body: object) => ({
    eventType: 'prison-offender-events.prisoner.merged',
    version: 1,
    occurredAt: '2026-03-09T09:15:21Z',
    additionalInformation: { removedNomsNumber: 'A7009XY', ...body },
    ...(reference && { personReference: { identifiers: [{ type: 'NOMS', value: reference }] } }),
  });
  const numbers = (raw: unknown, translate = prison) => {
    const translation = translate(raw);
    return translation.outcome === 'report' ? translation.draft.numbers : translation;
  };
  const both = [
    { scheme: 'NOMS', number: 'A7001XY', role: 'surviving' },
    { scheme: 'NOMS', number: 'A7009XY', role: 'removed' },
  ];

  it.each([
    ['the number that goes on', merged('A7001XY', { nomsNumber: 'A7001XY' })],
    ['the number that was removed', merged('A7009XY', { nomsNumber: 'A7001XY' })],
    ['the number that goes on, which stands nowhere else', merged('A7001XY', {})],
    ['nobody', merged(undefined, { nomsNumber: 'A7001XY' })],
  ])('are merged in the order the body says, when the reference names %s', (_, raw) =>
    expect(numbers(raw)).toEqual(both),
  );

  it.each([
    ['a third number', merged('A7005XY', { nomsNumber: 'A7001XY' }), 'persons-disagree'],
    ['only the one that was removed', merged('A7009XY', {}), 'no-person'],
    ['one number twice', merged('A7009XY', { nomsNumber: 'A7009XY' }), 'no-person'],
  ])('are not merged by guess, when the payload names %s', (_, raw, code) =>
    expect(prison(raw)).toMatchObject({ outcome: 'unreadable', code, seen: { type: 'agency.identity.merged' } }),
  );

  it('are merged and unmerged by probation', () => {
    const of = (body: object, eventType: string) => byCrn(`probation-case.${eventType}.completed`, { body });
    expect(numbers(of({ sourceCRN: 'X700999', targetCRN: 'X700123' }, 'merge'), probation)).toEqual([
      { scheme: 'CRN', number: 'X700123', role: 'surviving' },
      { scheme: 'CRN', number: 'X700999', role: 'removed' },
    ]);
    expect(numbers(of({ reactivatedCRN: 'X700999', unmergedCRN: 'X700123' }, 'unmerge'), probation)).toEqual([
      { scheme: 'CRN', number: 'X700999', role: 'reactivated' },
      { scheme: 'CRN', number: 'X700123', role: 'remaining' },
    ]);
  });
});
