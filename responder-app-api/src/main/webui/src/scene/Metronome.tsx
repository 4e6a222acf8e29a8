import { text } from '../text/text';
import { BEATS_A_MINUTE, isTimeToChange } from './beats';
import { useMetronome } from './useMetronome';

/** The beat for compressions, to hear and to see, and when to let somebody else go on. */
export function Metronome() {
  const { seconds, toggle } = useMetronome();
  const runs = seconds !== undefined;
  return (
    <section class="card metronome" aria-labelledby="metronome">
      <h2 id="metronome">{text('scene.metronome')}</h2>
      <button class={runs ? 'big running' : 'big'} onClick={toggle}>
        <span class="pulse" aria-hidden="true" style={{ animationDuration: `${60 / BEATS_A_MINUTE}s` }} />
        {text(runs ? 'scene.metronomeOff' : 'scene.metronomeOn')}
      </button>
      {runs && (
        <p class="strong" role="status">
          {isTimeToChange(seconds) ? text('scene.changePlaces') : text('scene.rate', { count: BEATS_A_MINUTE })}
        </p>
      )}
    </section>
  );
}
