import { clock } from '../app/store';
import { text } from '../text/text';
import { BEATS_A_MINUTE, CHANGE_AFTER_S, changesBy } from './beats';
import { useMetronome } from './useMetronome';

/** The beat for compressions, to hear, to feel and to see, and when to let somebody else go on. */
export function Metronome() {
  const { since, toggle } = useMetronome();
  const seconds = since === undefined ? 0 : Math.max(0, Math.floor((Date.now() - since) / 1000));
  void clock.value; // drawn anew with every second
  return (
    <section class="card metronome" aria-labelledby="metronome">
      <h2 id="metronome">{text('scene.metronome')}</h2>
      <button class={since === undefined ? 'big' : 'big running'} aria-pressed={since !== undefined} onClick={toggle}>
        <span class="pulse" aria-hidden="true" style={{ animationDuration: `${60 / BEATS_A_MINUTE}s` }} />
        {text(since === undefined ? 'scene.metronomeOn' : 'scene.metronomeOff')}
      </button>
      {since !== undefined && (
        <p class="strong" role="status">
          {changesBy(seconds) > 0 && seconds % CHANGE_AFTER_S < 10 ? text('scene.changePlaces') : text('scene.rate', { count: BEATS_A_MINUTE })}
        </p>
      )}
    </section>
  );
}
