import type { Member } from '../../../schemas/api/register';
import { helpers } from '../../../services/console/help/helpers';
import { madeUpMembers } from '../../../services/platform/made-up-members';

const leader = (name: string, more: Partial<Member> = {}): Member => ({
  ...madeUpMembers[0]!,
  id: name,
  name,
  roles: ['supervisor'],
  workPhone: '01632 960400',
  ...more,
});

describe('whom the help page has one ring', () => {
  it('is whoever coordinates or supervises, by name', () =>
    expect(helpers([leader('Zora'), leader('Ada', { roles: ['case-coordinator'] })])).toMatchObject([
      { name: 'Ada', role: 'case-coordinator' },
      { name: 'Zora', role: 'supervisor', phones: ['01632 960400'] },
    ]));

  it('is nobody who has left, does other work or has no number', () => {
    const { workPhone: _, ...silent } = leader('Cem');
    const others = [leader('Ada', { leftOn: '2026-01-01' }), leader('Bo', { roles: ['probation-officer'] }), silent];
    expect(helpers(others)).toEqual([]);
  });
});
