import { day, nextFriday, workday } from '../day';
import { arrived, booked, confirmed, rejected } from '../payloads/community';
import { datesCalculated, received, registered, releasedToHomeDetention } from '../payloads/prison';
import { linked, officerNamed } from '../payloads/probation';
import type { Story } from '../story';
import { officers } from './officers';

/** People with a short sentence: the community leads from the start, and the question is where they will sleep. */
export const housing: readonly Story[] = [
  {
    person: {
      noms: 'A5183NB',
      crn: 'X518377',
      firstName: 'Marek',
      lastName: 'Nowak',
      dateOfBirth: '1995-03-08',
      prison: 'QHB',
      language: 'Polish',
    },
    card: {
      name: 'Marek Nowak',
      story: 'The approved premises had no vacancy, so the next provider is asked at once.',
      look: 'Accommodation: who was asked, who declined and why. On the next day the second provider books a room.',
    },
    beats: [
      { on: day(-40), at: '09:40', tells: [received, registered] },
      { on: day(-39), at: '10:00', tells: [linked] },
      { on: day(-36), at: '11:30', tells: [datesCalculated({ start: day(-60), conditionalRelease: workday(42) })] },
      { on: day(-30), at: '09:15', tells: [officerNamed(officers.ilyas)] },
      { on: workday(-4), at: '15:10', settled: true, tells: [rejected('approved-premises', 'NO_VACANCY')] },
      { on: day(-1), at: '10:50', tells: [booked('accommodation.cas3')] },
      { on: day(0), at: '08:10', tells: [confirmed('accommodation.cas3')] },
    ],
    rests: [
      { from: workday(-4), rest: { lead: 'community', steps: { 'accommodation-confirmed': 'offered' } } },
      { from: day(-1), rest: { lead: 'community', steps: { 'accommodation-confirmed': 'accepted' } } },
      { from: day(0), rest: { lead: 'community', steps: { 'accommodation-confirmed': 'done' } } },
    ],
  },
  {
    person: {
      noms: 'A3064LH',
      crn: 'X306418',
      firstName: 'Leila',
      lastName: 'Hassan',
      dateOfBirth: '1999-12-11',
      prison: 'QEM',
    },
    card: {
      name: 'Leila Hassan',
      story: 'Her release is four weeks earlier than first told, and the room that was confirmed is for the old date.',
      look: 'The diff of the plan, step by step: accommodation is open again and the provider is asked anew.',
    },
    beats: [
      { on: day(-45), at: '10:20', tells: [received, registered] },
      { on: day(-44), at: '09:05', tells: [linked] },
      { on: day(-42), at: '14:00', tells: [datesCalculated({ start: day(-70), conditionalRelease: workday(45) })] },
      { on: day(-35), at: '11:00', tells: [officerNamed(officers.brennan)] },
      { on: day(-20), at: '13:15', settled: true, tells: [booked('approved-premises')] },
      { on: day(-14), at: '16:00', tells: [confirmed('approved-premises')] },
      {
        on: day(-2),
        at: '11:55',
        settled: true,
        tells: [datesCalculated({ start: day(-70), conditionalRelease: workday(17) })],
      },
    ],
    rests: [
      { from: day(-14), rest: { lead: 'community', steps: { 'accommodation-confirmed': 'done' } } },
      { from: day(-2), rest: { lead: 'community', steps: { 'accommodation-confirmed': 'offered' } } },
    ],
  },
  {
    person: {
      noms: 'A8849DW',
      crn: 'X884903',
      firstName: 'Dean',
      lastName: 'Whitlock',
      dateOfBirth: '1981-06-25',
      prison: 'QHB',
    },
    card: {
      name: 'Dean Whitlock',
      story: 'To be released on a Friday, and no provider has a bed: three were asked, three said no.',
      look: 'The Friday mark in the caseload, and the step that went to the panel. Nothing holds the release back.',
    },
    beats: [
      { on: day(-50), at: '09:00', tells: [received, registered] },
      { on: day(-49), at: '10:40', tells: [linked] },
      { on: day(-47), at: '12:10', tells: [datesCalculated({ start: day(-80), conditionalRelease: nextFriday })] },
      { on: day(-40), at: '09:50', tells: [officerNamed(officers.quaye)] },
      { on: day(-9), at: '11:20', settled: true, tells: [rejected('approved-premises', 'NEEDS_NOT_MET')] },
      { on: day(-6), at: '14:45', tells: [rejected('accommodation.cas3', 'NO_VACANCY')] },
      { on: day(-3), at: '15:30', tells: [rejected('local-authority-housing', 'OUTSIDE_AREA')] },
    ],
    rests: [
      {
        from: day(-3),
        rest: {
          lead: 'community',
          steps: { 'accommodation-confirmed': 'declined' },
          escalated: { 'accommodation-confirmed': 'panel' },
        },
      },
    ],
  },
  {
    person: {
      noms: 'A9415HL',
      crn: 'X941586',
      firstName: 'Hannah',
      lastName: 'Lindqvist',
      dateOfBirth: '1990-09-14',
      prison: 'QEM',
    },
    card: {
      name: 'Hannah Lindqvist',
      story: 'Leaves early, to home detention: her day of release moved forward and everything moved with it.',
      look: 'The dates, and what moved with them. The room was ready in time, and she was seen to arrive.',
    },
    beats: [
      { on: day(-48), at: '11:15', tells: [received, registered] },
      { on: day(-47), at: '09:35', tells: [linked] },
      { on: day(-45), at: '10:50', tells: [datesCalculated({ start: day(-90), conditionalRelease: workday(60) })] },
      { on: day(-38), at: '14:30', tells: [officerNamed(officers.farrow)] },
      {
        on: day(-21),
        at: '12:00',
        tells: [datesCalculated({ start: day(-90), conditionalRelease: workday(60), homeDetention: workday(-1) })],
      },
      { on: day(-15), at: '10:10', settled: true, tells: [booked('approved-premises')] },
      { on: day(-8), at: '09:25', tells: [confirmed('approved-premises')] },
      { on: workday(-1), at: '10:00', tells: [releasedToHomeDetention] },
      { on: workday(-1), at: '13:40', tells: [arrived('approved-premises')] },
    ],
    rests: [
      { from: day(-8), rest: { lead: 'community', steps: { 'accommodation-confirmed': 'done' } } },
      {
        from: workday(-1),
        rest: {
          lead: 'community',
          steps: { released: 'done', 'arrival-confirmed': 'done', 'first-contact': 'open' },
        },
      },
    ],
  },
];
