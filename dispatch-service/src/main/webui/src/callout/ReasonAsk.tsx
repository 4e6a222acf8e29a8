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
  /** What the button is called where several say the same. */
  called?: string;
  look?: 'danger' | 'small' | undefined;
  title: string;
  confirm: string;
  /** Does it for the reason given, on what was seen when the question was opened. */
  act(why: { reason: string; version: number }): Promise<CalloutView>;
  /** What to start with when the question is opened. */
  onOpen?(): void;
  usual?: string;
  label?: string;
  /** Whether it may be done without a word why. */
  optional?: boolean;
  /** Whether something within is to be said before the reason: it takes the focus itself. */
  reasonLast?: boolean;
  children: ReactNode;
}

/** A question before an act whose reason is kept in the timeline with the name of who did it. */
export function ReasonAsk({ callout, called, act, onOpen, usual = '', optional = false, label = optional ? 'Reason (optional), kept in the timeline' : 'Reason, kept in the timeline', reasonLast = false, children, ...ask }: ReasonAskProps) {
  const [reason, setReason] = useState(usual);
  const { look: see, onIt } = useSeen(callout.version);
  const begin = () => {
    see();
    // stays as it was when the question was opened, whatever becomes usual meanwhile
    setReason(usual);
    onOpen?.();
  };
  const doIt = async () => learn.callout(await onIt((version) => act({ reason: reason.trim(), version })), serverNow());
  return (
    <Ask {...ask} label={called} look={ask.look} act={doIt} fields={['reason']} onOpen={begin}>
      {children}
      <Words name="reason" label={label} isRequired={!optional} value={reason} onChange={setReason} maxLength={500} autoFocus={!reasonLast} />
    </Ask>
  );
}
