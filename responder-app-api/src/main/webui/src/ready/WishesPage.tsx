import type { CallKind, CallWishes } from '../api/types';
import { text, word } from '../text/text';
import { Choices } from '../ui/Choices';
import { Field } from '../ui/Field';
import { Form, Unfilled } from '../ui/Form';
import { SettingsPage } from './SettingsPage';

const CARE: readonly CallKind[] = ['SHOPPING', 'MEDICATION_COLLECTION', 'MEAL', 'COMPANIONSHIP', 'CHECK_IN', 'TRANSPORT', 'PERSONAL_CARE'];
const ALL: readonly CallKind[] = ['INCIDENT', ...CARE];

/** What one wants to be asked for, how far off and how often. */
export function WishesPage() {
  return (
    <SettingsPage title={text('wishes.title')}>
      {(known, set) => (
        <Form send={(form) => set('calls', wishes(form))} button={text('settings.keep')} done={text('settings.kept')}>
          <p>{text('wishes.why')}</p>
          <Choices
            name="kind"
            legend={text('wishes.kinds')}
            several
            options={ALL.map((kind) => [kind, kind === 'INCIDENT' ? text('wishes.INCIDENT') : word('category', kind)] as const)}
            chosen={known.kinds ?? ALL}
          />
          <Field
            name="kilometres" type="number" inputMode="decimal" min={0.1} max={200} step={0.1}
            label={text('wishes.far')} hint={text('wishes.farHint')}
            {...(known.maxDistanceMetres && { defaultValue: known.maxDistanceMetres / 1000 })}
          />
          <Field
            name="alerts" type="number" inputMode="numeric" min={1} max={200}
            label={text('wishes.many')} hint={text('wishes.manyHint')}
            {...(known.alertsPerWeek && { defaultValue: known.alertsPerWeek })}
          />
        </Form>
      )}
    </SettingsPage>
  );
}

/** What is left empty is no wish, and so are all kinds. */
function wishes(form: FormData): CallWishes {
  const [first, ...others] = form.getAll('kind') as CallKind[];
  if (!first) throw new Unfilled(text('wishes.noKind'));
  const [kilometres, alerts] = [Number(form.get('kilometres')), Number(form.get('alerts'))];
  return {
    ...(others.length + 1 < ALL.length && { kinds: [first, ...others] }),
    ...(kilometres && { maxDistanceMetres: Math.round(kilometres * 1000) }),
    ...(alerts && { alertsPerWeek: alerts }),
  };
}
