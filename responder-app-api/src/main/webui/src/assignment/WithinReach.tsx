import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AssignmentView, Kind } from '../api/types';
import { state } from '../app/store';
import { AlarmStanding, Panic } from '../contact/Panic';
import { alarmOf } from '../contact/talk';
import { text } from '../text/text';
import { Symbol } from '../ui/Symbol';
import { CallControlRoom } from './CallControlRoom';
import { NextStep } from './NextStep';
import { Withdraw } from './Withdraw';

/** What can take the place of the next step until it is closed. */
type Matter = 'DANGER' | 'STOP';

interface WithinReachProps {
  readonly assignment: AssignmentView;
  readonly kind: Kind;
  readonly practice: boolean;
}

/** What a thumb finds in the dark, however long the page and wherever on it one is: the next step, help in danger, the way out. */
export function WithinReach({ assignment, kind, practice }: WithinReachProps) {
  const alarm = alarmOf(assignment, state.value.outbox);
  const [open, setOpen] = useState<Matter | undefined>(alarm && alarm !== 'TAKEN' ? 'DANGER' : undefined);
  const [closed, setClosed] = useState<Matter>();
  const turnTo = (matter?: Matter): void => {
    setClosed(matter ? undefined : open);
    setOpen(matter);
  };
  const close = (): void => turnTo();
  return (
    <>
      <footer class="thumb next-step">
        {open === 'DANGER' ? <Panic assignment={assignment} practice={practice} onClose={close} /> : <AlarmStanding assignment={assignment} />}
        {open === 'STOP' && <Withdraw assignment={assignment} onClose={close} />}
        {open ? <CallControlRoom phone={assignment.details!.controlRoomPhone} /> : <NextStep assignment={assignment} kind={kind} />}
      </footer>
      <div class="thumb reach">
        {open !== 'DANGER' && (
          <Opener danger again={closed === 'DANGER'} onOpen={() => turnTo('DANGER')}>
            <Symbol name="warning" />{text('panic.button')}
          </Opener>
        )}
        {open !== 'STOP' && (
          <Opener again={closed === 'STOP'} onOpen={() => turnTo('STOP')}>{text('withdraw.button')}</Opener>
        )}
      </div>
    </>
  );
}

interface OpenerProps {
  readonly danger?: boolean;
  /** It comes back because what it opened was closed, so that the keyboard goes on from here. */
  readonly again: boolean;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

function Opener({ danger, again, onOpen, children }: OpenerProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (again) button.current?.focus();
  }, []);
  return <button class={danger ? 'danger' : ''} ref={button} onClick={onOpen}>{children}</button>;
}
