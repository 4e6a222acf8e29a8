import { useEffect, useState } from 'react';
import { Problem } from '../api/http';

/** One command at a time: whether it is under way, and how it was refused; a refusal goes with what was said. */
export function useSending(said?: unknown) {
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  useEffect(() => setRefusal(undefined), [said]);

  async function send(command: () => Promise<void>): Promise<void> {
    if (sending) return;
    setSending(true);
    setRefusal(undefined);
    try {
      await command();
    } catch (cause) {
      setRefusal(cause);
    } finally {
      setSending(false);
    }
  }

  const fields = refusal instanceof Problem ? refusal.fields : {};
  return { sending, refusal, fields, send };
}
