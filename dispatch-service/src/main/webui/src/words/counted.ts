/** "1 alarm", "3 alarms", "12,400 alarms": a number with what it counts. */
export const counted = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
