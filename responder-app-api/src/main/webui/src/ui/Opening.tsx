import type { ComponentChildren } from 'preact';
import { text } from '../text/text';

export function Centred({ children }: { children: ComponentChildren }) {
  return <main class="centred">{children}</main>;
}

/** Nothing to show yet; it says so, and says when it takes long because the service cannot be reached. */
export function Opening({ failing = false }: { failing?: boolean }) {
  return (
    <Centred>
      <h1 class="brand">{text('app.name')}</h1>
      <p role="status">{text(failing ? 'error.noConfig' : 'app.loading')}</p>
    </Centred>
  );
}
