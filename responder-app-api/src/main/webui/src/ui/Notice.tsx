import type { ComponentChildren } from 'preact';

/** Something to know where it matters: `warn` and `bad` are told to a screen reader at once, `good` and `plain` when it has time. */
export function Notice({ tone, children }: { tone: 'plain' | 'good' | 'warn' | 'bad'; children: ComponentChildren }) {
  const urgent = tone === 'bad' || tone === 'warn';
  return <div class={`notice ${tone}`} role={urgent ? 'alert' : 'status'}>{children}</div>;
}
