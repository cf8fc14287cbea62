import type { HandoverContent } from '../../../schemas/api/act';

/** What the prison hands over of Grace Adeyemi: every need has its word. */
export const ofGrace: HandoverContent = {
  needs: {
    accommodation: 'Will stay with her sister in Eastmoor; the sister has agreed and the address was visited.',
    'attitudes-thinking-behaviour':
      'Finished the thinking skills course in spring. Asks for time out before a quarrel.',
    'children-families-community': 'Two daughters of 9 and 12, weekly video calls, school informed by their aunt.',
    'drugs-and-alcohol': 'No use since admission; wants to keep going to the Thursday group.',
    'education-skills-work': 'Level 2 in catering; the canteen manager gives a reference.',
    'finance-and-id': 'Birth certificate here, bank account opened, benefit claim prepared.',
    health: 'Asthma, inhaler on prescription; registered with the Eastmoor surgery.',
  },
  whatWorks: 'Plain talk, and one thing at a time. Write dates down for her.',
  ownWords: 'I want my girls to come home from school and find me there.',
  goals: ['Daughters for a weekend within a month', 'A kitchen job by the summer'],
  safety: 'No known risk to staff. Her former partner must not learn the address.',
  appointments: ['Eastmoor surgery, the week of release', 'Thursday group, first week'],
  accessibility: 'Reading glasses; prefers large print.',
  contacts: ['Contact officer on unit C, 01632 960401'],
};

/** What is handed over of Owen Pritchard. */
export const ofOwen: HandoverContent = {
  needs: {
    accommodation: 'Lost his tenancy on admission; has been on the housing list of Harbour Street since March.',
    'education-skills-work': 'Forklift certificate renewed in the prison workshop.',
    'finance-and-id': 'Rent arrears of the old flat; a repayment plan is agreed.',
    health: 'Hearing aid on the left, serviced last month.',
  },
  whatWorks: 'Keeps every appointment that is in his book. Sits on the right side so that he can hear.',
  ownWords: 'Tell me straight what happens and when, then I can do it.',
  goals: ['Work in a warehouse', 'A flat of his own within a year'],
  safety: 'No known risk.',
  appointments: [],
  accessibility: 'Hearing aid; speak towards him.',
  contacts: ['Contact officer on unit A, 01632 960402'],
};

/** The first report on Sofia Marinova says nothing of health or money: probation will ask for them. */
export const ofSofiaIncomplete: HandoverContent = {
  needs: {
    accommodation: 'Would like to live near her mother in Westacre.',
    'children-families-community': 'Her mother visits every second Sunday.',
    'education-skills-work': 'Learns English in the evening class, now at B1.',
  },
  whatWorks: 'An interpreter for anything official, a joke for everything else.',
  ownWords: 'My mother is old. I want to carry her shopping.',
  goals: ['English at B2', 'Work in a nursery garden'],
  safety: 'No known risk.',
  appointments: [],
  accessibility: 'Bulgarian interpreter for official talks.',
  contacts: ['Contact officer on unit D, 01632 960404'],
};

export const ofSofia: HandoverContent = {
  ...ofSofiaIncomplete,
  needs: {
    ...ofSofiaIncomplete.needs,
    'finance-and-id': 'Passport valid for four years; no bank account yet, appointment made.',
    health: 'Diabetes, type 2, diet and tablets; blood sugar book goes with her.',
  },
  appointments: ['Bank in Westacre, the week of release'],
};

/** What is handed over of Callum Reid. */
export const ofCallum: HandoverContent = {
  needs: {
    accommodation: 'A room in his brother’s house is offered and was checked.',
    'attitudes-thinking-behaviour': 'Two quarrels in the first months, none for a year.',
    'drugs-and-alcohol': 'On a methadone prescription, stable; the community clinic is informed.',
    health: 'See the prescription; no other treatment.',
  },
  whatWorks: 'Early appointments. He is calm in the morning.',
  ownWords: 'I do not know who will be my officer. I would like to meet them before I go.',
  goals: ['Stay on the prescription', 'Football with his nephew'],
  safety: 'Naloxone to be handed out at the gate.',
  appointments: ['Community clinic, the day of release, 14:00'],
  accessibility: 'None.',
  contacts: ['Contact officer on unit B, 01632 960403'],
};
