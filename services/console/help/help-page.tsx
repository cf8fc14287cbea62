import { Link as AkselLink } from '@navikt/ds-react/Link';
import { BodyLong, Heading } from '@navikt/ds-react/Typography';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { registerQuery } from '../api/queries';
import { Phone } from '../frame/ringing';
import { Part } from '../frame/part';
import { Titled } from '../frame/titled';
import { Fact } from '../pathway/fact';
import { agencies } from '../words/lists';
import { useWords } from '../words/use-words';
import { helpers } from './helpers';

const pages = [
  { name: 'myWork', to: '/my-work' },
  { name: 'caseload', to: '/' },
  { name: 'search', to: '/search' },
  { name: 'workflows', to: '/workflows' },
  { name: 'setAside', to: '/set-aside' },
  { name: 'agencies', to: '/agencies' },
  { name: 'notices', to: '/notices' },
  { name: 'reports', to: '/reports' },
  { name: 'plan', to: '/plan' },
  { name: 'access', to: '/access' },
  { name: 'audit', to: '/audit' },
] as const;

/** What everybody who works here can look up. */
export function HelpPage() {
  const { say } = useWords();
  return (
    <>
      <Titled page={say('help.title')} />
      <Heading level="1" size="large" spacing>
        {say('help.title')}
      </Heading>
      <BodyLong spacing>{say('help.intro')}</BodyLong>
      <Part title={say('help.pagesTitle')}>
        <dl className="help-pages">
          {pages.map(({ name, to }) => (
            <Fact
              key={name}
              name={
                <AkselLink as={Link} to={to}>
                  {say(name === 'search' ? 'search.title' : `nav.${name}`)}
                </AkselLink>
              }
            >
              {say(`help.pages.${name}`)}
            </Fact>
          ))}
        </dl>
      </Part>
      <Part title={say('help.keyboardTitle')}>
        <List texts={(['tab', 'enter', 'arrows', 'focus'] as const).map((part) => say(`help.keyboard.${part}`))} />
      </Part>
      <Part title={say('help.ringTitle')}>
        <WhomToRing />
      </Part>
      <Part title={say('help.accessTitle')}>
        <List texts={(['aim', 'tested', 'known', 'tell'] as const).map((part) => say(`help.access.${part}`))} />
      </Part>
      <Part title={say('help.privacyTitle')}>
        <List
          texts={(['shown', 'recorded', 'kept', 'browser', 'address'] as const).map((part) =>
            say(`help.privacy.${part}`),
          )}
        />
      </Part>
      <Part title={say('help.docsTitle')}>
        <BodyLong>
          {say('help.docs')} <AkselLink href="/docs">{say('nav.apiDocs')}</AkselLink>
        </BodyLong>
      </Part>
    </>
  );
}

const List = ({ texts }: { texts: readonly string[] }) => (
  <ul className="help-list">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

/** Those who can give access and see to what does not work. */
function WhomToRing() {
  const { say } = useWords();
  const found = helpers(useQueries({ queries: agencies.map(registerQuery) }).flatMap(({ data = [] }) => data));
  return (
    <>
      <BodyLong spacing>{say('help.ring')}</BodyLong>
      {found.length === 0 && <BodyLong>{say('help.ringNobody')}</BodyLong>}
      <ul className="help-list">
        {found.map(({ id, name, role, agency, phones }) => (
          <li key={id}>
            {say('help.ringOf', { name, role: say(`role.${role}`), agency: say(`agency.${agency}`) })}{' '}
            {phones.map((number) => (
              <Phone key={number} number={number} />
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
