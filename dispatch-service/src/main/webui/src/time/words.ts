/** Milliseconds; every duration below is one. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How old something is, in the fewest words that are still true: "now", "12 s ago", "3 min ago". */
export function ageWords(at: number, now: number): string {
  const span = spanWords(now - at);
  return span === 'now' ? 'now' : `${span} ago`;
}

/** A duration for the eye: "now" below 3 s, then seconds, minutes, hours, days. */
export function spanWords(duration: number): string {
  if (duration < 3 * SECOND) return 'now';
  if (duration < 90 * SECOND) return `${Math.floor(duration / SECOND)} s`;
  if (duration < 90 * MINUTE) return `${Math.floor(duration / MINUTE)} min`;
  if (duration < 36 * HOUR) return `${Math.floor(duration / HOUR)} h`;
  return `${Math.floor(duration / DAY)} days`;
}

/**
 * A travel or waiting time in whole minutes: "under 1 min", "3 min", "1 h 5 min". Rounded up, because a minute too few is
 * a promise that nobody made; where fewer are the careful answer, such as for a lead, round down.
 */
export function minutesWords(seconds: number, round = Math.ceil): string {
  if (seconds < 60) return 'under 1 min';
  const minutes = round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** A running clock: "0:18", "12:05", "1:02:33". Negative durations count as zero. */
export function clockWords(duration: number): string {
  const total = Math.max(0, Math.floor(duration / SECOND));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}

/** How long until something: "0:18" while near, "in 2 h" when far, "due now" when it should have happened. */
export function countdownWords(at: number, now: number): string {
  const left = at - now;
  if (left <= 0) return 'due now';
  return left < HOUR ? `in ${clockWords(left)}` : `in ${spanWords(left)}`;
}

/** Wall-clock words in the region's own time zone, whatever the zone of this machine. */
export interface RegionTime {
  /** "14:03:22" */
  second(at: number): string;
  /** "14:03" */
  minute(at: number): string;
  /** "today 10:00 to 12:00", "tomorrow 10:00 to 12:00", "Tue 24 Nov 10:00 to 12:00" */
  window(from: number, to: number, now: number): string;
  /** "Sun 22 Nov, 14:03" */
  day(at: number): string;
}

export function regionTime(timeZone: string): RegionTime {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', ...options });
  const second = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const minute = format({ hour: '2-digit', minute: '2-digit' });
  const day = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const date = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const dayWord = (at: number, now: number) => {
    if (date.format(at) === date.format(now)) return 'today';
    if (date.format(at) === date.format(now + DAY)) return 'tomorrow';
    return day.format(at).replace(',', '');
  };
  return {
    second: (at) => second.format(at),
    minute: (at) => minute.format(at),
    day: (at) => `${day.format(at).replace(',', '')}, ${minute.format(at)}`,
    window: (from, to, now) => {
      const start = `${dayWord(from, now)} ${minute.format(from)}`;
      const end = date.format(from) === date.format(to) ? minute.format(to) : `${dayWord(to, now)} ${minute.format(to)}`;
      return `${start} to ${end}`;
    },
  };
}

/** Milliseconds of an instant as the API writes it. */
export const millis = (instant: string): number => Date.parse(instant);
