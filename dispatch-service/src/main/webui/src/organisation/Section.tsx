import { useId, type ReactNode } from 'react';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';

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
      {trouble !== undefined && <><Refusal cause={trouble} /><Button onPress={again}>Try again</Button></>}
      {reading && trouble === undefined && <p role="status" className="quiet">Reading…</p>}
      {children}
    </section>
  );
}
