import type { AssignmentView } from '../api/types';
import { Later } from '../app/Later';
import { state } from '../app/store';
import { text } from '../text/text';
import { Symbol } from '../ui/Symbol';

const portrait = () => import('./Picture').then((module) => module.Portrait);

/** To be held out at the door: who this is, whom they come from, and the code that the caller was told. */
export function IdentityCard({ assignment, organisation }: { assignment: AssignmentView; organisation: string }) {
  const { me } = state.value;
  const code = assignment.details?.code;
  return (
    <details class="card identity">
      <summary><Symbol name="person" /><span class="title">{text('identity.title')}</span>{code && <span class="code"><strong>{code}</strong></span>}</summary>
      <div class="held-out">
        <Later load={portrait} given={{}} within />
        <p class="address">{me?.displayName}</p>
        <p class="strong">{organisation}</p>
        {code && <p class="code">{text('identity.code')} <strong>{code}</strong></p>}
        <p class="quiet">{text('identity.more')}</p>
      </div>
    </details>
  );
}
