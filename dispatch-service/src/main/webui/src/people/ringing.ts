import type { Ringing } from './types';

/** The share of those on duty whose phone provably rings, in words; a share of nobody is none. */
export function ringingOf(ringing: Ringing) {
  const { onDuty, provenWithinADay, provenWithinAWeek, provenWithinAMonth, unproven, cannot } = ringing;
  const proven = provenWithinADay + provenWithinAWeek + provenWithinAMonth;
  const count = (n: number) => n.toLocaleString('en-GB');
  return {
    share: onDuty === 0 ? '–' : `${Math.floor((100 * proven) / onDuty)} %`,
    words: {
      summary: onDuty === 0 ? 'Nobody is on duty.' : `of ${count(onDuty)} on duty have a phone that provably rings`,
      ages: `Proof within a day ${count(provenWithinADay)}, a week ${count(provenWithinAWeek)}, 30 days ${count(provenWithinAMonth)}; `
        + `no proof ${count(unproven)}; cannot ring ${count(cannot)}`,
    },
  };
}
