import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';

/** What stands where something is still being read, or could not be. */
export function Reading({ trouble, again }: { trouble: unknown; again(): Promise<void> }) {
  if (trouble === undefined) return <p role="status" className="quiet">Reading…</p>;
  return <div className="stack"><Refusal cause={trouble} /><Button onPress={() => void again()}>Try again</Button></div>;
}
