import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useReader } from '../api/use-reader';
import { Part } from '../frame/part';
import { Titled } from '../frame/titled';
import { useWords } from '../words/use-words';
import { LogCheck } from './log-check';
import { PersonsReport } from './persons-report';

/** Who saw and changed what of a person and why, and whether the log of it is whole. */
export function AuditPage() {
  const { say } = useWords();
  const may = useReader()?.may ?? [];
  return (
    <>
      <Titled page={say('nav.audit')} />
      <Heading level="1" size="large" spacing>
        {say('nav.audit')}
      </Heading>
      <BodyLong spacing className="no-print">
        {say('audit.intro')}
      </BodyLong>
      {!may.includes('verify-log') && <BodyLong className="empty">{say('audit.notYours')}</BodyLong>}
      {may.includes('audit') && (
        <Part title={say('audit.report')}>
          <PersonsReport />
        </Part>
      )}
      {may.includes('verify-log') && (
        <div className="no-print">
          <Part title={say('audit.check')}>
            <LogCheck />
          </Part>
        </div>
      )}
    </>
  );
}
