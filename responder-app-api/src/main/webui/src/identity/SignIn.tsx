import { Centred } from '../app/App';
import { state } from '../app/store';
import { text } from '../text/text';
import { signIn } from './session';

export function SignIn() {
  const { signIn: standing, signInFailed } = state.value;
  return (
    <Centred>
      <img src="/icons/icon.svg" alt="" width="88" height="88" />
      <h1>{text('app.name')}</h1>
      <p class="quiet">{text('app.tagline')}</p>
      {standing === 'OVER' ? <p class="notice warn" role="alert">{text('signIn.over')}</p> : <p>{text('signIn.why')}</p>}
      {signInFailed && <p class="notice bad" role="alert">{text('signIn.failed')}</p>}
      <button class="primary huge" onClick={() => void signIn()}>
        {text(standing === 'OVER' ? 'signIn.again' : 'signIn.button')}
      </button>
    </Centred>
  );
}
