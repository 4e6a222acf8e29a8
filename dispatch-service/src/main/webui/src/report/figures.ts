import type { Crew, Figures, Times } from './types';

/** Of fewer than these, a share says more about chance than about anything else. */
export const FEW = 5;

/** A share as a number from 0 to 1; undefined of too few. */
export const share = (some: number, of: number): number | undefined => (of < FEW ? undefined : some / of);

/** "62 %", or "3 of 4" where there are too few for a share, or "none" where there is nothing. */
export function shareWords(some: number, of: number): string {
  if (of === 0) return 'none';
  const known = share(some, of);
  return known === undefined ? `${some} of ${of}` : `${Math.round(known * 100)} %`;
}

/** Alerts that were answered, or not in time: what was taken back before tells nothing. */
export const answered = ({ accepted, declined, silent }: Figures): number => accepted + declined + silent;

/** "4:05", "1:02:33", "−0:30"; a dash where it is not known. */
export function timeWords(seconds: number | undefined): string {
  if (seconds === undefined) return '–';
  const total = Math.round(Math.abs(seconds));
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(total / 60);
  const clock = minutes < 60
    ? `${minutes}:${two(total % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(total % 60)}`;
  return seconds < 0 && total > 0 ? `−${clock}` : clock;
}

/** "known for 41 of 52 calls". */
export const knownWords = (known: number, of: number, what = 'call'): string =>
  `known for ${known} of ${of} ${what}${of === 1 ? '' : 's'}`;

/** "by the crew's told arrival in 3, by its last expected time in 2; neither known of 1 of 6 arrests": on what a share rests. */
export function basisWords({ known, arrived, of }: Pick<Crew, 'known' | 'arrived' | 'of'>, what = 'call'): string {
  const unknown = of - known;
  const rests = `by the crew's told arrival in ${arrived}, by its last expected time in ${known - arrived}`;
  return `${rests}; ${unknown === 0 ? `known for all ${of}` : `neither known of ${unknown} of ${of}`} ${what}${of === 1 ? '' : 's'}`;
}

/** "half within 4:05, nine of ten within 9:30"; only what can be said of so many. */
export function withinWords({ medianSeconds, p90Seconds }: Times): string {
  if (medianSeconds === undefined) return '';
  const half = `half within ${timeWords(medianSeconds)}`;
  return p90Seconds === undefined ? half : `${half}, nine of ten within ${timeWords(p90Seconds)}`;
}

/** "half at least 2:10 before it"; half came so much earlier or even more. */
export function leadWords(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  return seconds >= 0
    ? `in the middle ${timeWords(seconds)} before it`
    : `in the middle ${timeWords(-seconds)} after it`;
}
