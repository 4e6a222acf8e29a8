import { Problem, Unreachable } from '../api/http';
import { changedWords } from '../words/changed';

/** Why something was not done, where it happened: the service's words, and the fields that no field shows. */
export function Refusal({ cause, shown = [] }: { cause: unknown; shown?: readonly string[] }) {
  if (!cause) return null;
  const rest = cause instanceof Problem
    ? Object.entries(cause.fields).filter(([field]) => !shown.includes(field))
    : [];
  return (
    <div role="alert" className="refusal">
      <strong>{headingOf(cause)}</strong>
      {cause instanceof Problem && cause.detail && cause.detail !== cause.title && <p>{cause.detail}</p>}
      {cause instanceof Problem && changedWords(cause).map((words) => <p key={words}>{words}</p>)}
      {rest.length > 0 && <ul>{rest.map(([field, message]) => <li key={field}>{field}: {message}</li>)}</ul>}
    </div>
  );
}

function headingOf(cause: unknown): string {
  if (cause instanceof Problem && changedWords(cause).length > 0) return 'Not done: somebody else was first';
  if (cause instanceof Problem) return `Not done: ${cause.title}`;
  if (cause instanceof Unreachable) return 'Not done: the service does not answer. Nothing is known to have changed.';
  return cause instanceof Error ? cause.message : 'Not done';
}
