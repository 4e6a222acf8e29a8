import { Problem, Unreachable } from '../api/http';
import { changedWords } from '../words/changed';

interface RefusalProps {
  cause: unknown;
  /** Names of the fields that show their own refusals. */
  shown?: readonly string[];
  /** What it means for whoever asked. */
  failed?: 'Not done' | 'Could not be read';
}

/** Why something was not done or read, where it happened: the service's words, and the fields that no field shows. */
export function Refusal({ cause, shown = [], failed = 'Not done' }: RefusalProps) {
  if (!cause) return null;
  const refused = cause instanceof Problem ? Object.entries(cause.fields) : [];
  const rest = refused.filter(([field]) => !shown.includes(field));
  const meanwhile = cause instanceof Problem ? changedWords(cause) : [];
  const atFields = refused.length > 0 && rest.length === 0;
  return (
    <div role="alert" className="refusal">
      <strong>{failed}: {atFields ? 'see what is marked above' : whyOf(cause)}</strong>
      {cause instanceof Unreachable && failed === 'Not done' && <p>Nothing is known to have changed.</p>}
      {cause instanceof Problem && cause.detail && cause.detail !== cause.title && meanwhile.length === 0 && <p>{cause.detail}</p>}
      {meanwhile.map((words) => <p key={words}>{words}</p>)}
      {rest.length > 0 && <ul>{rest.map(([field, message]) => <li key={field}>{field}: {message}</li>)}</ul>}
    </div>
  );
}

function whyOf(cause: unknown): string {
  if (cause instanceof Problem) return changedWords(cause).length > 0 ? 'somebody else was first' : cause.title;
  if (cause instanceof Unreachable) return 'the service does not answer';
  return cause instanceof Error ? cause.message : 'no reason was given';
}
