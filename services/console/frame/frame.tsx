import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useChanges } from '../live/use-changes';
import { useWords } from '../words/use-words';
import { AwayBanner } from './away-banner';
import { Footer } from './footer';
import { Header } from './header';
import { SessionBanner } from './session-banner';

/** What every page shares. It also keeps the stream of changes open from page to page. */
export function Frame({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const main = useMainOnNewPage();
  useChanges(() => undefined);
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        {say('app.skip')}
      </a>
      <Header />
      <SessionBanner />
      <AwayBanner />
      <main id="main" tabIndex={-1} ref={main} className="frame-main">
        {children}
      </main>
      <Footer />
    </div>
  );
}

/** A new page starts where its content does, also for those who do not see it change. */
function useMainOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current !== path) main.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);
  return main;
}
