import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

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
  /** Resolves when it is known whether that is what is chosen now. */
  readonly onChoose?: (value: T, on: boolean) => Promise<unknown>;
}

/**
 * A question with its answers to tap. In a form they are read by `name`; with `onChoose` what was tapped is marked until its
 * fate is known, and then only what is `chosen`, so that nothing seems kept that was not.
 */
export function Choices<T extends string>({ name, legend, hint, options, chosen, several = false, onChoose }: ChoicesProps<T>) {
  const [tapped, setTapped] = useState<readonly T[]>();
  const marked = tapped ?? chosen;

  async function choose(value: T, on: boolean): Promise<void> {
    setTapped(several ? [...chosen.filter((each) => each !== value), ...(on ? [value] : [])] : [value]);
    await onChoose?.(value, on);
    setTapped(undefined);
  }

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
            {...{ [onChoose ? 'checked' : 'defaultChecked']: marked.includes(value) }}
            onChange={(event) => onChoose && void choose(value, event.currentTarget.checked)}
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
