import { text } from '../text/text';
import { Symbol } from '../ui/Symbol';

export function CallControlRoom({ phone }: { phone: string }) {
  return (
    <a class="call" href={`tel:${phone}`} aria-label={text('assigned.callWho', { phone })}>
      <Symbol name="phone" />
      {text('assigned.call', { phone })}
    </a>
  );
}
