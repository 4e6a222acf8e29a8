import { useId, type ReactNode } from 'react';
import { Reading } from '../ui/Reading';

interface SectionProps {
  title: string;
  note?: ReactNode;
  /** Why it could not be read; nothing when it was. */
  trouble: unknown;
  again(): void;
  reading: boolean;
  children: ReactNode;
}

/** One matter of an organisation; each is read, and fails, by itself. */
export function Section({ title, note, trouble, again, reading, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="matter" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {note && <p className="quiet matter-note">{note}</p>}
      <Reading waiting={reading} trouble={trouble} again={again} />
      {children}
    </section>
  );
}
