import type { Role } from '../../schemas/agency';
import type { Member } from '../../schemas/api/register';

/** Each has one role. */
export type MadeUpMember = Member & { roles: [Role] };

type Place = Pick<Member, 'agency' | 'area' | 'unit' | 'team' | 'serves'>;
type Said = Partial<Omit<Member, 'id' | 'name' | 'roles' | keyof Place>>;

/** All the prisons of the sample are one unit's here. */
const serves = ['QEM', 'QHB', 'ZZA', 'ZZB', 'ZZI'];
const resettlement: Place = { agency: 'prison', area: 'north', unit: 'eastmoor', team: 'resettlement', serves };
const wing: Place = { ...resettlement, team: 'a-wing' };
const court: Place = {
  ...{ agency: 'probation', area: 'eastmoor-and-district', unit: 'harbour-street', team: 'release' },
  serves: ['eastmoor-and-district'],
};
const housing: Place = {
  ...{ agency: 'community', area: 'eastmoor-and-district', unit: 'harbour-street', team: 'housing' },
  serves: ['housing', 'approved-premises', 'community-accommodation-service', 'local-authority-housing'],
};
const mentoring: Place = { ...housing, team: 'mentoring', serves: ['mentor', 'exit-worker'] };
const service: Place = { ...court, team: 'service', serves: [] };
const councils: Place = { ...housing, team: 'service', serves: [] };
const prisons: Place = { ...resettlement, team: 'service', serves: [] };

const member = (name: string, place: Place, ...[role, said = {}]: [role: Role, said?: Said]): MadeUpMember => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  ...place,
  roles: [role],
  languages: ['en'],
  absences: [],
  competences: [],
  ...said,
});

/** One for each role. None of them exists. */
export const madeUpOfficers: readonly [MadeUpMember, ...MadeUpMember[]] = [
  member('Maya Thornbury', court, 'probation-officer', {
    languages: ['en', 'nb'],
    workPhone: '01632 960401',
    competences: [
      {
        course: 'violent-extremism-basics',
        provider: 'college-of-probation',
        level: '1',
        obtainedOn: '2026-01-12',
        validUntil: '2029-01-12',
      },
    ],
  }),
  member('Tobias Wren', resettlement, 'responsible-prison-officer', { workPhone: '01632 960411' }),
  member('Isla Holt', wing, 'contact-officer', { workPhone: '01632 960412', dutyPhone: '01632 960410' }),
  member('Ellis Marchetti', court, 'case-coordinator', { workPhone: '01632 960402' }),
  member('Ruth Oyelaran', court, 'supervisor', {
    workPhone: '01632 960403',
    dutyPhone: '01632 960400',
    answersFor: ['panel', 'director', 'joint-response'],
  }),
  member('Joran Pike', housing, 'community-worker', { workPhone: '01632 960421', dutyPhone: '01632 960420' }),
  member('Sami Aldous', mentoring, 'mentor', { workPhone: '01632 960422' }),
  member('Ingrid Falk', service, 'training-lead'),
  member('Dana Petrovic', councils, 'integrator', { workPhone: '01632 960431' }),
  member('Olu Bright', service, 'administrator', { workPhone: '01632 960432' }),
  member('Mira Kovac', service, 'auditor'),
  member('Hanne Berg', service, 'data-protection-officer', { workPhone: '01632 960433' }),
];

/** They work beside them, cover for them, and their work. */
const colleagues: readonly Member[] = [
  member('Noor Castellane', court, 'probation-officer', { workPhone: '01632 960404' }),
  member('Anders Lowell', resettlement, 'responsible-prison-officer', {
    workPhone: '01632 960413',
    dutyPhone: '01632 960419',
  }),
  member('Wes Hallam', prisons, 'administrator', { workPhone: '01632 960415' }),
  member('Kirsi Vale', councils, 'administrator', { workPhone: '01632 960423' }),
  member('Petra Vance', wing, 'contact-officer', { workPhone: '01632 960414' }),
];

export const madeUpMembers: readonly Member[] = [...madeUpOfficers, ...colleagues];
