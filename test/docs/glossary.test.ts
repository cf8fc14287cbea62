import { choicesIn, domainWords } from '../support/domain-words';
import { schemaWords } from '../support/schema-words';
import { textOf } from '../support/tree';

const glossary = textOf('docs/glossary.md');
const explained = new Set([...glossary.matchAll(/^\| `([^`]+)` +\| \S/gm)].map(([, word]) => word));

describe('the glossary', () => {
  it('explains every word that a report, an event or an answer of the api may hold', () => {
    expect(schemaWords().filter((word) => !explained.has(word))).toEqual([]);
  });

  it('explains every word that a type of the domain offers as a choice', () => {
    expect(domainWords().filter((word) => !explained.has(word))).toEqual([]);
  });

  it('finds the choices of a type and not the fields it leaves out', () => {
    expect(choicesIn("export type Side = 'custody' | { kind: 'community' } | Omit<Offset, 'days'>;")).toEqual([
      'custody',
      'community',
    ]);
  });

  it('looks at the words of reports, events, steps, phases and reasons', () => {
    expect(schemaWords()).toEqual(
      expect.arrayContaining([
        'agency.custody.received',
        'transition.report.set-aside',
        'handover-report',
        'early-community',
        'relied-on',
      ]),
    );
  });
});
