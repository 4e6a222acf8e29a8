import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { QUALIFICATIONS } from '../people/words';
import { useTyped } from '../shell/typing';
import { Button } from '../ui/buttons';
import { SomeOf, Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { CARE_CATEGORIES, INCIDENT_CATEGORIES } from '../words/names';
import { entryOf, formOf, isAnotherCode, withinProblem } from './directory';
import { languageName, languagesWith } from './languages';
import type { DescribedOrganisation, OrganisationEntry } from './types';

interface DirectoryFormProps {
  /** Null before anything was said. */
  known: DescribedOrganisation | null;
  save(entry: OrganisationEntry): Promise<DescribedOrganisation>;
  done(words: string): void;
  leave(): void;
}

/** Refusals that are shown at the fields they name. */
const AT_FIELDS = ['name', 'contact', 'codeOfConduct.acceptWithinDays'];

/** What volunteers read of the organisation, in its own words; another code of conduct is asked of every member. */
export function DirectoryForm({ known, save, done, leave }: DirectoryFormProps) {
  const [form, setForm] = useState(() => formOf(known));
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  useTyped(form);
  const { sending, refusal, fields, send } = useSending(form);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const asksAnew = isAnotherCode(form, known);
  const submit = () => send(async () => {
    const { codeVersion } = await save(entryOf(form));
    done(asksAnew ? `Saved. Version ${codeVersion} of the code of conduct is asked of every member.` : 'Saved.');
  });
  const languages = languagesWith(Object.keys(form.texts));
  return (
    <Form className="matter-form" aria-label="What volunteers read" validationErrors={fields} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <h3 ref={head} tabIndex={-1} className="wide">What volunteers read</h3>
      <Words name="name" label="Name" value={form.name} onChange={(name) => set({ name })} maxLength={120} isRequired />
      <Words name="contact" label="E-mail for questions" hint="Whoever answers for the data." inputMode="email" value={form.contact} onChange={(contact) => set({ contact })} maxLength={254} />
      <div className="wide">
        <SomeOf name="alertsFor" label="Alerts for" names={{ ...INCIDENT_CATEGORIES, ...CARE_CATEGORIES }} value={form.alertsFor} onChange={(alertsFor) => set({ alertsFor })} />
      </div>
      <div className="wide">
        <SomeOf name="required" label="Nobody is let in without" names={QUALIFICATIONS} value={form.required}
          onChange={(required) => set({ required, welcome: form.welcome.filter((code) => !required.includes(code)) })} />
      </div>
      <div className="wide">
        <SomeOf name="welcome" label="Welcome" names={QUALIFICATIONS} value={form.welcome}
          onChange={(welcome) => set({ welcome, required: form.required.filter((code) => !welcome.includes(code)) })} />
      </div>
      {languages.map((tag) => (
        <Words key={tag} name={`codeOfConduct.texts.${tag}`} label={`Code of conduct in ${languageName(tag)}`} hint="Empty where there is none in this language."
          value={form.texts[tag] ?? ''} onChange={(text) => set({ texts: { ...form.texts, [tag]: text } })} maxLength={10_000} long />
      ))}
      <Words name="codeOfConduct.acceptWithinDays" label="Days to accept a new one" hint="0 to 365; whoever has not by then is alerted no more." inputMode="numeric"
        value={form.acceptWithinDays} onChange={(acceptWithinDays) => set({ acceptWithinDays })} maxLength={3} isRequired validate={withinProblem} />
      {asksAnew && known && (
        <p className="caution wide">The code of conduct says something else: it becomes version {known.codeVersion + 1}, and every member is asked to accept
          it. Whoever has not within {form.acceptWithinDays || '…'} days is alerted no more.</p>
      )}
      <Refusal cause={refusal} shown={AT_FIELDS} />
      <div className="matter-act">
        <Button type="submit" look="primary" isDisabled={sending}>{sending ? 'One moment…' : asksAnew ? 'Save, and ask every member' : 'Save'}</Button>
        <Button onPress={leave} isDisabled={sending}>Go back</Button>
      </div>
    </Form>
  );
}
