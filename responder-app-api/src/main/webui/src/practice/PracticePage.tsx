import { obtain } from '../api/http';
import type { Exercise } from '../api/types';
import { text } from '../text/text';
import { Choices } from '../ui/Choices';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';

/** An alert for training, whenever one wants it and as one wants it. */
export function PracticePage() {
  return (
    <Page title={text('practice.title')}>
      <p>{text('practice.what')}</p>
      <p>{text('practice.yearly')}</p>
      <p class="quiet">{text('practice.real')}</p>
      <Form send={practise} button={text('practice.start')} done={text('practice.coming')}>
        <Choices name="exercise" legend={text('practice.which')} options={exercises()} chosen={[LIKELY]} />
      </Form>
    </Page>
  );
}

/** Left to the service, which knows what a call would most likely be for this person. */
const LIKELY = 'LIKELY';

const exercises = (): readonly (readonly [Exercise | typeof LIKELY, string])[] => [
  [LIKELY, text('practice.likely')],
  ['DIRECT', text('role.DIRECT')],
  ['AED_FIRST', text('role.AED_RUNNER')],
  ['CHILD', text('practice.child')],
];

function practise(form: FormData): Promise<unknown> {
  const wished = String(form.get('exercise') ?? LIKELY);
  return obtain('POST', `/v1/me/practice-alerts${wished === LIKELY ? '' : `?exercise=${wished}`}`);
}
