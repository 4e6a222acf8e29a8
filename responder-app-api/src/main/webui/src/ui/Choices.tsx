import type { ComponentChildren } from 'preact';

interface ChoicesProps<T extends string> {
  readonly name: string;
  /** The question that they answer. */
  readonly legend: string;
  readonly hint?: string;
  /** Value and words of each. */
  readonly options: readonly (readonly [value: T, words: ComponentChildren])[];
  readonly chosen: readonly T[];
  /** Several may be chosen. */
  readonly several?: boolean;
  readonly onChoose?: (value: T, on: boolean) => void;
}

/**
 * A question with its answers to tap. In a form they are read by `name`; with `onChoose` what is `chosen` alone is marked, so
 * that nothing seems kept that was not.
 */
export function Choices<T extends string>({ name, legend, hint, options, chosen, several = false, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {hint && <p class="quiet">{hint}</p>}
      {options.map(([value, words]) => (
        <label class="choice" key={value}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            {...{ [onChoose ? 'checked' : 'defaultChecked']: chosen.includes(value) }}
            onChange={(event) => onChoose?.(value, event.currentTarget.checked)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckProps {
  readonly name: string;
  readonly checked?: boolean;
  readonly required?: boolean;
  readonly onChange?: (on: boolean) => void;
  readonly children: ComponentChildren;
}

/** One thing that is so or not. */
export function Check({ name, checked = false, required = false, onChange, children }: CheckProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        name={name}
        defaultChecked={checked}
        required={required}
        onChange={(event) => onChange?.(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
