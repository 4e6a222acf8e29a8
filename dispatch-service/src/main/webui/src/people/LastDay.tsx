import { useId } from 'react';

interface LastDayProps { label: string; value: string; onChange(day: string): void; hint?: string }

/** A day, by the browser's own field; none means without end. */
export function LastDay({ label, value, onChange, hint = 'Empty: without end' }: LastDayProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="react-aria-Label">{label}</label>
      <input id={id} type="date" value={value} max="2199-12-31" aria-describedby={`${id}-hint`} onChange={(event) => onChange(event.target.value)} />
      <p id={`${id}-hint`} className="hint">{hint}</p>
    </div>
  );
}
