import { CopyButton } from '@navikt/ds-react/CopyButton';
import { Heading } from '@navikt/ds-react/Typography';
import type { Connection } from '../../../schemas/api/connection';
import { Fact } from '../pathway/fact';
import { useWords } from '../words/use-words';
import { Deliveries } from './deliveries';
import { NewKey } from './new-key';
import { OwnCode } from './own-code';
import { OwnCodes } from './own-codes';
import { TestEvent } from './test-event';
import { ToldAt } from './told-at';
import { Unfolding } from './unfolding';
import { useMayConnect } from './use-may-connect';

export function AgencyCard({ agency }: { agency: Connection }) {
  const { say } = useWords();
  const { name, kind, webhook } = agency;
  const isMine = useMayConnect(kind);
  return (
    <li className="card">
      <Heading level="2" size="small" id={`agency-${name}`}>
        {name}
      </Heading>
      <AgencyFacts agency={agency} />
      {isMine && (
        <>
          <Unfolding header={say('agencyForm.change', { name })}>
            <OwnCode agency={agency} />
            <ToldAt agency={agency} />
            <NewKey name={name} />
          </Unfolding>
          <Unfolding header={say('testEvent.open', { name })}>
            <TestEvent name={name} />
          </Unfolding>
        </>
      )}
      {webhook !== undefined && (
        <Unfolding header={say('agenciesPage.deliveries', { name })}>
          <Deliveries name={name} />
        </Unfolding>
      )}
    </li>
  );
}

function AgencyFacts({ agency }: { agency: Connection }) {
  const { say, said, moment } = useWords();
  const { name, kind, schemes, provides, codes, keysSince, topic, webhook, mailSince } = agency;
  const events = `/agencies/${name}/events`;
  const none = say('agenciesPage.none');
  const since = (times: readonly string[]): string => times.map(moment).join('; ');
  return (
    <dl className="facts">
      <Fact name={say('agenciesPage.kind')}>{say(`agencyTitle.${kind}`)}</Fact>
      <Fact name={say('agenciesPage.numbers')}>{schemes.join(', ')}</Fact>
      <Fact name={say('agenciesPage.provides')}>
        {provides.map((word) => said('candidate', word)).join(', ') || none}
      </Fact>
      <Fact name={say('agenciesPage.events')}>
        {events}
        <CopyButton
          copyText={events}
          text={say('agencyForm.copy')}
          activeText={say('agencyForm.copied')}
          size="xsmall"
          className="no-print"
        />
      </Fact>
      <Fact name={say('agenciesPage.topic')}>{topic}</Fact>
      <Fact name={say('agenciesPage.keys')}>{since(keysSince)}</Fact>
      <Fact name={say('agenciesPage.codes')}>{codes.length === 0 ? none : <OwnCodes agency={agency} />}</Fact>
      <Fact name={say('agenciesPage.webhook')}>
        {webhook === undefined
          ? none
          : say('agenciesPage.toldAt', { url: webhook.url, since: since(webhook.secretsSince) })}
      </Fact>
      <Fact name={say('agenciesPage.mail')}>
        {mailSince === undefined ? none : say('agenciesPage.mailSince', { since: moment(mailSince) })}
      </Fact>
    </dl>
  );
}
