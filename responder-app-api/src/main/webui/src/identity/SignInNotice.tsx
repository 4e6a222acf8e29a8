import { state } from '../app/store';
import { text, type Key } from '../text/text';
import { signIn } from './session';
import { obstacleIn } from './standing';

/** The way back to the sign-in for whoever an alert or an assignment keeps from the sign-in's own screen. */
export function SignInNotice({ over }: { over?: Key }) {
  const { signIn: standing, signInFailed } = state.value;
  const obstacle = obstacleIn(standing);
  if (!obstacle) return null;
  return (
    <div class="notice bad stack" role="alert">
      <p>{text(standing === 'OVER' && over ? over : obstacle)}</p>
      {signInFailed && <p>{text('signIn.failed')}</p>}
      <button class="small" onClick={() => void signIn()}>{text('signIn.again')}</button>
    </div>
  );
}
