import { Button } from '@navikt/ds-react/Button';
import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { rightsQuery } from '../api/access-queries';
import { Loaded } from '../frame/loaded';
import { useFocusOnFirstError } from '../frame/use-focus-on-first-error';
import { useWords } from '../words/use-words';
import { MemberField } from './member-field';
import { PathwayField } from './pathway-field';
import { RightsOf } from './rights-of';

/** What can somebody see of a pathway, and why? */
export function ExplainRights({ pathwayId }: { pathwayId: string }) {
  const { say } = useWords();
  const [draft, setDraft] = useState({ member: '', pathway: pathwayId });
  const [asked, setAsked] = useState<typeof draft>();
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFirstError(form, tried);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried((times) => times + 1);
    setAsked(draft.member === '' || draft.pathway === '' ? undefined : draft);
  };
  return (
    <>
      <form ref={form} onSubmit={submit} noValidate className="act-form">
        <div className="give-fields">
          <MemberField
            label={say('accessPage.who')}
            value={draft.member}
            error={tried > 0 && draft.member === '' ? say('accessPage.memberNeeded') : undefined}
            onChange={(member) => setDraft({ ...draft, member })}
          />
          <PathwayField
            value={draft.pathway}
            missing={tried > 0 && draft.pathway === ''}
            onChange={(whose) => setDraft({ ...draft, pathway: whose })}
          />
        </div>
        <div className="act-buttons">
          <Button type="submit" size="small">
            {say('accessPage.show')}
          </Button>
        </div>
      </form>
      {asked !== undefined && <Answer asked={asked} />}
    </>
  );
}

const Answer = ({ asked }: { asked: { member: string; pathway: string } }) => (
  <Loaded query={useQuery(rightsQuery(asked))}>{(rights) => <RightsOf rights={rights} />}</Loaded>
);
