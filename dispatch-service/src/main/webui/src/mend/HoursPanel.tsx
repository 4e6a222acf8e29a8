import { PanelFrame } from '../shell/PanelFrame';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { MendForm } from './MendForm';
import { useUnknownHours } from './useUnknownHours';
import './mend.css';

/** AEDs whose hours only a human can find out: what the list says, and a field for what is so. */
export function HoursPanel() {
  const { aeds, reading, trouble, again, more, mend } = useUnknownHours();
  return (
    <PanelFrame
      label="AED hours to mend"
      head={<><h1>AED hours to mend</h1><p className="quiet">Runners are sent to these only where no other AED is known to be open.</p></>}
    >
      <div className="panel-body">
        {trouble !== undefined && <><Refusal cause={trouble} /><Button onPress={again}>Read again</Button></>}
        {reading && <p role="status" className="quiet">Reading…</p>}
        {!reading && trouble === undefined && aeds.length === 0 && <p role="status">The hours of all AEDs are known.</p>}
        <ul className="mends">
          {aeds.map((aed) => <li key={aed.id}><MendForm aed={aed} mend={mend} /></li>)}
        </ul>
        {more && !reading && <Button onPress={more}>Show more</Button>}
      </div>
    </PanelFrame>
  );
}
