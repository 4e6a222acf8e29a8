import { useRef } from 'react';
import { Problem } from '../api/http';
import { versionOf } from '../words/changed';

/**
 * On which version of a callout somebody acts: the one they had before their eyes when they began. When the service refuses,
 * because somebody else has changed the same since, and says what, the next try is made on that.
 */
export function useSeen(version: number) {
  const seen = useRef(version);
  return {
    look: () => { seen.current = version; },
    onIt: async <Result>(act: (version: number) => Promise<Result>): Promise<Result> => {
      try {
        return await act(seen.current);
      } catch (cause) {
        if (cause instanceof Problem) seen.current = versionOf(cause) ?? seen.current;
        throw cause;
      }
    },
  };
}
