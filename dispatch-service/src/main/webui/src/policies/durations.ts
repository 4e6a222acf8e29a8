/** Units in which somebody writes a duration, the largest first; seconds. */
export const UNITS = { d: 86_400, h: 3_600, min: 60, s: 1 } as const;
export type Unit = keyof typeof UNITS;

export const UNIT_NAMES: Record<Unit, string> = { d: 'days', h: 'hours', min: 'minutes', s: 'seconds' };

/** The largest unit in which a duration is a whole number. */
export function unitOf(seconds: number): Unit {
  if (seconds === 0) return 's';
  return (Object.keys(UNITS) as Unit[]).find((unit) => seconds % UNITS[unit] === 0) ?? 's';
}

/** A duration to the second: "30 s", "1 min 30 s", "15 min", "1 day 6 h". */
export function exactWords(seconds: number): string {
  if (seconds === 0) return '0 s';
  let left = seconds;
  const parts = (Object.keys(UNITS) as Unit[]).flatMap((unit) => {
    const count = Math.floor(left / UNITS[unit]);
    left -= count * UNITS[unit];
    if (count === 0) return [];
    return [unit === 'd' ? (count === 1 ? '1 day' : `${count} days`) : `${count} ${unit}`];
  });
  return parts.join(' ');
}
