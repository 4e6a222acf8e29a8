import { Button } from './buttons';
import { Refusal } from './Refusal';

interface ReadingProps {
  /** Whether it is on its way, and nothing is there to look at meanwhile. */
  waiting?: boolean;
  /** Why it could not be read; nothing when it was, or may still be. */
  trouble: unknown;
  again(): unknown;
}

/** What stands in place of something that is read, or above what was read before: that it is on its way, or why it is not. */
export function Reading({ waiting = true, trouble, again }: ReadingProps) {
  if (trouble !== undefined) {
    return <div className="unread"><Refusal cause={trouble} failed="Could not be read" /><Button onPress={() => void again()}>Try again</Button></div>;
  }
  return waiting ? <p role="status" className="quiet">Reading…</p> : null;
}
