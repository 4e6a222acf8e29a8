import type { PageProps } from '../app/pages';
import { state } from '../app/store';
import { text } from '../text/text';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';
import { MeansFields, meansIn, SkillsField, skillsIn } from './About';
import { changeAbout } from './joining';
import './join.css';

/** What somebody told when they joined, and may have changed since: a bicycle bought, a course passed. */
export function AboutPage({ me }: PageProps) {
  const now = state.value.me ?? me;
  return (
    <Page title={text('about.title')}>
      <Form send={(form) => changeAbout({ ...meansIn(form), skills: skillsIn(form) })} button={text('settings.keep')} done={text('settings.kept')}>
        <MeansFields of={now} />
        <SkillsField chosen={now.skills} />
      </Form>
    </Page>
  );
}
