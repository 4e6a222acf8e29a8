import { useState } from 'react';
import { Words } from '../ui/fields';

interface TextListProps<T> {
  name: string; label: string; hint: string; value: T;
  words(value: T): string;
  /** What is written; undefined where it cannot be read. */
  read(text: string): T | undefined;
  /** What is said then. */
  problem: string;
  long?: boolean;
  onChange(value: T): void;
}

/** A list that somebody types as text. Only what can be read is passed on. */
export function TextList<T>({ name, label, hint, value, words, read, problem, long = false, onChange }: TextListProps<T>) {
  const [text, setText] = useState(words(value));
  const write = (written: string) => {
    setText(written);
    const said = read(written);
    if (said !== undefined) onChange(said);
  };
  return <Words name={name} label={label} hint={hint} value={text} long={long} onChange={write} validate={(written) => (read(written) === undefined ? problem : null)} />;
}
