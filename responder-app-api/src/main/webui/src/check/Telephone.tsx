import { useEffect, useState } from 'preact/hooks';
import { obtain } from '../api/http';
import type { TelephoneView } from '../api/types';
import { noteFailure } from '../identity/session';
import { text } from '../text/text';
import { Choices } from '../ui/Choices';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';

const WAYS = ['sms', 'voice'] as const;

/** Texts and calls where the app says nothing, for whoever wants them and has proven their number. */
export function Telephone() {
  const [view, setView] = useState<TelephoneView>();
  const [{ problem }, sending] = useSending();
  useEffect(() => void obtain<TelephoneView>('GET', '/v1/me/telephone').then(setView, noteFailure), []);
  if (!view) return null;

  const choose = (way: (typeof WAYS)[number], on: boolean): Promise<void> => sending(async () => {
    const wish = { sms: view.sms, voice: view.voice, [way]: on };
    setView(await obtain<TelephoneView>('PUT', '/v1/me/telephone', wish));
  });

  return (
    <section class="card" aria-labelledby="telephone">
      <h2 id="telephone">{text('telephone.title')}</h2>
      {view.confirmed ? (
        <Choices
          name="telephone"
          legend={text('telephone.legend')}
          hint={text('telephone.hint')}
          several
          options={WAYS.map((way) => [way, text(`telephone.${way}`)] as const)}
          chosen={WAYS.filter((way) => view[way])}
          onChoose={choose}
        />
      ) : (
        <p>{text('telephone.unconfirmed')}</p>
      )}
      {problem && <Notice tone="bad">{problem}</Notice>}
    </section>
  );
}
