import { useId, type ReactNode } from 'react';

/** One titled part of the panel. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="part">
      <div className="part-head"><h2 id={id}>{title}</h2>{aside}</div>
      {children}
    </section>
  );
}
