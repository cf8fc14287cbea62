import { CaseloadSort } from '../../../schemas/api/caseload';
import { Agency } from '../../../schemas/agency';
import { NeedsDomain } from '../../../schemas/needs-domain';
import { Phase } from '../../../schemas/pathway';
import { requests } from '../../../services/api/act-report';
import { readView, sorts } from '../../../services/console/caseload/view';
import * as lists from '../../../services/console/words/lists';

describe("the caseload's address", () => {
  it('keeps what it knows and leaves out the rest', () => {
    expect(readView({ phase: 'handover', waitingFor: 'probation', sort: 'release' })).toEqual({
      phase: 'handover',
      waitingFor: 'probation',
      sort: 'release',
    });
    expect(readView({ phase: 'parole', waitingFor: 7, sort: 'secret', other: 1 })).toEqual({});
  });

  it('reads back what it wrote', () => {
    const view = readView({ phase: 'supervision', sort: 'wait' });
    expect(readView({ ...view })).toEqual(view);
  });
});

it('offers every word of the schemas to choose from', () => {
  const same = (shown: readonly string[], known: readonly string[]) =>
    expect(shown.toSorted()).toEqual(known.toSorted());
  same(lists.agencies, Agency.options);
  same(lists.phases, Phase.options);
  same(sorts, CaseloadSort.options);
  same(lists.needsDomains, NeedsDomain.options);
  for (const [act, reasons] of Object.entries(lists.reasonsOf)) {
    const { reason } = requests[act as keyof typeof lists.reasonsOf].shape;
    same(reasons, reason.options);
  }
});
