import { Reading } from '../ui/Reading';
import { HandOutTable } from './HandOutTable';
import { useHandOuts } from './useHandOuts';

/** Who was told the code of this device's cabinet. */
export function CodePart({ id }: { id: string }) {
  const { value, trouble, again } = useHandOuts(id);
  return (
    <section aria-label="Who was told the code">
      <h3>Who was told the code</h3>
      <Reading waiting={!value} trouble={trouble} again={again} />
      {value?.length === 0 && <p className="quiet">Nobody, at your callouts.</p>}
      {value && value.length > 0 && <HandOutTable handOuts={value} caption="Who was told the code of this cabinet" />}
    </section>
  );
}
