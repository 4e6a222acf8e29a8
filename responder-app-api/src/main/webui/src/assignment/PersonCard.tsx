import type { AssignmentDetails } from '../api/types';
import { text } from '../text/text';
import { Symbol } from '../ui/Symbol';

/** Who is visited, how to reach them and how they want to be helped. */
export function PersonCard({ details }: { details: AssignmentDetails }) {
  const { personName, personPhone, wishes } = details;
  if (!personName && !personPhone && !wishes) return null;
  return (
    <section class="card" aria-labelledby="person">
      <h2 id="person"><Symbol name="person" />{text('assigned.person')}</h2>
      {personName && <p class="strong">{personName}</p>}
      {wishes && <p class="notes">{wishes}</p>}
      {personPhone && (
        <a class="button" href={`tel:${personPhone.replaceAll(/[^+\d]/g, '')}`}>
          <Symbol name="phone" />
          {text('assigned.call', { phone: personName ?? personPhone })}
        </a>
      )}
    </section>
  );
}
