import type { PolicyView, Version } from './types';

const STATES: Record<Version['state'], string> = { DRAFT: 'not in force yet', PUBLISHED: 'in force', RETIRED: 'was in force' };

/** "Version 3, in force" */
export const versionWords = ({ version, state }: Pick<Version, 'version' | 'state'>): string => `Version ${version}, ${STATES[state]}`;

/** The latest version, where nobody has put it in force yet. */
export function waitingOf({ publishedVersion }: Pick<PolicyView, 'publishedVersion'>, versions: readonly Version[]): Version | undefined {
  const last = versions[versions.length - 1];
  return last?.state === 'DRAFT' && last.version > (publishedVersion ?? 0) ? last : undefined;
}

/** Versions by number, for a list to choose from, the latest first. */
export function namesOf(versions: readonly Version[]): [string, string][] {
  return [...versions].reverse().map((each) => [`v${each.version}`, versionWords(each)]);
}

/** Whether one person alone may bring a version back: it was in force, and is not now. */
export const mayComeBack = ({ state, publishedAt }: Pick<Version, 'state' | 'publishedAt'>): boolean => state === 'RETIRED' && publishedAt !== undefined;
