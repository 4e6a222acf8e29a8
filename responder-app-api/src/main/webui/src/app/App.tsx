import type { ComponentChildren } from 'preact';
import { AlertScreen } from '../alert/AlertScreen';
import { AssignmentScreen } from '../assignment/AssignmentScreen';
import { Home } from '../home/Home';
import { Register } from '../identity/Register';
import { SignIn } from '../identity/SignIn';
import { text } from '../text/text';
import { current, currentPhase } from './reactions';
import { state } from './store';

/** Which screen: an alert before everything, whether or not the network, the sign-in or anything else is well. */
export function App() {
  const { started, config, configFailed, signIn, me, stream } = state.value;
  const alert = current.value;
  const phase = currentPhase.value;
  if (alert && phase) {
    return phase === 'ASSIGNED' ? <AssignmentScreen alert={alert} /> : <AlertScreen alert={alert} phase={phase} />;
  }
  if (!started || !config) return <Opening failing={configFailed ?? false} />;
  if (signIn !== 'SIGNED_IN') return <SignIn />;
  if (me === undefined) return <Opening failing={stream === 'LOST'} />;
  return me === null ? <Register /> : <Home me={me} />;
}

function Opening({ failing }: { failing: boolean }) {
  return (
    <Centred>
      <p role="status">{text(failing ? 'error.noConfig' : 'app.loading')}</p>
    </Centred>
  );
}

export function Centred({ children }: { children: ComponentChildren }) {
  return <main class="centred">{children}</main>;
}
