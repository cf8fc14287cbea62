import { day, paroleForHandover, releaseForHandover } from '../day';
import { datesCalculated, died, received, registered, releasedIn2010 } from '../payloads/prison';
import { linked, officerNamed } from '../payloads/probation';
import type { Story } from '../story';
import { officers } from './officers';

/** People for whom little is due yet, one who died, and what fits nobody. */
export const quiet: readonly Story[] = [
  {
    person: {
      noms: 'A4473AB',
      crn: 'X447318',
      firstName: 'Arthur',
      lastName: 'Bellweather',
      dateOfBirth: '1958-03-29',
      prison: 'QHB',
    },
    card: {
      name: 'Arthur Bellweather',
      story: 'Died in prison. The message looked like any other release; its code said what it was.',
      look: 'Every clock stopped at once, the pathway is closed, and a person is asked to speak with the family.',
    },
    beats: [
      { on: day(-58), at: '10:00', tells: [received, registered] },
      { on: day(-57), at: '09:45', tells: [linked] },
      {
        on: day(-55),
        at: '13:25',
        tells: [datesCalculated({ start: day(-300), conditionalRelease: releaseForHandover(30) })],
      },
      { on: day(-48), at: '10:20', tells: [officerNamed(officers.trevanion)] },
      { on: day(-4), at: '05:35', settled: true, tells: [died] },
    ],
    rests: [{ from: day(-4), rest: { phase: 'closed', closed: 'died', steps: { 'community-officer-named': 'done' } } }],
  },
  {
    person: {
      noms: 'A8120LF',
      crn: 'X812056',
      firstName: 'Luca',
      lastName: 'Ferretti',
      dateOfBirth: '1986-12-20',
      prison: 'QEM',
      language: 'Italian',
    },
    card: {
      name: 'Luca Ferretti',
      story: 'A system that was read in again told of his release in the year 2010.',
      look: 'The report is set aside with its reason, for a person to read; his pathway goes on as before.',
    },
    beats: [
      { on: day(-52), at: '11:35', tells: [received, registered] },
      { on: day(-51), at: '10:05', tells: [linked] },
      {
        on: day(-49),
        at: '14:55',
        tells: [datesCalculated({ start: day(-250), conditionalRelease: releaseForHandover(95) })],
      },
      { on: day(-3), at: '03:10', tells: [releasedIn2010] },
    ],
    rests: [{ from: day(-3), rest: { lead: 'prison', steps: { 'handover-report': 'planned' } } }],
  },
  {
    person: {
      noms: 'A5917AO',
      crn: 'X591730',
      firstName: 'Amara',
      lastName: 'Okonjo',
      dateOfBirth: '1991-01-15',
      prison: 'QHB',
    },
    card: {
      name: 'Amara Okonjo',
      story: 'A long sentence, and a quiet time: the handover is more than half a year away.',
      look: 'Steps that are planned and sleep until their day comes.',
    },
    beats: [
      { on: day(-30), at: '09:15', tells: [received, registered] },
      { on: day(-29), at: '11:15', tells: [linked] },
      {
        on: day(-27),
        at: '10:30',
        tells: [datesCalculated({ start: day(-200), conditionalRelease: releaseForHandover(200) })],
      },
    ],
    rests: [
      {
        from: day(-27),
        rest: {
          phase: 'custody-planning',
          lead: 'prison',
          steps: { 'handover-report': 'planned', 'accommodation-confirmed': 'planned' },
        },
      },
    ],
  },
  {
    person: {
      noms: 'A2284IP',
      crn: 'X228479',
      firstName: 'Ivan',
      lastName: 'Petrov',
      dateOfBirth: '1997-11-09',
      prison: 'QEM',
      language: 'Bulgarian',
    },
    card: {
      name: 'Ivan Petrov',
      story: 'Came in three days ago; nobody has worked out his dates yet.',
      look: 'The first thing the pathway waits for: a date, from the prison.',
    },
    beats: [{ on: day(-3), at: '17:45', tells: [received, registered] }],
    rests: [{ from: day(-3), rest: { phase: 'intake', lead: 'prison', steps: { released: 'planned' } } }],
  },
  {
    person: {
      noms: 'A6045BR',
      crn: 'X604592',
      firstName: 'Bethan',
      lastName: 'Rowlands',
      dateOfBirth: '1983-08-08',
      prison: 'QHB',
    },
    card: {
      name: 'Bethan Rowlands',
      story: 'The parole board decides on her release; probation takes over twelve months before it.',
      look: 'The handover date and the rule it comes from; her report has been asked for.',
    },
    beats: [
      { on: day(-62), at: '10:35', tells: [received, registered] },
      { on: day(-61), at: '09:25', tells: [linked] },
      {
        on: day(-59),
        at: '15:15',
        tells: [datesCalculated({ start: day(-900), paroleEligibility: paroleForHandover(40) })],
      },
      { on: day(-53), at: '13:50', tells: [officerNamed(officers.ilyas)] },
    ],
    rests: [
      {
        from: day(-53),
        rest: { lead: 'prison', steps: { 'community-officer-named': 'done', 'handover-report': 'open' } },
      },
    ],
  },
  {
    person: {
      noms: 'A0000ZZ',
      crn: 'X000000',
      firstName: 'Nobody',
      lastName: 'Known',
      dateOfBirth: '1970-01-01',
      prison: 'QEM',
    },
    card: {
      name: 'A person nobody knows',
      story: 'Probation named an officer for a number that no prison has told of.',
      look: 'Held reports: it is parked, and drains by itself when somebody links the number.',
    },
    unknown: true,
    beats: [{ on: day(-6), at: '12:05', tells: [officerNamed(officers.quaye)] }],
    rests: [],
  },
];
