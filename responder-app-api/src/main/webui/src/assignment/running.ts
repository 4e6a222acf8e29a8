import { computed, effect } from '@preact/signals';
import { whenIdle } from '../app/painted';
import { state } from '../app/store';
import { forgetEnded, runningOf } from './kept';

const ids = computed(() => runningOf(state.value.alerts).join());

/** The assignments that run, by id: of no other does this phone keep where it was. */
export const running = computed<readonly string[]>(() => (ids.value ? ids.value.split(',') : []));

/** Place and patient leave the phone with the news of the end, whatever it was and whenever it was learnt. */
export function forgetWithTheCall(): void {
  effect(() => {
    void running.value;
    whenIdle(() => void forgetEnded(running.value).catch(() => undefined));
  });
}
