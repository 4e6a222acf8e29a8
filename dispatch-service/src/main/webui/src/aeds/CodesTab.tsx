import { Reading } from '../ui/Reading';
import { counted } from '../words/counted';
import { HandOutTable, MOST_TOLD } from './HandOutTable';
import { useHandOuts } from './useHandOuts';

/** Who was told which cabinet's code and when, of all devices together: for whoever answers for the codes. */
export function CodesTab() {
  const { value, trouble, again } = useHandOuts();
  return (
    <div className="checks">
      <p className="quiet">The code of a cabinet is told to nobody but whoever is assigned to fetch the device, and each time it is noted. Those of your own callouts, the latest first.</p>
      <Reading waiting={!value} trouble={trouble} again={again} />
      {value && <p role="status" className="quiet">{value.length === MOST_TOLD ? `The latest ${MOST_TOLD}.` : `${counted(value.length, 'time', 'times')}.`}</p>}
      {value?.length === 0 && <p className="empty">No code has been told yet.</p>}
      {value && value.length > 0 && <HandOutTable handOuts={value} caption="Who was told which code" withDevice />}
    </div>
  );
}
