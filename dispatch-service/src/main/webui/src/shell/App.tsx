import { useEffect, useState } from 'react';
import type { Config } from '../api/types';
import { isWall, mayLook } from '../auth/roles';
import { startSession, useSession } from '../auth/session';
import { NotAllowed, SignedOutPage } from '../auth/SignedOutPage';
import { loadConfig } from '../config/config';
import { DeskPage } from './DeskPage';
import { WallPage } from './WallPage';

type Loading = { is: 'loading' } | { is: 'failed'; why: string } | { is: 'ready'; config: Config };

let starting: Promise<Config> | undefined;

/** Once a page, even where effects run twice: an authorization code is good for one use. */
const start = () => (starting ??= loadConfig().then(async (config) => {
  await startSession(config);
  return config;
}));

export function App() {
  const [loading, setLoading] = useState<Loading>({ is: 'loading' });
  const session = useSession();

  useEffect(() => {
    start().then(
      (config) => setLoading({ is: 'ready', config }),
      (cause: unknown) => setLoading({ is: 'failed', why: String(cause) }),
    );
  }, []);

  if (loading.is === 'failed') return <NotStarted why={loading.why} />;
  if (loading.is === 'loading' || session.phase === 'starting') return <Starting />;
  if (session.phase === 'signed-out') return <SignedOutPage region={loading.config.region.name} error={session.error} />;
  if (!mayLook(session.staff)) return <NotAllowed staff={session.staff} />;
  if (isWall(session.staff)) return <WallPage config={loading.config} />;
  return <DeskPage config={loading.config} />;
}

function Starting() {
  return <main className="full-page"><p className="quiet" role="status">Starting the console…</p></main>;
}

function NotStarted({ why }: { why: string }) {
  return (
    <main className="full-page">
      <div className="full-card">
        <h1>The console cannot start</h1>
        <p role="alert">The dispatch service does not tell the console how to start. Work by telephone and radio until it is back.</p>
        <p className="quiet">{why}</p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>Try again</button>
      </div>
    </main>
  );
}
