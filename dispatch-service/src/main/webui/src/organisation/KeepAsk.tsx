import { useState } from 'react';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import type { KeptData, KeptDataWish } from './types';
import { durationOf, durationWords, keptWords } from './words';

interface KeepAskProps {
  kept: KeptData;
  atLeast: string;
  keep(setting: string, wish: KeptDataWish): Promise<void>;
  changed(): void;
}

/** How long something is to be kept from now on; the service knows the bounds, and whether a reason is missing. */
export function KeepAsk({ kept, atLeast, keep, changed }: KeepAskProps) {
  const own = kept.changes[0]?.keptFor;
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const what = keptWords(kept.setting);
  const open = () => {
    setText(own ? durationWords(own) : '');
    setReason('');
  };
  const act = async () => {
    const keptFor = durationOf(text);
    if (text.trim() !== '' && !keptFor) throw new Error('A number of days or hours is needed, such as 12 hours.');
    await keep(kept.setting, { ...(keptFor && { keptFor }), ...(reason.trim() && { reason: reason.trim() }) });
    changed();
  };
  return (
    <Ask open="Change…" label={`Change how long is kept: ${what}`} look="small" title={`How long is this kept? ${what}`} confirm="Keep for so long"
      act={act} fields={['keptFor', 'reason']} onOpen={open}>
      <p>What is older goes within a quarter of an hour and does not come back. Other organisations’ data is not touched.</p>
      <Words name="keptFor" label="Kept for" value={text} onChange={setText} maxLength={12} autoFocus
        hint={`From ${durationWords(atLeast)} to ${durationWords(kept.atMost)}; empty for ${durationWords(kept.atMost)}, as for everybody.`} />
      <Words name="reason" label="Why" hint="Needed where it goes sooner than before." value={reason} onChange={setReason} maxLength={500} long />
    </Ask>
  );
}
