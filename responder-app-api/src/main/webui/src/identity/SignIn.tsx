import { state, type AppState } from '../app/store';
import { text, type Key } from '../text/text';
import { Centred } from '../ui/Opening';
import { signIn } from './session';
import { SignOut } from './SignOut';

/** Why somebody has to sign in, where it is more than the first time. */
const WARNINGS: Partial<Record<AppState['signIn'], Key>> = {
  OVER: 'signIn.over',
  NOT_A_RESPONDER: 'signIn.notAResponder',
};

export function SignIn() {
  const { signIn: standing, signInFailed } = state.value;
  const warning = WARNINGS[standing];
  return (
    <Centred>
      <img src="/icons/icon.svg" alt="" width="88" height="88" />
      <h1>{text('app.name')}</h1>
      <p class="quiet">{text('app.tagline')}</p>
      {warning ? <p class="notice warn" role="alert">{text(warning)}</p> : <p>{text('signIn.why')}</p>}
      {signInFailed && <p class="notice bad" role="alert">{text('signIn.failed')}</p>}
      <button class="primary huge" onClick={() => void signIn()}>
        {text(warning ? 'signIn.again' : 'signIn.button')}
      </button>
      {standing === 'NOT_A_RESPONDER' && <SignOut />}
    </Centred>
  );
}
