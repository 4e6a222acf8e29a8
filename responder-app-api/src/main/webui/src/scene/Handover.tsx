import { correction, generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';
import { useEffect, useRef } from 'preact/hooks';
import type { AssignmentView } from '../api/types';
import { state } from '../app/store';
import { text } from '../text/text';
import { aedThere, asText, handover } from './handover';

/** For the crew: to read, or to scan with whatever they have. */
export function Handover({ assignment }: { assignment: AssignmentView }) {
  const { alerts, config, me, outbox } = state.value;
  const alert = alerts[assignment.alertId];
  const aed = alert && aedThere(alert, outbox, me?.carriesAed === true);
  const lines = handover(assignment, outbox, aed, config?.region.timeZone);
  const code = asText(lines, assignment);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bits = generate(code, { minCorrectionLevel: correction.M });
    box.current?.replaceChildren(toSvg(bits, document, { on: '#000', off: '#fff', padX: 3, padY: 3 }));
  }, [code]);
  return (
    <section class="card handover" aria-labelledby="handover">
      <h2 id="handover">{text('handover.title')}</h2>
      <dl>
        {lines.map(({ what, value }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="qr" role="img" aria-label={text('handover.code')} ref={box} />
    </section>
  );
}
