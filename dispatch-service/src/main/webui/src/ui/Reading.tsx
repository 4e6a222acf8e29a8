import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';

/** What stands in place of something that is read, or above what was read before: that it is on its way, or why it is not. */
export function Reading({ waiting = true, trouble, again }: { waiting?: boolean; trouble: unknown; again(): void }) {
  if (trouble !== undefined) {
    return <div className="people-trouble"><Refusal cause={trouble} /><Button onPress={again}>Try again</Button></div>;
  }
  return waiting ? <p role="status" className="quiet">Reading…</p> : null;
}
