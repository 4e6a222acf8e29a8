import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../text/text';
import { Notice } from '../ui/Notice';
import { Opening } from '../ui/Opening';

const brought = new Map<unknown, unknown>();

interface LaterProps<P> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly given: P;
  /** What cannot wait for it, by night; without it there is the way back. */
  readonly meanwhile?: VNode;
  /** A part of a screen that is there already: nothing stands in its place before it comes. */
  readonly within?: boolean;
}

/**
 * Shows what `load` brings, at once when it was brought before. Without a connection, or when this page is older than the
 * service, it says so, offers to try again, and does so by itself when the connection is back.
 */
export function Later<P extends object>({ load, given, meanwhile, within = false }: LaterProps<P>) {
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
  useEffect(() => {
    if (!failed) return undefined;
    addEventListener('online', bring);
    return () => removeEventListener('online', bring);
  }, [failed]);
  if (Found) return <Found {...given} />;
  if (within) return null;
  if (!failed && !meanwhile) return <Opening />;
  return (
    <main class={meanwhile ? 'night assignment' : 'page'}>
      {meanwhile ?? <h1 class="brand">{text('app.name')}</h1>}
      {failed ? <Notice tone="bad">{text('page.notBrought')}</Notice> : <p role="status">{text('app.loading')}</p>}
      {failed && <button type="button" onClick={bring}>{text('page.again')}</button>}
      {failed && !meanwhile && <a class="button" href="#/">{text('page.back')}</a>}
    </main>
  );
}

/** Brings a page's code before it is wanted, so that it is there when the connection is not. */
export async function bringAhead<P>(load: () => Promise<ComponentType<P>>): Promise<void> {
  if (!brought.has(load)) brought.set(load, await load());
}
