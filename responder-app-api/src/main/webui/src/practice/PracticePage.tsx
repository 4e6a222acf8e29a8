import { obtain } from '../api/http';
import { text } from '../text/text';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';

/** An alert for training, whenever one wants it. */
export function PracticePage() {
  const [{ standing, problem }, sending] = useSending();
  return (
    <Page title={text('practice.title')}>
      <p>{text('practice.what')}</p>
      <p>{text('practice.yearly')}</p>
      <p class="quiet">{text('practice.real')}</p>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {standing === 'SENT' && <Notice tone="good">{text('practice.coming')}</Notice>}
      <button
        type="button"
        class="primary"
        aria-disabled={standing === 'SENDING'}
        onClick={() => void sending(() => obtain('POST', '/v1/me/practice-alerts'))}
      >
        {text('practice.start')}
      </button>
    </Page>
  );
}
