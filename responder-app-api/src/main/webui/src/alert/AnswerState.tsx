import { useEffect, useRef } from 'preact/hooks';
import { flush } from '../outbox/outbox';
import { text, type Key } from '../text/text';
import type { Phase } from './phase';

const WORDS: Partial<Record<Phase, { title: Key; more?: Key; tone: 'wait' | 'warn' }>> = {
  YES_SENDING: { title: 'reply.yesSending', more: 'reply.yesSendingMore', tone: 'wait' },
  YES_KEPT: { title: 'reply.yesKept', more: 'reply.yesKeptMore', tone: 'warn' },
  YES_PENDING: { title: 'reply.yesPending', more: 'reply.yesPendingMore', tone: 'wait' },
  NO_SENDING: { title: 'reply.noSending', tone: 'wait' },
  NO_KEPT: { title: 'reply.noKept', more: 'reply.noKeptMore', tone: 'warn' },
};

/** How far the answer has got, and not one step further. */
export function AnswerState({ phase }: { phase: Phase }) {
  const words = WORDS[phase];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []); // the button that had the focus is gone
  if (!words) return null;
  return (
    <div class={`answer-state ${words.tone}`} role="status" ref={box} tabIndex={-1}>
      {words.tone === 'wait' && <span class="dots" aria-hidden="true"><i /><i /><i /></span>}
      <strong>{text(words.title)}</strong>
      {words.more && <p>{text(words.more)}</p>}
      {words.tone === 'warn' && <button class="small" onClick={() => void flush()}>{text('reply.retry')}</button>}
    </div>
  );
}
