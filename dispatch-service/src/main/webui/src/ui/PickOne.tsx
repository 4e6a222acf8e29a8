import { useId } from 'react';

interface PickOneProps<Code extends string> {
  label: string;
  /** The codes to choose from with their words, in their order. */
  names: Readonly<Partial<Record<Code, string>>>;
  value: Code | '';
  /** What choosing nothing means; without it something is always chosen. */
  none?: string;
  hint?: string;
  onChange(value: Code | ''): void;
}

/** One choice among many: the browser's own list, which every keyboard knows. */
export function PickOne<Code extends string>({ label, names, value, none, hint, onChange }: PickOneProps<Code>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="react-aria-Label">{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value as Code | '')} aria-describedby={hint ? `${id}-hint` : undefined}>
        {none !== undefined && <option value="">{none}</option>}
        {(Object.keys(names) as Code[]).map((code) => <option key={code} value={code}>{names[code]}</option>)}
      </select>
      {hint && <p id={`${id}-hint`} className="hint">{hint}</p>}
    </div>
  );
}
