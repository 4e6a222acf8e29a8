import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTyped } from '../../shell/typing';
import { Button } from '../../ui/buttons';
import { Words } from '../../ui/fields';
import { Refusal } from '../../ui/Refusal';
import { useSending } from '../../ui/useSending';
import { languageName } from '../languages';
import type { CardText, StepCard } from '../types';
import { cardFormOf, cardTextOf, languageProblem, stepsProblem } from './cards';

interface CardFormProps {
  /** What it says before; undefined for the first version. */
  start: CardText | undefined;
  save(text: CardText): Promise<StepCard>;
  done(words: string): void;
  leave(): void;
}

/** A new version of a card, in each of its languages; shown to nobody before somebody else has approved it. */
export function CardForm({ start, save, done, leave }: CardFormProps) {
  const [form, setForm] = useState(() => cardFormOf(start));
  useTyped(form);
  const { sending, refusal, send } = useSending(form);
  const set = (tag: string, change: Partial<{ title: string; steps: string }>) =>
    setForm((before) => ({ ...before, [tag]: { title: '', steps: '', ...before[tag], ...change } }));
  const submit = () => send(async () => {
    const { version } = await save(cardTextOf(form));
    done(`Version ${version} is written. It waits for a clinical lead other than you.`);
  });
  return (
    <Form aria-label="New version" className="card-form" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <div className="card-versions">
        {Object.entries(form).map(([tag, words]) => (
          <fieldset key={tag} className="card-version">
            <legend>{languageName(tag)}</legend>
            <Words name={`${tag}.title`} label="Title" value={words.title} onChange={(title) => set(tag, { title })} maxLength={80} validate={() => languageProblem(tag, words)} />
            <Words name={`${tag}.steps`} label="Steps" hint="A line a step: 12 at most, of 160 characters at most." value={words.steps}
              onChange={(steps) => set(tag, { steps })} validate={stepsProblem} long />
          </fieldset>
        ))}
      </div>
      <Refusal cause={refusal} />
      <div className="matter-act">
        <Button type="submit" look="primary" isDisabled={sending}>{sending ? 'One moment…' : 'Save as a new version'}</Button>
        <Button onPress={leave} isDisabled={sending}>Go back</Button>
      </div>
    </Form>
  );
}
