import { Heading } from '@navikt/ds-react/Typography';
import { use, useEffect, useRef } from 'react';
import type { HandoverContent } from '../../../schemas/api/act';
import { Fact } from '../pathway/fact';
import { needsDomains } from '../words/lists';
import { useWords } from '../words/use-words';
import { HeadingLevel } from './heading-level';

/** The handover report as it was written. */
export function HandedOver({ content }: { content: HandoverContent }) {
  const { say } = useWords();
  const level = use(HeadingLevel);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const spoken = needsDomains.flatMap((need) => {
    const text = content.needs[need];
    return text === undefined ? [] : [{ need, text }];
  });
  return (
    <section className="handed-over" aria-label={say('act.contentOf')}>
      <Heading level={level} size="xsmall" ref={heading} tabIndex={-1}>
        {say('act.contentTitle')}
      </Heading>
      <dl className="content">
        {spoken.map(({ need, text }) => (
          <Fact key={need} name={say(`needs.${need}`)}>
            {text}
          </Fact>
        ))}
        {(['whatWorks', 'ownWords', 'safety', 'accessibility'] as const).map((part) => (
          <Fact key={part} name={say(`content.${part}`)}>
            {content[part] === '' ? say('content.nothing') : content[part]}
          </Fact>
        ))}
        {(['goals', 'appointments', 'contacts'] as const).map((part) => (
          <Fact key={part} name={say(`content.${part}`)}>
            <Lines lines={content[part]} />
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const { say } = useWords();
  if (lines.length === 0) return <>{say('content.nothing')}</>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
