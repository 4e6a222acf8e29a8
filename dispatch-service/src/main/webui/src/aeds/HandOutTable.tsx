import { Link } from 'wouter';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import type { HandOut } from './types';

interface HandOutTableProps {
  handOuts: readonly HandOut[];
  caption: string;
  /** Whether each says which device it was. */
  withDevice?: boolean;
}

/** Who was told the code of a cabinet, when, and for which callout; never the code itself. */
export function HandOutTable({ handOuts, caption, withDevice = false }: HandOutTableProps) {
  const { time } = useDesk();
  return (
    <table className="listing">
      <caption className="hidden-words">{caption}</caption>
      <thead>
        <tr><th scope="col">When</th><th scope="col">Who</th>{withDevice && <th scope="col">Device</th>}<th scope="col">For</th></tr>
      </thead>
      <tbody>
        {handOuts.map((told) => (
          <tr key={told.at + told.assignmentId + told.deviceId}>
            <td className="figures">{time.day(millis(told.at))}</td>
            <th scope="row">{told.responderName ? <Link href={`/people/${told.responderId}`}>{told.responderName}</Link> : 'Has erased their account'}</th>
            {withDevice && <td><Link href={`/aeds/devices/${told.deviceId}`}>{told.deviceDescription || 'Place not described'}</Link></td>}
            <td><Link href={`/callouts/${told.calloutId}`}>callout {told.reference}</Link></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As many as the service tells at most: older ones are not shown. */
export const MOST_TOLD = 500;
