import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../text/text';
import { Notice } from '../ui/Notice';
import { Opening } from '../ui/Opening';

const brought = new Map<unknown, unknown>();

/**
 * Shows what `load` brings, at once when it was brought before. Without a connection, or when this page is older than the
 * service, it says so and offers to try again.
 */
export function Later<P extends object>({ load, given }: { load: () => Promise<ComponentType<P>>; given: P }) {
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState(false);
  const Found = brought.get(load) as ComponentType<P> | undefined;

  function bring(): void {
    setFailed(false);
    bringAhead(load).then(() => redraw((count) => count + 1), () => setFailed(true));
  }

  useEffect(() => {
    if (!Found) bring();
  }, [load]);
  if (Found) return <Found {...given} />;
  if (!failed) return <Opening />;
  return (
    <main class="page">
      <Notice tone="bad">{text('page.notBrought')}</Notice>
      <button type="button" onClick={bring}>{text('page.again')}</button>
      <a class="button" href="#/">{text('page.back')}</a>
    </main>
  );
}

/** Brings a page's code before it is wanted, so that it is there when the connection is not. */
export async function bringAhead<P>(load: () => Promise<ComponentType<P>>): Promise<void> {
  if (!brought.has(load)) brought.set(load, await load());
}
