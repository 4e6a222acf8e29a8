import { useEffect, useRef, useState } from 'react';
import { placeOf, titleOf } from '../words/names';
import { useBoardRows } from './useBoardRows';

/** Says aloud, once, what has newly come to need a person; the window's title carries the count. */
export function Announcer() {
  const { needing: waiting } = useBoardRows();
  const told = useRef(new Set<string>());
  const [words, setWords] = useState('');

  const keys = waiting.map(({ callout, attention }) => `${callout.id} ${attention?.word}`);
  const key = keys.join('|');
  useEffect(() => {
    const fresh = waiting.filter((_, i) => !told.current.has(keys[i] ?? ''));
    told.current = new Set(keys);
    if (fresh.length > 0) {
      setWords(fresh.map(({ callout, attention }) => `${attention?.word}: ${titleOf(callout)}, ${placeOf(callout)}`).join('. '));
    }
    document.title = waiting.length > 0 ? `(${waiting.length}) needs you · Callout` : 'Callout console';
    // The key stands for the rows: only a change of who needs what is worth a word.
  }, [key]);

  return <div aria-live="assertive" className="hidden-words">{words}</div>;
}
