import { day, workday } from '../day';
import { arrived, booked, confirmed, notArrived } from '../payloads/community';
import { datesCalculated, received, recalled, registered, releasedOnLicence } from '../payloads/prison';
import { firstContact, linked, officerNamed } from '../payloads/probation';
import type { Story } from '../story';
import { officers } from './officers';
import { prepared } from './ordinary';

/** People who have left prison, or are about to. */
export const released: readonly Story[] = [
  {
    person: {
      noms: 'A1576TZ',
      crn: 'X157642',
      firstName: 'Tomasz',
      lastName: 'Zielinski',
      dateOfBirth: '1987-05-19',
      prison: 'QHB',
      language: 'Polish',
    },
    card: {
      name: 'Tomasz Zielinski',
      story: 'Released, a bed was waiting, and he did not come. The joint response was called within the hour.',
      look: 'The failed arrival and who was told. On the next day he turns up after all: nothing of the record is erased.',
    },
    beats: [
      { on: day(-60), at: '09:20', tells: [received, registered] },
      { on: day(-59), at: '10:30', tells: [linked] },
      { on: day(-57), at: '11:40', tells: [datesCalculated({ start: day(-100), conditionalRelease: workday(-3) })] },
      { on: day(-50), at: '13:00', tells: [officerNamed(officers.brennan)] },
      { on: day(-30), at: '15:20', settled: true, tells: [booked('approved-premises')] },
      { on: day(-25), at: '09:45', tells: [confirmed('approved-premises')] },
      prepared(workday(-6)),
      { on: workday(-3), at: '09:10', tells: [releasedOnLicence] },
      { on: workday(-3), at: '22:15', tells: [notArrived('approved-premises')] },
      { on: day(-1), at: '18:30', tells: [arrived('approved-premises')] },
    ],
    rests: [
      {
        from: workday(-3),
        rest: {
          lead: 'community',
          steps: { released: 'done', 'accommodation-confirmed': 'done', 'arrival-confirmed': 'failed' },
          escalated: { 'arrival-confirmed': 'joint-response' },
        },
      },
      { from: day(-1), rest: { lead: 'community', steps: { released: 'done', 'arrival-confirmed': 'done' } } },
    ],
  },
  {
    person: {
      noms: 'A6692JC',
      crn: 'X669254',
      firstName: 'Jermaine',
      lastName: 'Clarke',
      dateOfBirth: '1993-10-05',
      prison: 'QHB',
    },
    card: {
      name: 'Jermaine Clarke',
      story: 'Released a month ago, never came to his first appointment, and was recalled.',
      look: 'A second cycle in the same pathway. What the community was doing stopped; what was done stays in the record.',
    },
    beats: [
      { on: day(-90), at: '10:10', tells: [received, registered] },
      { on: day(-89), at: '09:30', tells: [linked] },
      { on: day(-87), at: '14:15', tells: [datesCalculated({ start: day(-150), conditionalRelease: workday(-30) })] },
      { on: day(-80), at: '11:25', tells: [officerNamed(officers.quaye)] },
      { on: day(-55), at: '10:35', settled: true, tells: [booked('approved-premises')] },
      { on: day(-50), at: '16:10', tells: [confirmed('approved-premises')] },
      prepared(workday(-33)),
      { on: workday(-30), at: '09:05', tells: [releasedOnLicence] },
      { on: workday(-30), at: '14:50', tells: [arrived('approved-premises')] },
      { on: workday(-5), at: '12:20', settled: true, tells: [recalled] },
    ],
    rests: [
      {
        from: workday(-5),
        rest: {
          lead: 'community',
          conditions: ['recalled'],
          steps: { released: 'planned', 'arrival-confirmed': 'done', 'first-contact': 'cancelled' },
        },
      },
    ],
  },
  {
    person: {
      noms: 'A7208NR',
      crn: 'X720893',
      firstName: 'Nadia',
      lastName: 'Rahman',
      dateOfBirth: '1996-02-27',
      prison: 'QEM',
    },
    card: {
      name: 'Nadia Rahman',
      story: 'Released last week, arrived, and met her officer on the first working day.',
      look: 'Every step after the release has its date and its answer. Her weeks were told in seconds, so old clocks rang at once.',
    },
    beats: [
      { on: day(-75), at: '09:55', tells: [received, registered] },
      { on: day(-74), at: '10:25', tells: [linked] },
      { on: day(-72), at: '13:35', tells: [datesCalculated({ start: day(-120), conditionalRelease: workday(-7) })] },
      { on: day(-65), at: '09:40', tells: [officerNamed(officers.trevanion)] },
      { on: day(-45), at: '11:50', settled: true, tells: [booked('approved-premises')] },
      { on: day(-40), at: '15:05', tells: [confirmed('approved-premises')] },
      prepared(workday(-10)),
      { on: workday(-7), at: '09:00', tells: [releasedOnLicence] },
      { on: workday(-7), at: '12:45', tells: [arrived('approved-premises')] },
      { on: workday(-4), at: '10:15', tells: [firstContact] },
    ],
    rests: [
      {
        from: workday(-4),
        rest: {
          lead: 'community',
          steps: {
            released: 'done',
            'accommodation-confirmed': 'done',
            'arrival-confirmed': 'done',
            'first-contact': 'done',
          },
        },
      },
    ],
  },
  {
    person: {
      noms: 'A3391PM',
      crn: 'X339117',
      firstName: 'Peter',
      lastName: 'Molnar',
      dateOfBirth: '1979-07-03',
      prison: 'QEM',
      language: 'Hungarian',
    },
    card: {
      name: 'Peter Molnar',
      story: 'Leaves prison on the last day of the sample; a bed and an officer are waiting.',
      look: 'The release window. Play the days to their end and the arrival is waited for tonight.',
    },
    beats: [
      { on: day(-65), at: '10:45', tells: [received, registered] },
      { on: day(-64), at: '09:50', tells: [linked] },
      { on: day(-62), at: '11:05', tells: [datesCalculated({ start: day(-110), conditionalRelease: workday(0) })] },
      { on: day(-56), at: '14:40', tells: [officerNamed(officers.farrow)] },
      { on: day(-35), at: '12:25', settled: true, tells: [booked('approved-premises')] },
      { on: day(-33), at: '10:55', tells: [confirmed('approved-premises')] },
      prepared(workday(-3)),
      { on: workday(0), at: '08:30', tells: [releasedOnLicence] },
    ],
    rests: [
      { from: day(-33), rest: { lead: 'community', steps: { 'accommodation-confirmed': 'done' } } },
      {
        from: workday(0),
        rest: { lead: 'community', steps: { 'accommodation-confirmed': 'done', released: 'done' } },
      },
    ],
  },
];
