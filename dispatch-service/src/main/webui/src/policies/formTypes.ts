import type { Policy } from './types';

/** What a part of the form is given: the policy as it is written so far, and how it changes. */
export interface PartProps { policy: Policy; set(change: Partial<Policy>): void }

/** Takes a member out of an object, where nothing stands for it; else puts it in. */
export function withMember<T extends object, K extends keyof T>(whole: T, key: K, value: T[K] | undefined): T {
  const { [key]: _, ...rest } = whole;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

/** A copy with one member of a list changed; without it where nothing is given. */
export const withItem = <T>(items: readonly T[], at: number, item: T | undefined): T[] =>
  items.flatMap((each, i) => (i === at ? (item === undefined ? [] : [item]) : [each]));
