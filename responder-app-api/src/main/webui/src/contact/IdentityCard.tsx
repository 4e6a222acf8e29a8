import { useEffect, useState } from 'preact/hooks';
import type { AssignmentView } from '../api/types';
import { state } from '../app/store';
import { text } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { portrait } from './pictures';

/** To be held out at the door: who this is, whom they come from, and the code that the caller was told. */
export function IdentityCard({ assignment, organisation }: { assignment: AssignmentView; organisation: string }) {
  const [face, setFace] = useState<string>();
  useEffect(() => {
    let shown: string | undefined;
    void portrait().then((picture) => {
      if (picture) setFace(shown = URL.createObjectURL(picture));
    });
    return () => shown && URL.revokeObjectURL(shown);
  }, []);
  const { me } = state.value;
  const code = assignment.details?.code;
  return (
    <details class="card identity">
      <summary><Symbol name="person" /><span class="title">{text('identity.title')}</span>{code && <span class="code"><strong>{code}</strong></span>}</summary>
      <div class="held-out">
        {face
          ? <img src={face} alt={text('identity.portrait')} width="160" height="160" />
          : <p class="quiet">{text('identity.noPortrait')}</p>}
        <p class="address">{me?.displayName}</p>
        <p class="strong">{organisation}</p>
        {code && <p class="code">{text('identity.code')} <strong>{code}</strong></p>}
        <p class="quiet">{text('identity.more')}</p>
      </div>
    </details>
  );
}
