import { whomToRing, type Reachable } from '../../domain/access/whom-to-ring';

const place = { agency: 'probation' as const, area: 'north', unit: 'harbour', team: 'release' };
const member = (id: string, more: Partial<Reachable> = {}): Reachable => ({
  id,
  ...place,
  roles: ['probation-officer'],
  absences: [],
  ...more,
});
const maya = member('maya');
const noor = member('noor', { absences: [{ from: '2026-05-01', to: '2026-05-10', cover: 'maya' }] });
const ruth = member('ruth', { team: 'leads', roles: ['supervisor'], answersFor: ['panel'] });
const joran = member('joran', { agency: 'community', roles: ['supervisor'] });
const all = [maya, noor, ruth, joran];
const day = '2026-05-04';

describe('whom to ring', () => {
  it('is whoever has the step in hand', () =>
    expect(whomToRing({ agency: 'probation', assignee: 'maya' }, day, all)).toEqual([
      { member: 'maya', as: 'member' },
    ]));

  it('is the cover while they are away', () =>
    expect(whomToRing({ agency: 'probation', assignee: 'noor' }, day, all)).toEqual([{ member: 'maya', as: 'cover' }]));

  it('is their team where it waits in a queue, without who is away', () =>
    expect(whomToRing({ agency: 'probation', assignee: 'probation/north/harbour/release' }, day, all)).toEqual([
      { member: 'maya', as: 'queue' },
    ]));

  it('is who does that work where nobody has it yet', () =>
    expect(whomToRing({ agency: 'probation', role: 'probation-officer' }, day, all)).toEqual([
      { member: 'maya', as: 'role' },
    ]));

  it('is at last the supervisor of that agency, and of no other', () =>
    expect(whomToRing({ agency: 'probation', assignee: 'maya', above: 'supervisor' }, day, all)).toEqual([
      { member: 'maya', as: 'member' },
      { member: 'ruth', as: 'above' },
    ]));

  it('is the named member of the panel, wherever they work', () =>
    expect(whomToRing({ agency: 'community', above: 'panel' }, day, all)).toEqual([{ member: 'ruth', as: 'above' }]));

  it('is anybody of the agency where nothing else is known', () =>
    expect(whomToRing({ agency: 'community' }, day, [maya, { ...joran, roles: ['community-worker'] }])).toEqual([
      { member: 'joran', as: 'agency' },
    ]));

  it('is nobody who has left', () =>
    expect(whomToRing({ agency: 'probation', assignee: 'maya' }, day, [{ ...maya, leftOn: '2026-05-01' }])).toEqual(
      [],
    ));
});
