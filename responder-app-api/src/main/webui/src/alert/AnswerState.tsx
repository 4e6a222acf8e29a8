import { useEffect, useRef } from 'preact/hooks';
import { state } from '../app/store';
import { keptWords, obstacleIn, type Kept } from '../identity/standing';
import { flush } from '../outbox/outbox';
import { text, type Key } from '../text/text';
import { isAnsweredElsewhere, type PhoneAlert } from './alert';
import type { Phase } from './phase';

const WORDS: Partial<Record<Phase, { title: Key; more?: Key; kept?: Kept }>> = {
  YES_SENDING: { title: 'reply.yesSending', more: 'reply.yesSendingMore' },
  YES_KEPT: { title: 'reply.yesKept', kept: 'reply.yesKeptMore' },
  YES_PENDING: { title: 'reply.yesPending', more: 'reply.yesPendingMore' },
  NO_SENDING: { title: 'reply.noSending' },
  NO_KEPT: { title: 'reply.noKept', kept: 'reply.noKeptMore' },
};

/** How far the answer has got, and not one step further. */
export function AnswerState({ alert, phase }: { alert: PhoneAlert; phase: Phase }) {
  const words = WORDS[phase];
  const { signIn } = state.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []); // the button that had the focus is gone
  if (!words) return null;
  const { title, more, kept } = words;
  return (
    <div class={`answer-state ${kept ? 'warn' : 'wait'}`} role="status" ref={box} tabIndex={-1}>
      {!kept && <span class="dots" aria-hidden="true"><i /><i /><i /></span>}
      <strong>{text(title)}</strong>
      {isAnsweredElsewhere(alert) && <p>{text('reply.elsewhere')}</p>}
      {more && <p>{text(more)}</p>}
      {kept && <p>{text(keptWords(kept, signIn))}</p>}
      {kept && !obstacleIn(signIn) && <button class="small" onClick={() => void flush()}>{text('reply.retry')}</button>}
    </div>
  );
}
