import { useState, type ReactNode } from 'react';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import { SHUT_WORDS, type LockedOut } from './lockouts';

interface LockAskProps { name: string; children: ReactNode; lock(reason: string): Promise<void> }

/** Shutting the door on somebody, or a system, and why. */
export function LockAsk({ name, children, lock }: LockAskProps) {
  const [reason, setReason] = useState('');
  return (
    <Ask open="Lock out…" label={`Lock out… ${name}`} look="small" title={`Lock ${name} out?`} confirm="Lock out"
      act={() => lock(reason)} fields={['reason']} onOpen={() => setReason('')}>
      {children}
      <Words name="reason" label="Why" hint="Kept with your name." value={reason} onChange={setReason} maxLength={500} isRequired long autoFocus />
    </Ask>
  );
}

/** Opening it again. */
export function LetInAsk({ name, letIn }: { name: string; letIn(): Promise<void> }) {
  return (
    <Ask open="Let in…" label={`Let in… ${name}`} look="small" title={`Let ${name} in again?`} confirm="Let in again" act={letIn}>
      <p>Their tokens count again within seconds, with the roles that your sign-in provider gives them.</p>
    </Ask>
  );
}

/** That the door is shut, since when, by whom and why. */
export function LockedWords({ locked: { said, shut } }: { locked: LockedOut }) {
  const { time } = useDesk();
  return (
    <>
      <span className="locked">{SHUT_WORDS[shut]}</span>
      <span className="quiet setting">{said.by}, {time.day(millis(said.at))}: “{said.reason}”</span>
    </>
  );
}
