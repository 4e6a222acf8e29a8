import { useState } from 'preact/hooks';
import { Refused } from '../api/http';
import type { MembershipView } from '../api/types';
import { applyTo } from '../identity/session';
import { text, word } from '../text/text';

export function Memberships({ memberships }: { memberships: MembershipView[] }) {
  return (
    <section class="card" aria-labelledby="memberships">
      <h2 id="memberships">{text('check.membership')}</h2>
      {memberships.length === 0 && <p>{text('membership.none')}</p>}
      <ul class="plain-list">
        {memberships.map((membership) => (
          <li key={membership.organisation}>
            <strong>{membership.organisation}</strong>: {word('membership', membership.state)}
            {membership.tier && membership.state === 'ACTIVE' && `, ${word('tier', membership.tier)}`}
          </li>
        ))}
      </ul>
      <details>
        <summary>{text('membership.apply')}</summary>
        <Application />
      </details>
    </section>
  );
}

function Application() {
  const [problem, setProblem] = useState<string>();

  async function send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const organisation = String(new FormData(form).get('organisation') ?? '').trim();
    if (!organisation) return;
    setProblem(undefined);
    await applyTo(organisation).then(
      () => form.reset(),
      (failure: unknown) => setProblem(failure instanceof Refused ? failure.message : text('error.offline')),
    );
  }

  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      <label>
        {text('membership.code')}
        <input name="organisation" maxLength={64} autocapitalize="none" required />
      </label>
      {problem && <p class="notice bad" role="alert">{problem}</p>}
      <button class="small">{text('membership.send')}</button>
    </form>
  );
}
