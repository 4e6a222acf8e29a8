import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../text/text';
import { leave, signOut } from './signOut';

/** Signs out; where the service cannot be told, it says what that means before anybody leaves all the same. */
export function SignOut() {
  const [standing, setStanding] = useState<'HERE' | 'LEAVING' | 'NOT_TOLD'>('HERE');

  const notTold = useRef<HTMLElement>(null);
  useEffect(() => notTold.current?.scrollIntoView({ block: 'end' }), [standing]);

  async function go(): Promise<void> {
    setStanding('LEAVING');
    await signOut().catch(() => setStanding('NOT_TOLD'));
  }

  if (standing !== 'NOT_TOLD') {
    return (
      <div class="stack">
        <button class="plain" disabled={standing === 'LEAVING'} onClick={() => void go()}>
          {text(standing === 'LEAVING' ? 'signOut.leaving' : 'signOut.button')}
        </button>
        <p class="quiet">{text('signOut.duty')}</p>
      </div>
    );
  }
  return (
    <section class="notice bad stack" role="alert" ref={notTold}>
      <p>{text('signOut.notTold')}</p>
      <button onClick={() => void go()}>{text('signOut.again')}</button>
      <button class="plain" onClick={() => void leave()}>{text('signOut.allTheSame')}</button>
    </section>
  );
}
