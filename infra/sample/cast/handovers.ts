import { day, releaseForHandover } from '../day';
import { datesCalculated, handoverReport, received, registered } from '../payloads/prison';
import { linked, officerNamed } from '../payloads/probation';
import type { Behaviour, Story } from '../story';
import { ofCallum, ofGrace, ofOwen, ofSofia, ofSofiaIncomplete } from './handover-contents';
import { officers } from './officers';

const takesOn: Behaviour = { answers: 'accept', afterMs: 1_500 };
const sendsBack: Behaviour = { answers: 'return', afterMs: 1_500, missing: ['finance-and-id', 'health'] };

/** People whose handover from prison to probation is under way. */
export const handovers: readonly Story[] = [
  {
    person: {
      noms: 'A4107KE',
      crn: 'X410722',
      firstName: 'Grace',
      lastName: 'Adeyemi',
      dateOfBirth: '1989-04-17',
      prison: 'QEM',
    },
    card: {
      name: 'Grace Adeyemi',
      story:
        'On track: the handover report is accepted, the officer is named, and probation has taken over responsibility in time.',
      look: 'Follow the handover steps from top to bottom: each has an owner, a due date and an answer.',
    },
    beats: [
      { on: day(-70), at: '10:05', tells: [received, registered] },
      { on: day(-69), at: '09:00', probation: takesOn, tells: [linked] },
      { on: day(-60), at: '11:10', tells: [officerNamed(officers.farrow)] },
      {
        on: day(-58),
        at: '14:20',
        settled: true,
        tells: [datesCalculated({ start: day(-420), conditionalRelease: releaseForHandover(19) })],
      },
      { on: day(-6), at: '15:40', tells: [handoverReport(ofGrace)] },
    ],
    rests: [
      {
        from: day(-6),
        rest: {
          lead: 'prison',
          steps: {
            'community-officer-named': 'done',
            'handover-report': 'accepted',
            'responsibility-transfer': 'accepted',
            'accommodation-confirmed': 'planned',
          },
        },
      },
    ],
  },
  {
    person: {
      noms: 'A2950PW',
      crn: 'X295061',
      firstName: 'Owen',
      lastName: 'Pritchard',
      dateOfBirth: '1976-11-02',
      prison: 'ZZI',
    },
    card: {
      name: 'Owen Pritchard',
      story:
        'His handover report is on its way to probation, and nobody answers. This prison gives two minutes to reply.',
      look: 'Watch the clock beside the report run out: the step goes to the supervisor by itself, and nothing is lost.',
    },
    beats: [
      { on: day(-64), at: '09:30', tells: [received, registered] },
      { on: day(-63), at: '10:15', tells: [linked] },
      { on: day(-61), at: '11:45', tells: [officerNamed(officers.quaye)] },
      {
        on: day(-60),
        at: '13:00',
        settled: true,
        tells: [datesCalculated({ start: day(-500), conditionalRelease: releaseForHandover(20) })],
      },
      { on: day(-2), at: '16:20', tells: [handoverReport(ofOwen)] },
    ],
    rests: [
      {
        from: day(-2),
        rest: {
          lead: 'prison',
          steps: {
            'community-officer-named': 'done',
            'handover-report': 'offered',
            'responsibility-transfer': 'blocked',
          },
          escalated: { 'handover-report': 'supervisor' },
        },
      },
    ],
  },
  {
    person: {
      noms: 'A6338MV',
      crn: 'X633815',
      firstName: 'Sofia',
      lastName: 'Marinova',
      dateOfBirth: '1992-08-30',
      prison: 'QEM',
      language: 'Bulgarian',
    },
    card: {
      name: 'Sofia Marinova',
      story: 'Probation sent her handover report back: it says nothing about her health or her money.',
      look: 'See what is missing, named by domain. On the next day the prison completes it and probation takes it on.',
    },
    beats: [
      { on: day(-55), at: '08:50', tells: [received, registered] },
      { on: day(-54), at: '09:10', probation: sendsBack, tells: [linked] },
      { on: day(-52), at: '10:00', tells: [officerNamed(officers.trevanion)] },
      {
        on: day(-50),
        at: '12:30',
        settled: true,
        tells: [datesCalculated({ start: day(-380), conditionalRelease: releaseForHandover(25) })],
      },
      { on: day(-5), at: '14:05', tells: [handoverReport(ofSofiaIncomplete)] },
      { on: day(-1), at: '10:30', probation: takesOn, tells: [handoverReport(ofSofia)] },
    ],
    rests: [
      {
        from: day(-5),
        rest: { lead: 'prison', steps: { 'handover-report': 'returned', 'responsibility-transfer': 'blocked' } },
      },
      {
        from: day(-1),
        rest: { lead: 'prison', steps: { 'handover-report': 'accepted', 'responsibility-transfer': 'accepted' } },
      },
    ],
  },
  {
    person: {
      noms: 'A7721RC',
      crn: 'X772140',
      firstName: 'Callum',
      lastName: 'Reid',
      dateOfBirth: '1984-01-23',
      prison: 'QHB',
    },
    card: {
      name: 'Callum Reid',
      story: 'His handover date has passed, and probation has still not said who his officer will be.',
      look: 'Probation leads since the handover date, unconfirmed. On the last day an officer is named and the rest follows.',
    },
    beats: [
      { on: day(-90), at: '11:00', tells: [received, registered] },
      { on: day(-89), at: '09:20', probation: takesOn, tells: [linked] },
      {
        on: day(-86),
        at: '15:00',
        tells: [datesCalculated({ start: day(-600), conditionalRelease: releaseForHandover(-4) })],
      },
      { on: day(-20), at: '13:30', tells: [handoverReport(ofCallum)] },
      { on: day(0), at: '07:40', tells: [officerNamed(officers.ilyas)] },
    ],
    rests: [
      {
        from: day(-20),
        rest: {
          lead: 'community',
          steps: {
            'community-officer-named': 'open',
            'handover-report': 'accepted',
            'responsibility-transfer': 'blocked',
          },
          escalated: { 'community-officer-named': 'supervisor' },
        },
      },
      {
        from: day(0),
        rest: {
          lead: 'community',
          steps: {
            'community-officer-named': 'done',
            'handover-report': 'accepted',
            'responsibility-transfer': 'accepted',
          },
        },
      },
    ],
  },
];
