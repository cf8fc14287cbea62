import fc from 'fast-check';
import { unassignable } from '../../domain/access/assignable';
import { belongsTo, isInRegion, isInUnit, teamOf } from '../../domain/access/membership';
import { isThere, replaceable, whoHasTheWork, type Colleague } from '../../domain/access/who-has-the-work';

const place = { agency: 'probation', area: 'eastmoor', unit: 'harbour-street', team: 'release' } as const;
const maya: Colleague = { id: 'maya', ...place, absences: [{ from: '2026-04-01', to: '2026-04-10', cover: 'noor' }] };
const noor: Colleague = { id: 'noor', ...place, absences: [{ from: '2026-04-10', to: '2026-04-12', cover: 'maya' }] };
const gone: Colleague = { id: 'gone', ...place, absences: [], leftOn: '2026-04-05' };
const register = new Map([maya, noor, gone].map((member) => [member.id, member]));
const queue = { as: 'queue', team: 'probation/eastmoor/harbour-street/release' };

describe('the work of a member', () => {
  it('is theirs as long as they are there', () =>
    expect(whoHasTheWork('maya', '2026-03-31', register)).toEqual({ as: 'member', member: 'maya' }));

  it.each(['2026-04-01', '2026-04-09'])('goes to their cover while they are absent, as on %s', (day) =>
    expect(whoHasTheWork('maya', day, register)).toEqual({ as: 'cover', member: 'noor' }),
  );

  it('goes to the queue of their team when the cover is absent, too', () =>
    expect(whoHasTheWork('maya', '2026-04-10', register)).toEqual(queue));

  it('goes to the queue from the day they left, and not before', () => {
    expect(whoHasTheWork('gone', '2026-04-04', register)).toEqual({ as: 'member', member: 'gone' });
    expect(whoHasTheWork('gone', '2026-04-05', register)).toEqual(queue);
  });

  it('that was given to a team stands in its queue', () =>
    expect(whoHasTheWork(teamOf(maya), '2026-04-01', register)).toEqual(queue));

  it('of somebody no register names is nobody’s', () =>
    expect(whoHasTheWork('somebody', '2026-04-01', register)).toBeUndefined());

  it('is never with somebody who is not there', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.constantFrom('maya', 'noor', 'gone'), (number, assignee) => {
        const day = `2026-04-${String(number).padStart(2, '0')}`;
        const holder = whoHasTheWork(assignee, day, register);
        expect(holder?.as === 'queue' || isThere(register.get(holder?.member ?? '')!, day)).toBe(true);
      }),
    ));
});

describe('a step is given', () => {
  const course = { provider: 'college', level: '1' };
  const exitWork = { ...course, course: 'exit-work', obtainedOn: '2025-04-01', validUntil: '2026-04-06' };
  const trained = [maya, noor, gone].map((one) => ({ ...one, competences: one.id === 'noor' ? [exitWork] : [] }));
  const on = (day: string, to: string, needs: 'exit-work'[] = []) =>
    unassignable(to, { owner: 'probation', needs, day }, trained);

  it('to whoever is there or has a cover, and to a team in which somebody works', () => {
    for (const to of ['noor', 'maya', teamOf(maya)]) expect(on('2026-04-05', to)).toBeUndefined();
  });

  it('to nobody who has left, is away without a cover, or is not of its owner', () => {
    expect(on('2026-04-05', 'gone')).toBe('has-left');
    expect(on('2026-04-10', 'maya')).toBe('away');
    expect(unassignable('noor', { owner: 'prison', needs: [], day: '2026-04-05' }, trained)).toBe('no-such-member');
    expect(on('2026-04-05', 'probation/eastmoor/harbour-street/night')).toBe('no-such-team');
  });

  it('to whoever has learned what it asks for, as long as that counts', () => {
    expect(on('2026-04-06', 'noor', ['exit-work'])).toBeUndefined();
    expect(on('2026-04-07', 'noor', ['exit-work'])).toBe('competence-missing');
    expect(on('2026-04-05', 'maya', ['exit-work'])).toBe('competence-missing');
  });
});

describe('a member belongs to a pathway', () => {
  it('by a step of theirs, or of their team', () => {
    expect(belongsTo([{}, { assignee: 'maya' }], maya)).toBe(true);
    expect(belongsTo([{ assignee: teamOf(noor) }], maya)).toBe(true);
  });

  it('not by a step of a colleague, nor by one of nobody’s', () =>
    expect(belongsTo([{ assignee: 'noor' }, {}], maya)).toBe(false));

  it('and not through a team of the same name elsewhere', () => {
    const elsewhere = { ...maya, unit: 'westacre' };
    expect(belongsTo([{ assignee: teamOf(maya) }], elsewhere)).toBe(false);
    expect([isInUnit(maya, elsewhere), isInRegion(maya, elsewhere)]).toEqual([false, true]);
  });
});

describe('of the two named workers of the specialised track', () => {
  it('one may be replaced', () => expect(replaceable(['maya', 'noor'], ['noor'])).toEqual(['noor']));

  it('one always stays', () => expect(replaceable(['maya', 'noor'], ['noor', 'maya'])).toEqual(['noor']));
});
