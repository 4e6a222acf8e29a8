import { computed, effect } from '@preact/signals';
import { state } from './store';

const SETTLED_MS = 5_000;

/** What of this phone decides whether it rings and is found; empty before that is known. */
const abilities = computed(() => {
  const { me, push, sound, position } = state.value;
  return me && push !== 'UNKNOWN' ? [push, sound, position].join() : '';
});

/** Tells the service after an opening and after every change, or the console would believe for weeks what was true once. */
export function tellOfAbilities(): void {
  let settling: ReturnType<typeof setTimeout>;
  effect(() => {
    if (!abilities.value) return;
    clearTimeout(settling);
    settling = setTimeout(tell, SETTLED_MS);
  });
}

/** Without a line it is told with the next change or opening. */
const tell = (): void => void import('../check/report').then(({ reportCheck }) => reportCheck()).catch(() => undefined);
