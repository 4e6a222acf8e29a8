import { useState } from 'react';
import { FieldError, Input, Text, TextField } from 'react-aria-components';
import { exactWords, UNIT_NAMES, UNITS, unitOf, type Unit } from './durations';
import type { Limit } from './limits';

interface FigureProps {
  /** As the service names the field in a refusal. */
  name: string;
  /** What the sentence around it says, for who hears the field alone. */
  label: string;
  value: number | undefined;
  limit: Limit;
  /** What it means when nothing is written; without it something has to be. */
  empty?: string;
  decimals?: boolean;
  onChange(value: number | undefined): void;
}

/** A number within a sentence, with what it may be below it. Only what may be is passed on. */
export function Figure({ name, label, value, limit, empty, decimals = false, onChange }: FigureProps) {
  const [text, setText] = useState(value?.toString() ?? '');
  const problem = (written: string) => problemOf(written, limit, empty !== undefined, decimals);
  const write = (written: string) => {
    setText(written);
    if (!problem(written)) onChange(written.trim() ? Number(written) : undefined);
  };
  return (
    <TextField name={name} aria-label={label} className="figure" value={text} onChange={write} validate={problem} isRequired={empty === undefined}>
      <Input autoComplete="off" inputMode={decimals ? 'decimal' : 'numeric'} />
      <Text slot="description" className="hint">{limit.min} to {limit.max}{empty && `; empty: ${empty}`}</Text>
      <FieldError className="field-error" />
    </TextField>
  );
}

/** Why a text is no number that may be; nothing where it is one. */
export function problemOf(text: string, { min, max }: Limit, mayBeEmpty: boolean, decimals: boolean): string | null {
  if (!text.trim()) return mayBeEmpty ? null : 'A number is needed';
  const value = Number(text);
  if (!Number.isFinite(value) || (!decimals && !Number.isInteger(value))) return decimals ? 'A number such as 0.001' : 'A whole number';
  return value >= min && value <= max ? null : `From ${min} to ${max}`;
}

/** A duration within a sentence, in the unit that somebody chooses. */
export function Duration({ name, label, value, limit, empty, onChange }: Omit<FigureProps, 'decimals'>) {
  const [unit, setUnit] = useState<Unit>(value === undefined ? 'min' : unitOf(value));
  const [text, setText] = useState(value === undefined ? '' : String(value / UNITS[unit]));
  const problem = (written: string, inUnit = unit) => durationProblem(written, inUnit, limit, empty !== undefined);
  const take = (written: string, inUnit: Unit) => {
    if (!problem(written, inUnit)) onChange(written.trim() ? Number(written) * UNITS[inUnit] : undefined);
  };
  return (
    <TextField
      name={name} aria-label={label} className="figure" value={text} isRequired={empty === undefined} validate={(written) => problem(written)}
      onChange={(written) => { setText(written); take(written, unit); }}
    >
      <span className="figure-pair">
        <Input autoComplete="off" inputMode="numeric" />
        <select
          aria-label={`${label}: unit`} value={unit}
          onChange={(event) => { const next = event.target.value as Unit; setUnit(next); take(text, next); }}
        >
          {(Object.keys(UNIT_NAMES) as Unit[]).reverse().map((each) => <option key={each} value={each}>{UNIT_NAMES[each]}</option>)}
        </select>
      </span>
      <Text slot="description" className="hint">{exactWords(limit.min)} to {exactWords(limit.max)}{empty && `; empty: ${empty}`}</Text>
      <FieldError className="field-error" />
    </TextField>
  );
}

/** Why so much of a unit is no duration that may be; nothing where it is one. */
export function durationProblem(text: string, unit: Unit, { min, max }: Limit, mayBeEmpty: boolean): string | null {
  const whole = problemOf(text, { min: 0, max: Number.MAX_SAFE_INTEGER }, mayBeEmpty, false);
  if (whole || !text.trim()) return whole;
  const seconds = Number(text) * UNITS[unit];
  return seconds >= min && seconds <= max ? null : `From ${exactWords(min)} to ${exactWords(max)}`;
}
