import { useEffect, useState } from 'react';
import { create } from 'zustand';

/** Whether a form is open in which something has been typed that nobody has sent. */
export const useTyping = create<{ typed: boolean }>()(() => ({ typed: false }));

/** Tells the page, while a form is open, whether it differs from what it was when it was opened. */
export function useTyped(form: unknown): void {
  const words = JSON.stringify(form);
  const [start] = useState(words);
  useEffect(() => useTyping.setState({ typed: words !== start }), [words, start]);
  useEffect(() => () => useTyping.setState({ typed: false }), []);
}
