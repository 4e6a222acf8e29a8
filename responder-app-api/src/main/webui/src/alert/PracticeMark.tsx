import { text } from '../text/text';
import type { PhoneAlert } from './alert';

/** Stands over every screen of training, and of nothing else. */
export function PracticeMark({ alert }: { alert: PhoneAlert }) {
  return alert.view.practice ? <p class="practice-mark"><strong>{text('practice.mark')}</strong> {text('practice.nobody')}</p> : null;
}
