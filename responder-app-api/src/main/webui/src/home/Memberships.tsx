import type { ResponderView } from '../api/types';
import { addressOf } from '../app/route';
import { clock } from '../app/store';
import { text, word } from '../text/text';
import { ending } from './ending';

/** Who may alert, in a line each, with the worst that is to be said of it; what to do about it stands on its own page. */
export function Memberships({ memberships }: Pick<ResponderView, 'memberships'>) {
  return (
    <section class="card" aria-labelledby="memberships">
      <h2 id="memberships">{text('check.membership')}</h2>
      {memberships.length === 0 && <p>{text('membership.none')}</p>}
      <ul class="plain-list">
        {memberships.map((membership) => {
          const { organisation, state, tier } = membership;
          const worst = ending(membership, clock.value);
          return (
            <li key={organisation}>
              <strong>{organisation}</strong>: {word('membership', state)}
              {tier && state === 'ACTIVE' && `, ${word('tier', tier)}`}
              {worst && <p class="notice warn">{worst}</p>}
            </li>
          );
        })}
      </ul>
      <a class="button" href={addressOf('memberships')}>
        {text(memberships.length === 0 ? 'membership.choose' : 'membership.look')}
      </a>
    </section>
  );
}
