import { Select } from '@navikt/ds-react/Select';
import { languages, speak } from '../words/language';
import { useWords } from '../words/use-words';

export function LanguageSwitch() {
  const { say, language } = useWords();
  const choose = (value: string) => {
    const wanted = languages.find((one) => one === value);
    if (wanted !== undefined) void speak(wanted);
  };
  return (
    <Select
      label={say('language.label')}
      hideLabel
      size="small"
      value={language}
      onChange={({ target }) => choose(target.value)}
    >
      {languages.map((one) => (
        <option key={one} value={one} lang={one}>
          {say(`language.${one}`)}
        </option>
      ))}
    </Select>
  );
}
