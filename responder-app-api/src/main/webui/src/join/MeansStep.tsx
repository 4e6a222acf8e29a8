import type { TravelMode } from '../api/types';
import { languages, nameOf } from '../text/languages';
import { text, word } from '../text/text';
import { Check, Choices } from '../ui/Choices';
import { Form, Unfilled } from '../ui/Form';
import type { StepProps } from './Registration';

const MODES: readonly TravelMode[] = ['FOOT', 'BIKE', 'CAR'];

/** How somebody gets to a call, and what they speak there. */
export function MeansStep({ draft, next }: StepProps) {
  async function send(form: FormData): Promise<void> {
    const travelModes = MODES.filter((mode) => form.getAll('travelModes').includes(mode));
    if (travelModes.length === 0) throw new Unfilled(text('register.travelMissing'));
    const spoken = form.getAll('languages').map(String);
    await next({ travelModes, languages: spoken.length > 0 ? spoken : draft.languages, carriesAed: form.has('carriesAed') });
  }

  return (
    <Form send={send} button={text('register.send')}>
      <Choices
        name="travelModes" legend={text('register.travel')} several chosen={draft.travelModes}
        options={MODES.map((mode) => [mode, word('travel', mode)] as const)}
      />
      <Choices
        name="languages" legend={text('join.languages')} several chosen={draft.languages}
        options={languages.map((tag) => [tag, <span lang={tag}>{nameOf(tag)}</span>] as const)}
      />
      <Check name="carriesAed" checked={draft.carriesAed ?? false}>{text('join.carriesAed')}</Check>
      <p class="quiet">{text('join.then')}</p>
    </Form>
  );
}
