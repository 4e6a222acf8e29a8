import { Link } from 'wouter';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import type { Device } from './types';
import { guardianWord } from './words';

/** Who took a device that is not in its place, and whether its guardian knows. */
export function WhoHasIt({ device }: { device: Pick<Device, 'lastUse' | 'guardian'> }) {
  const { time } = useDesk();
  const { lastUse, guardian } = device;
  if (!lastUse && !guardian) return null;
  return (
    <p className="who-has-it">
      {lastUse && (
        <>Fetched by <strong>{lastUse.responderName}</strong> on {time.day(millis(lastUse.at))} for{' '}
          <Link href={`/callouts/${lastUse.calloutId}`}>callout {lastUse.reference}</Link>. </>
      )}
      {guardian && <span className={guardian === 'TOLD' || guardian === 'BEING_TOLD' ? 'quiet' : 'sign shut'}>{guardianWord(guardian)}.</span>}
    </p>
  );
}
