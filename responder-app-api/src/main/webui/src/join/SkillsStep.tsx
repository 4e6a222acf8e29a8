import { text } from '../text/text';
import { Form } from '../ui/Form';
import { SkillsField, skillsIn } from './About';
import type { StepProps } from './Registration';

/** What somebody can do already; nobody needs any of it to begin. */
export function SkillsStep({ draft, next }: StepProps) {
  return (
    <Form send={(form) => next({ skills: skillsIn(form) })} button={text('register.send')}>
      <SkillsField chosen={draft.skills ?? []} />
      <p class="quiet">{text('join.then')}</p>
    </Form>
  );
}
