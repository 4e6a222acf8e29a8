import type { Precision } from '../api/types';
import { text } from '../text/text';
import { Choices } from '../ui/Choices';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { SettingsPage } from './SettingsPage';

const PRECISIONS: readonly Precision[] = ['STREET', 'ABOUT_200_M', 'ABOUT_1_KM'];

/** How exactly one is known while waiting, and what happens with positions at all. */
export function LocationPage() {
  const [{ standing, problem }, choosing] = useSending();
  return (
    <SettingsPage title={text('location.title')}>
      {({ precision }, set) => (
        <>
          <Choices
            name="precision"
            legend={text('location.question')}
            options={PRECISIONS.map((each) => [each, text(`location.${each}`)] as const)}
            chosen={[precision]}
            onChoose={(chosen) => choosing(() => set('location', { precision: chosen }))}
          />
          {problem && <Notice tone="bad">{problem}</Notice>}
          {standing === 'SENT' && <Notice tone="good">{text('settings.kept')}</Notice>}
          <section class="card" aria-labelledby="honest">
            <h2 id="honest">{text('location.honest')}</h2>
            <ul class="points">
              <li>{text('location.waiting')}</li>
              <li>{text('location.call')}</li>
              <li>{text('location.closed')}</li>
              <li>{text('location.cost')}</li>
            </ul>
          </section>
        </>
      )}
    </SettingsPage>
  );
}
