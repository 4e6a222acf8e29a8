import { useState, type ReactNode } from 'react';
import type { CalloutView } from '../api/types';
import { learn } from '../live/store';
import { serverNow } from '../time/clock';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import { useSeen } from './useSeen';

interface ReasonAskProps {
  callout: CalloutView;
  open: string;
  look?: 'danger' | 'small';
  title: string;
  confirm: string;
  /** Does it for the reason given, on what was seen when the question was opened. */
  act(why: { reason: string; version: number }): Promise<CalloutView>;
  /** What to start with when the question is opened. */
  onOpen?(): void;
  usual?: string;
  label?: string;
  /** Whether something within is to be said before the reason: it takes the focus itself. */
  reasonLast?: boolean;
  children: ReactNode;
}

/** A question before an act whose reason is kept in the timeline with the name of who did it. */
export function ReasonAsk({ callout, act, onOpen, usual = '', label = 'Reason, kept in the timeline', reasonLast = false, children, ...ask }: ReasonAskProps) {
  const [typed, setTyped] = useState<string>();
  const { look: see, onIt } = useSeen(callout.version);
  const reason = typed ?? usual;
  const begin = () => {
    see();
    setTyped(undefined);
    onOpen?.();
  };
  const doIt = async () => learn.callout(await onIt((version) => act({ reason: reason.trim(), version })), serverNow());
  return (
    <Ask {...ask} look={ask.look} act={doIt} fields={['reason']} onOpen={begin}>
      {children}
      <Words name="reason" label={label} isRequired value={reason} onChange={setTyped} maxLength={500} autoFocus={!reasonLast} />
    </Ask>
  );
}
