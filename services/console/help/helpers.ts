import type { Member } from '../../../schemas/api/register';

type Helper = Pick<Member, 'id' | 'name' | 'agency'> & { role: 'case-coordinator' | 'supervisor'; phones: string[] };

const helping = ['case-coordinator', 'supervisor'] as const;

/** Who coordinates and supervises and can be rung, by name. */
export const helpers = (members: readonly Member[]): Helper[] =>
  members
    .filter(({ leftOn }) => leftOn === undefined)
    .flatMap(({ id, name, agency, roles, workPhone, dutyPhone }) => {
      const role = helping.find((one) => roles.includes(one));
      const phones = [workPhone, dutyPhone].filter((phone) => phone !== undefined);
      return role === undefined || phones.length === 0 ? [] : [{ id, name, agency, role, phones }];
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
