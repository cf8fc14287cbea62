import { Search } from '@navikt/ds-react/Search';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useWords } from '../words/use-words';
import { wanted } from './wanted';

/** Looks for somebody from any page. */
export function SearchBox() {
  const { say } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    wanted.set(text.trim());
    void navigate({ to: '/search' });
  };
  return (
    <search aria-label={say('search.title')} className="search-box">
      <form onSubmit={submit}>
        <Search
          label={say('search.label')}
          size="small"
          variant="secondary"
          htmlSize={20}
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={setText}
        />
      </form>
    </search>
  );
}
