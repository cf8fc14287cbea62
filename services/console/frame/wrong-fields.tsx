import { ErrorSummary } from '@navikt/ds-react/ErrorSummary';
import { useEffect, useState } from 'react';
import { useWords } from '../words/use-words';

type Wrong = { id: string; text: string };
type Props = { form: { current: HTMLFormElement | null } };

const invalid = ['fieldset', 'input', 'select', 'textarea'].map((kind) => `${kind}[aria-invalid="true"]`).join(', ');

/** What is said beside the fields of a form, once more together, each leading to its field. */
export function WrongFields({ form }: Props) {
  const { say } = useWords();
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  useEffect(() => {
    const found = wrongIn(form.current);
    setWrong((held) => (JSON.stringify(held) === JSON.stringify(found) ? held : found));
  });
  if (wrong.length === 0) return null;
  return (
    <ErrorSummary size="small" heading={say('form.wrong')} headingTag="p">
      {wrong.map(({ id, text }) => (
        <ErrorSummary.Item key={id} href={`#${id}`}>
          {text}
        </ErrorSummary.Item>
      ))}
    </ErrorSummary>
  );
}

/** Choices of one group share what is said of them; the first of them is where it leads. */
function wrongIn(form: HTMLFormElement | null): Wrong[] {
  const fields = [...(form?.querySelectorAll<HTMLElement>(invalid) ?? [])];
  const said = fields.map((field) => ({ id: (field.querySelector('input') ?? field).id, text: saidOf(field) }));
  return said.filter(({ text }, at) => text !== '' && said.findIndex((one) => one.text === text) === at);
}

/** A field is described by what is wrong with it, last of all; a group of choices says it in its live part. */
function saidOf(field: HTMLElement): string {
  const by = field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '';
  const said = field.matches('fieldset') ? field.querySelector('[aria-live]') : document.getElementById(by);
  return said?.textContent ?? '';
}
