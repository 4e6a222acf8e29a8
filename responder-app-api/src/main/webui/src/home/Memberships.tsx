import type { MembershipView } from '../api/types';
import { addressOf } from '../app/route';
import { text, word } from '../text/text';

/** Who may alert, in a line each; what there is to do about it stands on its own page. */
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
      <a class="button" href={addressOf('memberships')}>
        {text(memberships.length === 0 ? 'membership.choose' : 'membership.look')}
      </a>
    </section>
  );
}
