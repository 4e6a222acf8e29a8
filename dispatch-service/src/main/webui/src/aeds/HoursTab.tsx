import { MendForm } from '../mend/MendForm';
import { useUnknownHours } from '../mend/useUnknownHours';
import { Button } from '../ui/buttons';
import { Reading } from '../ui/Reading';
import '../mend/mend.css';

/** AEDs whose hours only a human can find out: what the list says, and a field for what is so. */
export function HoursTab() {
  const { aeds, reading, trouble, again, more, mend } = useUnknownHours();
  return (
    <div className="hours">
      <p className="quiet">Runners are sent to these only where no other AED is known to be open.</p>
      <Reading waiting={reading} trouble={trouble} again={again} />
      {!reading && trouble === undefined && aeds.length === 0 && <p role="status" className="empty">The hours of all AEDs are known.</p>}
      <ul className="mends">
        {aeds.map((aed) => <li key={aed.id}><MendForm aed={aed} mend={mend} /></li>)}
      </ul>
      {more && !reading && <Button onPress={more}>Show more</Button>}
    </div>
  );
}
