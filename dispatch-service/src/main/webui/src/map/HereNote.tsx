import { useLocation } from 'wouter';
import type { LonLat } from '../api/types';
import { Button } from '../ui/buttons';
import { choosePlace } from './place';

/** What can be raised at the place that was clicked. */
export function HereNote({ at, done }: { at: LonLat; done(): void }) {
  const [, navigate] = useLocation();
  const raise = (path: string) => () => {
    choosePlace(at);
    done();
    navigate(path);
  };
  return (
    <section className="note" aria-label="This place">
      <h2 className="figures">{at.lon.toFixed(5)}, {at.lat.toFixed(5)}</h2>
      <div className="stack">
        <Button look="primary" onPress={raise('/raise/incident')}>Raise incident here</Button>
        <Button onPress={raise('/raise/care')}>Care request here</Button>
      </div>
    </section>
  );
}
