/** Compressions a minute: the middle of 100 to 120, as the European Resuscitation Council asks for. */
export const BEATS_A_MINUTE = 110;

/** After so many seconds somebody else should go on: compressions get shallow before one notices. */
const CHANGE_AFTER_S = 120;

/** The beats from the `given`th on that come before an instant; all in seconds since the first, which is the 0th. */
export function beatsBefore(until: number, given: number): number[] {
  const beats: number[] = [];
  for (let n = given; atSecond(n) < until; n++) beats.push(atSecond(n));
  return beats;
}

const atSecond = (beat: number): number => (beat * 60) / BEATS_A_MINUTE;

/** For so many seconds it is said and heard. */
const SAID_FOR_S = 10;

/** Whether it is time to change places, so many seconds after the first beat. */
export const isTimeToChange = (seconds: number): boolean =>
  seconds >= CHANGE_AFTER_S && seconds % CHANGE_AFTER_S < SAID_FOR_S;
