import type { CaseloadRow } from '../../../schemas/api/caseload';
import { Agency } from '../../../schemas/agency';
import { NeedsDomain } from '../../../schemas/needs-domain';
import { Phase } from '../../../schemas/pathway';
import { requests } from '../../../services/api/act-report';
import { readView, sorted } from '../../../services/console/caseload/view';
import * as lists from '../../../services/console/words/lists';

const row = (name: string, release?: string) => ({ name, personRef: name, release }) as CaseloadRow;

describe("the caseload's address", () => {
  it('keeps what it knows and leaves out the rest', () => {
    expect(readView({ phase: 'handover', waitingFor: 'probation', sort: 'release', desc: true })).toEqual({
      phase: 'handover',
      waitingFor: 'probation',
      sort: 'release',
      desc: true,
    });
    expect(readView({ phase: 'parole', waitingFor: 7, sort: 'secret', desc: 'yes', other: 1 })).toEqual({});
  });

  it('reads back what it wrote', () => {
    const view = readView({ phase: 'supervision', sort: 'person', desc: true });
    expect(readView({ ...view })).toEqual(view);
  });
});

describe('the order of a caseload', () => {
  const rows = [row('Leah'), row('Amira', '2026-05-01'), row('Oscar', '2026-03-01')];
  const names = (shown: readonly CaseloadRow[]) => shown.map(({ name }) => name);

  it('is the one of the api until another is asked for', () => {
    expect(names(sorted(rows, {}))).toEqual(['Leah', 'Amira', 'Oscar']);
  });

  it('puts those without a release date last', () => {
    expect(names(sorted(rows, { sort: 'release' }))).toEqual(['Oscar', 'Amira', 'Leah']);
  });

  it('puts the longest wait first, and whoever waits for nobody last', () => {
    const waiting = (name: string, since: string) => ({ ...row(name), next: { since } }) as CaseloadRow;
    const all = [
      row('Leah'),
      waiting('Amira', '2026-05-01T10:00:00.000Z'),
      waiting('Oscar', '2026-03-01T10:00:00.000Z'),
    ];
    expect(names(sorted(all, { sort: 'wait' }))).toEqual(['Oscar', 'Amira', 'Leah']);
  });

  it('turns around', () => {
    expect(names(sorted(rows, { sort: 'person', desc: true }))).toEqual(['Oscar', 'Leah', 'Amira']);
  });
});

it('offers every word of the schemas to choose from', () => {
  const same = (shown: readonly string[], known: readonly string[]) =>
    expect(shown.toSorted()).toEqual(known.toSorted());
  same(lists.agencies, Agency.options);
  same(lists.phases, Phase.options);
  same(lists.needsDomains, NeedsDomain.options);
  for (const [act, reasons] of Object.entries(lists.reasonsOf)) {
    const { reason } = requests[act as keyof typeof lists.reasonsOf].shape;
    same(reasons, reason.options);
  }
});
