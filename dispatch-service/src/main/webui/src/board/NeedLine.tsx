import type { Need } from '../api/types';
import { fillingOf, needWords, roleOf } from '../words/needs';

/** One need: a mark for each place for the eye, and the same in words. */
export function NeedLine({ need }: { need: Need }) {
  const places = Math.max(need.target, need.assigned);
  return (
    <span className="row-fact">
      <span className="row-name">{roleOf(need)}</span>{' '}
      <span>
        <span className={`pips ${fillingOf(need)}`} aria-hidden>
          {Array.from({ length: places }, (_, i) => <i key={i} className={i < need.assigned ? 'filled' : ''} />)}
        </span>
        {needWords(need)}
      </span>
    </span>
  );
}
