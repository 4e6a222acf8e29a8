import { useEffect, useRef } from 'preact/hooks';
import { text, word, type Key } from '../text/text';
import { ContactChoice } from '../aftercare/ContactChoice';
import { AedAfter } from '../scene/AedAfter';
import { Symbol } from '../ui/Symbol';
import { isAnsweredElsewhere, type PhoneAlert } from './alert';
import { putAway } from './alerts';
import { PracticeMark } from './PracticeMark';
import { Problem } from './Problem';
import type { Phase } from './phase';

/** How it ended, for this responder, with thanks; put away by them alone. */
export function Ending({ alert, phase }: { alert: PhoneAlert; phase: Phase }) {
  const { view } = alert;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [view.id, phase]);
  return (
    <main class="night ending" aria-labelledby="ending">
      <div class="ending-body">
        <PracticeMark alert={alert} />
        <span class="medal"><Symbol name={phase === 'STOOD_DOWN' ? 'cross' : phase === 'FINISHED' ? 'heart' : 'check'} /></span>
        <h1 id="ending" ref={title} tabIndex={-1}>{text(`end.${phase}` as Key)}</h1>
        <p role="status">{text(more(alert, phase))}</p>
        {phase === 'DECLINED' && isAnsweredElsewhere(alert) && <p class="quiet">{text('reply.elsewhere')}</p>}
        {alert.wasAssigned && <Problem alertId={view.id} />}
        <ContactChoice alert={alert} />
        {view.assignment && alert.broughtAed && <AedAfter assignment={view.assignment} />}
        {view.outcome && <p class="quiet">{text('end.outcome', { outcome: word('outcome', view.outcome) })}</p>}
      </div>
      <footer class="thumb">
        <button class="primary huge" onClick={() => putAway(view.id)}>{text('end.back')}</button>
      </footer>
    </main>
  );
}

function more(alert: PhoneAlert, phase: Phase): Key {
  if (phase === 'STOOD_DOWN' && alert.wasAssigned) return 'end.STOOD_DOWN.assigned';
  if (phase === 'FINISHED' && alert.view.kind === 'CARE_REQUEST') return 'end.FINISHED.care';
  return `end.${phase}.more` as Key;
}
