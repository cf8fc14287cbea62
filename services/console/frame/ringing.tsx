import { Link } from '@navikt/ds-react/Link';
import type { ToRing } from '../../../schemas/api/explanation';
import { useWords } from '../words/use-words';

/** Somebody to ring, why them, and by which numbers. */
export function Ringing({ name, as, workPhone, dutyPhone }: ToRing) {
  const { say } = useWords();
  return (
    <>
      {say(`ringing.${as}`, { name })} {workPhone !== undefined && <Phone number={workPhone} />}
      {dutyPhone !== undefined && (
        <>
          {' '}
          {say('ringing.duty')} <Phone number={dutyPhone} />
        </>
      )}
    </>
  );
}

export const Phone = ({ number }: { number: string }) => (
  <Link href={`tel:${number.replaceAll(' ', '')}`} className="keep">
    {number}
  </Link>
);
