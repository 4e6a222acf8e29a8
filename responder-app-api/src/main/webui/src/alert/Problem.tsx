import { state } from '../app/store';

/** What the service would not take of what was last said about an alert, in its words. */
export function Problem({ alertId }: { alertId: string }) {
  const words = state.value.refusals[alertId];
  return words ? <p class="notice bad" role="alert">{words}</p> : null;
}
