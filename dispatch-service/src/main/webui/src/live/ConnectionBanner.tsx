import { signIn, useSession } from '../auth/session';
import { useDesk } from '../shell/desk';
import { useNow } from '../time/clock';
import { clockWords } from '../time/words';
import { Button } from '../ui/buttons';
import { useLive } from './store';

/** Says at once, and until it is mended, that the page is no longer true. */
export function ConnectionBanner() {
  const connection = useLive((state) => state.connection);
  const session = useSession();
  if (session.phase === 'ended') return <SessionEnded />;
  if (connection.phase !== 'lost') return null;
  return <Lost since={connection.since} why={connection.why} />;
}

function Lost({ since, why }: { since: number; why: string }) {
  const { time } = useDesk();
  const now = useNow();
  const read = useLive((state) => state.read);
  return (
    <div className="lost-banner">
      <p role="alert">
        <strong>Not live since {time.second(since)}.</strong> {read ? 'All you see is from then' : 'Nothing has been read yet'}: {why}.
        Trying to connect again.
      </p>
      <p className="lost-clock figures" aria-hidden>{clockWords(now - since)}</p>
    </div>
  );
}

function SessionEnded() {
  const { time } = useDesk();
  const session = useSession();
  const at = session.phase === 'ended' ? session.at : 0;
  return (
    <div className="lost-banner">
      <p role="alert">
        <strong>You were signed out at {time.second(at)}.</strong> All you see is from then. Sign in to go on where you were.
      </p>
      <Button onPress={() => void signIn()}>Sign in</Button>
    </div>
  );
}
