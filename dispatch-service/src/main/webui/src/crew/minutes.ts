/** A day, minutes: whoever tells it later than that has the time from somewhere, and tells it over the API. */
const MOST = 1_440;

/** A whole number of minutes as typed; undefined for anything else. */
export function minutesOf(text: string): number | undefined {
  const plain = text.trim();
  return /^\d{1,4}$/.test(plain) && Number(plain) <= MOST ? Number(plain) : undefined;
}
