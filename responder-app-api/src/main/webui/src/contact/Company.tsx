import type { Companion } from '../api/types';
import { text, word } from '../text/text';
import { Symbol } from '../ui/Symbol';

/** Who else comes: what they do and how soon, never who they are. */
export function Company({ others }: { others: readonly Companion[] }) {
  return (
    <section class="card" aria-labelledby="company">
      <h2 id="company"><Symbol name="person" />{text('company.title')}</h2>
      {others.length === 0 && <p class="quiet">{text('company.none')}</p>}
      <ul class="plain-list">
        {others.map((other, index) => (
          <li key={index}>
            <strong>{word('role', other.role)}</strong>
            {' · '}
            {other.etaMinutes === undefined ? word('progress', other.progress) : text('company.minutes', { count: Math.max(1, other.etaMinutes) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
