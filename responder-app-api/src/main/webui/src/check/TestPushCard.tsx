import { useState } from 'preact/hooks';
import { registerPush } from '../channels/push';
import { readMe } from '../identity/session';
import { text } from '../text/text';
import { useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { reportCheck } from './report';
import { sendTestPush, type TestPush } from './testPush';

/** A push on request, by the way that an alert takes, and how long it took. */
export function TestPushCard({ forgotten }: { forgotten: boolean }) {
  const [result, setResult] = useState<TestPush>();
  const [{ standing, problem }, sending] = useSending();
  const busy = standing === 'SENDING';

  async function tryIt(): Promise<void> {
    setResult(undefined);
    const found = await sendTestPush();
    setResult(found);
    await reportCheck(found.state === 'ARRIVED' ? found.millis : undefined);
  }

  async function registerAnew(): Promise<void> {
    await registerPush(true);
    await readMe();
  }

  return (
    <section class="card" aria-labelledby="ring-test">
      <h2 id="ring-test">{text('ring.test')}</h2>
      {forgotten && <Notice tone="bad">{text('ring.forgotten')}</Notice>}
      {forgotten && (
        <button type="button" aria-disabled={busy} onClick={() => void sending(registerAnew)}>{text('ring.registerAnew')}</button>
      )}
      <button type="button" class="primary" aria-disabled={busy} onClick={() => void sending(tryIt)}>
        {text(busy ? 'ring.testing' : 'ring.sendTest')}
      </button>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {result && <Result result={result} />}
    </section>
  );
}

function Result({ result }: { result: TestPush }) {
  switch (result.state) {
    case 'ARRIVED':
      return <Notice tone="good">{text('ring.arrived', { seconds: (result.millis / 1000).toFixed(1) })}</Notice>;
    case 'LOST':
      return <Notice tone="bad">{text('ring.lost')}</Notice>;
    case 'FORGOTTEN':
      return <Notice tone="warn">{text('ring.wasForgotten')}</Notice>;
  }
}
