import { useEffect, useRef } from 'preact/hooks';
import { change, state } from '../app/store';
import { SignInNotice } from '../identity/SignInNotice';
import { text, type Key } from '../text/text';
import { putAway } from './alerts';
import type { PhoneAlert } from './alert';
import { AnswerButtons } from './AnswerButtons';
import { AnswerState } from './AnswerState';
import { Countdown } from './Countdown';
import { Ending } from './Ending';
import { OfferFacts } from './OfferFacts';
import { PracticeMark } from './PracticeMark';
import { canAnswer, isOver, mayWait, type Phase } from './phase';
import { what } from './words';

const REFUSED: Partial<Record<Phase, Key>> = { YES_REFUSED: 'reply.yesRefused', NO_REFUSED: 'reply.noRefused' };

/** Fills the page from the first ring to the verdict; always dark. */
export function AlertScreen({ alert, phase }: { alert: PhoneAlert; phase: Phase }) {
  if (isOver(phase)) return <Ending alert={alert} phase={phase} />;
  return <Asking alert={alert} phase={phase} />;
}

function Asking({ alert, phase }: { alert: PhoneAlert; phase: Phase }) {
  const { view } = alert;
  const { hushed, refusals, sound } = state.value;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [view.id]);
  const ringing = phase === 'RINGING';
  const refused = REFUSED[phase];
  const words = refusals[view.id];
  return (
    <main class={`night alert ${ringing && view.kind === 'INCIDENT' ? 'ringing' : ''}`} aria-labelledby="alert-title">
      <header>
        <PracticeMark alert={alert} />
        <p class="overline">
          <span>{text(view.kind === 'INCIDENT' ? 'alert.incident' : 'alert.care')}</span>
          <span>{view.offer.organisationName}</span>
        </p>
        {(ringing || phase === 'LATE') && <Countdown offer={view.offer} late={phase === 'LATE'} />}
      </header>
      <div class="alert-body">
        <h1 id="alert-title" ref={title} tabIndex={-1}>{what(view.kind, view.offer.category)}</h1>
        <OfferFacts kind={view.kind} offer={view.offer} />
        {ringing && sound === 'OFF' && <p class="quiet">{text('alert.tapForSound')}</p>}
        {ringing && sound === 'READY' && view.kind === 'INCIDENT' && (
          <button class="small" aria-pressed={hushed === view.id} onClick={() => change({ hushed: hushed === view.id ? '' : view.id })}>
            {text('alert.quiet')}
          </button>
        )}
        {(refused || words) && (
          <p class="notice bad" role="alert">{[refused && text(refused), words].filter(Boolean).join(': ')}</p>
        )}
        <SignInNotice over="signIn.toAnswer" />
      </div>
      <footer class="thumb">
        {canAnswer(phase) && <p class="fit" id="fit">{text('alert.fit')}</p>}
        {canAnswer(phase) ? <AnswerButtons alert={alert} phase={phase} /> : <AnswerState alert={alert} phase={phase} />}
        {mayWait(phase) && (
          <button class="plain" onClick={() => putAway(view.id)}>{text('alert.close')}</button>
        )}
      </footer>
    </main>
  );
}
