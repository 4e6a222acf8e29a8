import type { ComponentChildren, TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';

interface Labelled {
  readonly label: string;
  /** One more sentence about what to enter. */
  readonly hint?: string | undefined;
  /** What is wrong with it, told beside it. */
  readonly problem?: string | undefined;
}

interface FieldProps extends Labelled {
  readonly name: string;
  readonly type?: 'text' | 'email' | 'tel' | 'time' | 'date' | 'number' | 'file' | 'search';
  readonly autocomplete?: string;
  readonly autocapitalize?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number | string;
  readonly pattern?: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly defaultValue?: string | number;
  readonly onInput?: (event: TargetedEvent<HTMLInputElement>) => void;
}

/** One line to fill in, with its label, a hint and what is wrong with it. */
export function Field({ label, hint, problem, ...input }: FieldProps) {
  return (
    <Around label={label} hint={hint} problem={problem}>
      {(named) => <input {...(input as object)} {...named} />}
    </Around>
  );
}

interface LongFieldProps extends Labelled {
  readonly name: string;
  readonly rows?: number;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly defaultValue?: string;
}

/** Several lines to fill in. */
export function LongField({ label, hint, problem, rows = 4, ...area }: LongFieldProps) {
  return (
    <Around label={label} hint={hint} problem={problem}>
      {(named) => <textarea rows={rows} {...area} {...named} />}
    </Around>
  );
}

interface SelectProps extends Labelled {
  readonly name: string;
  /** Value and words of each. */
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly value?: string;
  readonly onChoose?: (value: string) => void;
}

/** One of many; for few, `Choices` shows them all at once. */
export function Select({ label, hint, problem, name, options, value, onChoose }: SelectProps) {
  return (
    <Around label={label} hint={hint} problem={problem}>
      {(named) => (
        <select name={name} {...named} onChange={(event) => onChoose?.(event.currentTarget.value)}>
          {options.map(([each, words]) => <option key={each} value={each} selected={each === value}>{words}</option>)}
        </select>
      )}
    </Around>
  );
}

interface Named {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

function Around({ label, hint, problem, children }: Labelled & { children: (named: Named) => ComponentChildren }) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p class="quiet" id={`${id}-hint`}>{hint}</p>}
      {children({ id, ...(described ? { 'aria-describedby': described } : {}), ...(problem ? { 'aria-invalid': true } : {}) })}
      {problem && <p class="problem" id={`${id}-problem`}>{problem}</p>}
    </div>
  );
}
