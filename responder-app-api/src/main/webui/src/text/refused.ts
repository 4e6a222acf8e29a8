import type { Problem } from '../api/http';
import { spoken, text, wordsFor } from './text';

const TYPE = 'urn:callout:problem:';

/**
 * Why the service refused something, in the reader's language: by the problem's type, or else by what the status says of any refusal.
 * The service's own words are English, and for those alone who read it.
 */
export function refused(status: number, { type, detail }: Problem = {}): string {
  const code = type?.startsWith(TYPE) ? type.slice(TYPE.length) : '';
  const general = status >= 500 ? '500' : status === 422 ? '400' : String(status);
  return wordsFor('refused', code) ?? (spoken() === 'en' && detail ? detail : wordsFor('refused', general) ?? text('error.refused'));
}
