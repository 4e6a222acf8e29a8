import { useCallback, useEffect, useState } from 'react';
import type { AedView } from '../api/types';
import { useDesk } from '../shell/desk';
import { appended, NOTHING_READ, type ReadPages } from './pages';

/** The AEDs whose hours are unknown, page by page. What has been mended stays in sight until the panel is opened anew. */
export function useUnknownHours() {
  const { dispatch } = useDesk();
  const [pages, setPages] = useState<ReadPages>(NOTHING_READ);
  const [reading, setReading] = useState(true);
  const [trouble, setTrouble] = useState<unknown>();

  const read = useCallback((cursor?: string) => {
    setReading(true);
    setTrouble(undefined);
    dispatch.unknownHours(cursor)
      .then((page) => setPages((before) => appended(cursor ? before : NOTHING_READ, page)), setTrouble)
      .finally(() => setReading(false));
  }, [dispatch]);
  useEffect(() => read(), [read]);

  const { aeds, nextCursor } = pages;
  return {
    aeds,
    reading,
    trouble,
    again: () => read(),
    more: nextCursor === undefined ? undefined : () => read(nextCursor),
    mend: (aed: AedView, openingHours: string) => dispatch.mendHours(aed.id, openingHours),
  };
}
