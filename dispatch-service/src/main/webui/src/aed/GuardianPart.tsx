import { useState } from 'react';
import { Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Guardian, Notice } from '../api/types';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { GuardianForm } from './GuardianForm';
import { noticeWords } from './guardian';
import { useGuardian } from './useGuardian';

/** Who is told when a device was fetched: shown, said anew or taken back; read only while somebody looks. */
export function GuardianPart({ aedId, at }: { aedId: string; at: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure className="across" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={3}>
        <Button slot="trigger" look="plain small" aria-label={`Guardian of the AED ${at}`}>{open ? '▾' : '▸'} Guardian</Button>
      </Heading>
      <DisclosurePanel>{open && <Known aedId={aedId} />}</DisclosurePanel>
    </Disclosure>
  );
}

function Known({ aedId }: { aedId: string }) {
  const { known, trouble, keep, forget } = useGuardian(aedId);
  const [writing, setWriting] = useState(false);
  if (!known) return trouble ? <Refusal cause={trouble} failed="Could not be read" /> : <p role="status" className="quiet">Reading…</p>;
  const { guardian, notices } = known;
  return (
    <>
      {trouble !== undefined && <p role="alert">It could not be read again: this may be out of date.</p>}
      {writing
        ? <GuardianForm known={guardian} keep={keep} done={() => setWriting(false)} />
        : guardian
          ? <Named guardian={guardian} byUs={notices[0]?.state !== 'LEFT_TO_THE_DESK'} change={() => setWriting(true)} forget={forget} />
          : <p>Nobody is told when this AED is fetched. <Button look="small" onPress={() => setWriting(true)}>Add a guardian</Button></p>}
      <Notices notices={notices} />
    </>
  );
}

/** @param byUs whether whoever looks after it hears by themselves, as far as was seen last */
function Named({ guardian, byUs, change, forget }: {
  guardian: Guardian; byUs: boolean; change(): void; forget(): Promise<void>;
}) {
  const { sending, refusal, send } = useSending();
  return (
    <>
      <p>
        <strong>{guardian.name}</strong> {byUs ? 'is told when this AED is fetched' : 'looks after this AED, and hears of it only from you'}
        {[guardian.email, guardian.phone].filter(Boolean).map((reach) => <span key={reach} className="quiet">, {reach}</span>)}.
      </p>
      <Refusal cause={refusal} />
      <div className="actions">
        <Button look="small" onPress={change}>Change</Button>
        <Button look="plain small" isDisabled={sending} onPress={() => void send(forget)}>Remove</Button>
      </div>
    </>
  );
}

function Notices({ notices }: { notices: Notice[] }) {
  const { time } = useDesk();
  if (notices.length === 0) return null;
  return (
    <ul aria-label="What the guardian was told">
      {notices.slice(0, 5).map((notice) => (
        <li key={notice.id} className="quiet">{time.second(millis(notice.at))}: {noticeWords(notice)}</li>
      ))}
    </ul>
  );
}
