import type { ReactNode } from 'react';
import {
  Checkbox, CheckboxGroup, FieldError, Input, Label, Radio, RadioGroup, Text, TextArea, TextField,
} from 'react-aria-components';

interface Common { name: string; label: string; hint?: ReactNode; isRequired?: boolean }

interface WordsProps extends Common {
  value: string;
  onChange(value: string): void;
  maxLength?: number;
  long?: boolean;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  autoFocus?: boolean;
  validate?(value: string): string | null | undefined;
}

/** One line of text, or several. */
export function Words({ label, hint, long, maxLength, inputMode, ...field }: WordsProps) {
  return (
    <TextField {...field} className="field" {...(maxLength && { maxLength })} {...(inputMode && { inputMode })}>
      <Label>{label}</Label>
      {long ? <TextArea rows={3} /> : <Input autoComplete="off" />}
      {hint && <Text slot="description" className="hint">{hint}</Text>}
      <FieldError className="field-error" />
    </TextField>
  );
}

interface OneOfProps<Code extends string> extends Common {
  /** The codes to choose from, with their words. */
  names: Readonly<Partial<Record<Code, string>>>;
  value: Code | '';
  onChange(value: Code): void;
  autoFocus?: boolean;
}

/** One choice among few, all in sight; arrow keys choose. */
export function OneOf<Code extends string>({ label, hint, names, value, onChange, autoFocus, ...field }: OneOfProps<Code>) {
  return (
    // Nothing chosen is null: beside any other value, an unknown one too, the tab key comes to none of the others.
    <RadioGroup {...field} className="field" value={value === '' ? null : value} onChange={(chosen) => onChange(chosen as Code)}>
      <Label>{label}</Label>
      <div className="choices">
        {(Object.keys(names) as Code[]).map((code, i) => (
          <Radio key={code} value={code} className="choice" autoFocus={autoFocus === true && i === 0}>{names[code]}</Radio>
        ))}
      </div>
      {hint && <Text slot="description" className="hint">{hint}</Text>}
      <FieldError className="field-error" />
    </RadioGroup>
  );
}

interface SomeOfProps<Code extends string> extends Common {
  names: Readonly<Record<Code, string>>;
  value: Code[];
  onChange(value: Code[]): void;
}

/** Any number of choices, all in sight. */
export function SomeOf<Code extends string>({ label, hint, names, value, onChange, ...field }: SomeOfProps<Code>) {
  return (
    <CheckboxGroup {...field} className="field" value={value} onChange={(chosen) => onChange(chosen as Code[])}>
      <Label>{label}</Label>
      <div className="choices">
        {(Object.keys(names) as Code[]).map((code) => (
          <Checkbox key={code} value={code} className="choice box">{names[code]}</Checkbox>
        ))}
      </div>
      {hint && <Text slot="description" className="hint">{hint}</Text>}
      <FieldError className="field-error" />
    </CheckboxGroup>
  );
}
