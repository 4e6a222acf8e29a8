import { useState } from 'react';
import { Button } from '../ui/buttons';
import { signIn, signOut, type Staff } from './session';

export function SignedOutPage({ region, error }: { region: string; error: string | undefined }) {
  const [failed, setFailed] = useState<string>();
  const start = () => signIn().catch(() => setFailed('The sign-in service does not answer.'));
  const said = failed ?? error;
  return (
    <main className="full-page">
      <div className="full-card">
        <h1>Callout</h1>
        <p>The coordinator's board for {region}. Sign in with your organisation's account to see live callouts.</p>
        {said && <p role="alert" className="refusal">You are not signed in. {said}</p>}
        <Button look="primary" autoFocus onPress={() => void start()}>Sign in</Button>
      </div>
    </main>
  );
}

export function NotAllowed({ staff }: { staff: Staff }) {
  return (
    <main className="full-page">
      <div className="full-card">
        <h1>This account is not a coordinator's</h1>
        <p>
          {staff.name} is signed in, but without the role coordinator, clinical lead or administrator. Ask an
          administrator of your organisation, or sign in with another account.
        </p>
        <Button look="primary" onPress={() => void signOut()}>Sign in with another account</Button>
      </div>
    </main>
  );
}
