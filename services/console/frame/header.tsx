import { Link } from '@tanstack/react-router';
import { useReader } from '../api/use-reader';
import { useWords } from '../words/use-words';
import { LanguageSwitch } from './language-switch';
import { SearchBox } from '../search/search-box';
import { SignedIn } from './signed-in';

/** Pages for some: by the deed that opens them. */
const forSome = [
  { to: '/set-aside', words: 'nav.setAside', deed: 'letters' },
  { to: '/agencies', words: 'nav.agencies', deed: 'see-connections' },
  { to: '/notices', words: 'nav.notices', deed: 'report-notices' },
  { to: '/reports', words: 'nav.reports', deed: 'count' },
  { to: '/plan', words: 'nav.plan', deed: 'plan' },
  { to: '/access', words: 'nav.access', deed: 'explain-rights' },
  { to: '/audit', words: 'nav.audit', deed: 'verify-log' },
] as const;

export function Header() {
  const { say } = useWords();
  const may = useReader()?.may ?? [];
  const offered = forSome.filter(({ deed }) => may.includes(deed));
  return (
    <header className="header">
      <Link to="/" className="header-name">
        {say('app.name')}
      </Link>
      <SearchBox />
      <div className="header-choices">
        <SignedIn />
        <LanguageSwitch />
      </div>
      <nav aria-label={say('nav.label')} className="header-nav">
        <Link to="/my-work">{say('nav.myWork')}</Link>
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          {say('nav.caseload')}
        </Link>
        <Link to="/workflows">{say('nav.workflows')}</Link>
        {offered.map(({ to, words }) => (
          <Link key={to} to={to}>
            {say(words)}
          </Link>
        ))}
        <Link to="/help">{say('nav.help')}</Link>
      </nav>
    </header>
  );
}
