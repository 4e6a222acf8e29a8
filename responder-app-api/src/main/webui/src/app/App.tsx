import { AlertScreen } from '../alert/AlertScreen';
import { WhereToGo } from '../assignment/WhereToGo';
import { VISIT } from '../care/visits';
import { Home } from '../home/Home';
import { SignIn } from '../identity/SignIn';
import { Opening } from '../ui/Opening';
import { Later } from './Later';
import { assignmentScreen } from './assignmentScreen';
import { entryOf } from './pages';
import { ahead, current, currentPhase } from './reactions';
import { route } from './route';
import { state } from './store';

const registration = () => import('../join/Registration').then((module) => module.Registration);

/** All that is on screen is said anew when the language changes. */
export function App() {
  const { language, opened } = state.value;
  return language && opened ? <Screen key={language} /> : null;
}

/**
 * Which screen: an alert before everything, whether or not the network, the sign-in or anything else is well; then a visit ahead
 * that was opened.
 */
function Screen() {
  const { started, config, configFailed, signIn, me, stream } = state.value;
  const alert = current.value;
  const phase = currentPhase.value;
  if (alert && phase === 'ASSIGNED') return <Later load={assignmentScreen} given={{ alert }} meanwhile={<WhereToGo alert={alert} />} />;
  if (alert && phase) return <AlertScreen alert={alert} phase={phase} />;
  const { name, rest } = route.value;
  const visit = name === VISIT ? ahead.value.find(({ view }) => view.id === rest) : undefined;
  if (visit) return <Later load={assignmentScreen} given={{ alert: visit }} meanwhile={<WhereToGo alert={visit} />} />;
  if (started && signIn !== 'SIGNED_IN') return <SignIn />;
  if (!started || !config) return <Opening failing={configFailed ?? false} />;
  if (me === undefined) return <Opening failing={stream === 'LOST'} />;
  if (me === null) return <Later load={registration} given={{}} />;
  const page = entryOf(name);
  return page ? <Later key={name} load={page.load} given={{ me, rest }} /> : <Home me={me} />;
}
