import type { ComponentChildren } from 'preact';
import type { ReadinessView } from '../api/types';
import { text } from '../text/text';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { useSettings, type Settings } from './settings';

interface Frame {
  readonly title: string;
  readonly children: (known: ReadinessView, set: Settings['set']) => ComponentChildren;
}

/** A page of settings that are shown once they are known: nobody changes what they do not see. */
export function SettingsPage({ title, children }: Frame) {
  const { known, failed, set, again } = useSettings();
  return (
    <Page title={title}>
      {known && children(known, set)}
      {!known && !failed && <p role="status">{text('app.loading')}</p>}
      {failed && (
        <Notice tone="bad">
          {text('error.offline')} <button class="small" onClick={again}>{text('page.again')}</button>
        </Notice>
      )}
    </Page>
  );
}
