import { Tag } from '@navikt/ds-react/Tag';
import { useWords } from '../words/use-words';
import { fridayWithoutHousing } from './row-words';

/** A mark for whoever leaves on a Friday and has no bed yet. */
export function FridayRelease({ of }: { of: Parameters<typeof fridayWithoutHousing>[0] }) {
  const { say } = useWords();
  if (!fridayWithoutHousing(of)) return null;
  return (
    <Tag size="xsmall" data-color="danger" variant="moderate" className="below">
      {say('caseload.fridayRelease')}
    </Tag>
  );
}
