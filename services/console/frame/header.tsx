import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words';
import { LanguageSwitch } from './language-switch';
import { SearchBox } from '../search/search-box';
import { SignedIn } from './signed-in';

export function Header() {
  const { say } = useWords();
  return (
    <header className="header">
      <Link to="/" className="header-name">
        {say('app.name')}
      </Link>
      <nav aria-label={say('nav.label')} className="header-nav">
        <Link to="/my-work">{say('nav.myWork')}</Link>
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          {say('nav.caseload')}
        </Link>
        <Link to="/workflows">{say('nav.workflows')}</Link>
        <Link to="/set-aside">{say('nav.setAside')}</Link>
        <Link to="/agencies">{say('nav.agencies')}</Link>
        <Link to="/notices">{say('nav.notices')}</Link>
        <Link to="/plan">{say('nav.plan')}</Link>
        <Link to="/help">{say('nav.help')}</Link>
      </nav>
      <SearchBox />
      <div className="header-choices">
        <SignedIn />
        <LanguageSwitch />
      </div>
    </header>
  );
}
