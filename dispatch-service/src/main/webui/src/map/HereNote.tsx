import { useLocation } from 'wouter';
import type { LonLat } from '../api/types';
import { Button } from '../ui/buttons';
import { choosePlace } from './place';

interface HereNoteProps { at: LonLat; street: string | undefined; done(): void }

/** What can be raised at the place that was clicked. */
export function HereNote({ at, street, done }: HereNoteProps) {
  const [, navigate] = useLocation();
  const raise = (path: string) => () => {
    choosePlace(at, street);
    done();
    navigate(path);
  };
  return (
    <section className="note" aria-label="This place">
      <h2>{street ? `Near ${street}` : 'This place'}</h2>
      <p className="figures quiet">{at.lon.toFixed(5)}, {at.lat.toFixed(5)}</p>
      <div className="stack">
        <Button look="primary" onPress={raise('/raise/incident')}>Raise incident here</Button>
        <Button onPress={raise('/raise/care')}>Care request here</Button>
      </div>
    </section>
  );
}
