import { text } from '../text/text';
import { Form } from '../ui/Form';
import { MeansFields, meansIn } from './About';
import type { StepProps } from './Registration';

/** How somebody gets to a call, and what they speak there. */
export function MeansStep({ draft, next }: StepProps) {
  async function send(form: FormData): Promise<void> {
    const { languages, ...means } = meansIn(form);
    await next({ ...means, languages: languages.length > 0 ? languages : draft.languages });
  }

  return (
    <Form send={send} button={text('join.next')}>
      <MeansFields of={draft} />
    </Form>
  );
}
