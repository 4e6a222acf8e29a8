import type { ComponentChildren } from 'preact';
import type { Fix, ResponderView } from '../api/types';
import { ageOf } from '../alert/words';
import { clock, state } from '../app/store';
import { allowNotifications } from '../channels/push';
import { armSound, changed } from '../device/sound';
import { distance, text, word } from '../text/text';
import { Symbol } from '../ui/Symbol';

/** What an alert needs to get through, each with its own state in words. */
export function ReadyChecks({ me }: { me: ResponderView }) {
  const { stream, sound, push, pushRenewed, position } = state.value;
  return (
    <ul class="checks">
      <Check good={stream === 'OPEN'} title={text('check.connection')} words={word('connection', stream)} />
      <Check good={sound === 'READY'} title={text('check.sound')} words={word('sound', sound)}>
        <button class="small" onClick={() => void armSound().then(changed)}>
          {text(sound === 'READY' ? 'sound.test' : 'sound.arm')}
        </button>
      </Check>
      <Check good={push === 'READY'} title={text('check.push')} words={word('push', push)}>
        {pushRenewed && <p class="strong warn" role="status">{text('push.renewed')}</p>}
        {push === 'NOT_ASKED' && (
          <button class="small" onClick={() => void allowNotifications()}>{text('push.allow')}</button>
        )}
      </Check>
      <Check
        good={position === 'SHARED' || position === 'OFF'}
        title={text('check.position')}
        words={`${word('position', position)} ${lastFix(me.lastFix)}`}
      />
    </ul>
  );
}

interface CheckProps {
  good: boolean;
  title: string;
  words: string;
  children?: ComponentChildren;
}

function Check({ good, title, words, children }: CheckProps) {
  return (
    <li class={good ? 'check good' : 'check attention'}>
      <Symbol name={good ? 'check' : 'warning'} />
      <div>
        <strong>{title}</strong>
        <span class="hidden">: {text(good ? 'state.good' : 'state.attention')}</span>
        <p>{words}</p>
        {children}
      </div>
    </li>
  );
}

/** The newest of what the service knows and what the phone itself has just seen. */
function lastFix(known: Fix | undefined): string {
  const { here } = state.value;
  const fix = here ?? (known && { ...known, atMs: Date.parse(known.at) });
  if (!fix) return text('position.none');
  return text('position.last', {
    age: ageOf(fix.atMs, clock.value),
    accuracy: distance(Math.max(1, Math.round(fix.accuracyMetres))),
  });
}
