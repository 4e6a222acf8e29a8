import type { TimelineEntry } from '../api/types';
import { millis, minutesWords } from '../time/words';
import { spoken } from './names';

type Correction = Pick<TimelineEntry, 'at' | 'detail'>;

/** ": location (40 m away …), scene (dog instead of unknown), notes": what was corrected, and how it was known where that is kept. */
export function correctedWords({ at, detail }: Correction): string {
  const fields = [...listOf(detail['fields']), ...listOf(detail['changed'])];
  const policy = typeof detail['policy'] === 'string' ? `; goes by “${detail['policy']}” now` : '';
  if (fields.length > 0) return `: ${fields.map((field) => fieldWords(field, at, detail)).join(', ')}${policy}`;
  return detail['revision'] === undefined ? '' : ` (revision ${Number(detail['revision'])})`;
}

function fieldWords(field: string, at: string, detail: TimelineEntry['detail']): string {
  const is = valueOf(detail['is'], field, at);
  const was = valueOf(detail['was'], field, at);
  const moved = field === 'location' && detail['movedMetres'] !== undefined ? `${Number(detail['movedMetres'])} m away` : '';
  const known = was && is ? `${is} instead of ${was}` : is || (was && `not known, was ${was}`);
  const more = [moved, known].filter(Boolean).join(', ');
  const name = spoken(field).toLowerCase();
  return more ? `${name} (${more})` : name;
}

function valueOf(values: unknown, field: string, at: string): string {
  const value = typeof values === 'object' && values !== null ? (values as Record<string, unknown>)[field] : undefined;
  if (typeof value !== 'string') return '';
  if (field === 'ambulance') return expectedWords(millis(value) - millis(at));
  return field === 'determinant' ? value : value.replaceAll('_', ' ').toLowerCase();
}

const expectedWords = (left: number): string =>
  left < 0 ? `${minutesWords(-left / 1000)} before` : `in ${minutesWords(left / 1000)}`;

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
