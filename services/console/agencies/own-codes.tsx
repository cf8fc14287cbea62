import { Button } from '@navikt/ds-react/Button';
import type { Connection, OwnCode } from '../../../schemas/api/connection';
import { agencyPath } from '../api/queries';
import { ProblemBox } from '../frame/problem-box';
import { useWords } from '../words/use-words';
import { useAgencyAct } from './use-agency-act';
import { useMayConnect } from './use-may-connect';

/** What each of an agency's codes means; said wrongly, it is taken back. */
export function OwnCodes({ agency: { name, kind, codes } }: { agency: Connection }) {
  const { say } = useWords();
  const isMine = useMayConnect(kind);
  const unmap = useAgencyAct<OwnCode, OwnCode>(`${agencyPath(name)}/codes/take-back`);
  return (
    <>
      <ul className="codes">
        {codes.map(({ field, code, word }) => (
          <li key={`${field} ${code}`}>
            {say('agenciesPage.code', { field, code, word })}
            {isMine && (
              <Button
                size="xsmall"
                variant="tertiary"
                className="no-print"
                aria-label={say('agenciesPage.takeBackOf', { field, code })}
                onClick={() => unmap.mutate({ field, code })}
              >
                {say('agenciesPage.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {unmap.error !== null && <ProblemBox error={unmap.error} />}
    </>
  );
}
