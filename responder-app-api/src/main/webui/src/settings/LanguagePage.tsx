import { useEffect, useState } from 'preact/hooks';
import { chooseLanguage, chosenLanguage, languages, nameOf } from '../text/languages';
import { text } from '../text/text';
import { Choices } from '../ui/Choices';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';

const AS_THE_PHONE = 'phone';

/** Which language this phone speaks: its own, or another. */
export function LanguagePage() {
  const [chosen, setChosen] = useState<string>();
  const [{ problem }, choosing] = useSending();
  useEffect(() => void chosenLanguage().then((tag) => setChosen(tag ?? AS_THE_PHONE)), []);
  return (
    <Page title={text('language.title')}>
      {chosen && (
        <Choices
          name="language"
          legend={text('language.question')}
          options={[[AS_THE_PHONE, text('language.asThePhone')], ...languages.map((tag) => [tag, <span lang={tag}>{nameOf(tag)}</span>] as const)]}
          chosen={[chosen]}
          onChoose={(tag) => choosing(() => chooseLanguage(tag === AS_THE_PHONE ? undefined : tag).then(() => setChosen(tag)))}
        />
      )}
      {problem && <Notice tone="bad">{problem}</Notice>}
    </Page>
  );
}
