import { counted } from '../words/counted';
import type { ImportReport } from './types';

const devices = (count: number): string => counted(count, 'device', 'devices');

/** What a list did, or would do, each with the names where they are known. */
export interface Part { words: string; names: readonly string[]; more: number }

export function partsOf(report: ImportReport): Part[] {
  const { changes, preview } = report;
  const part = (count: number, did: string, would: string, names: readonly string[] = []): Part =>
    ({ words: `${devices(count)} ${preview ? would : did}`, names, more: names.length > 0 ? count - names.length : 0 });
  return [
    part(report.taken, count(report.taken, 'is new', 'are new'), 'would be new', changes?.taken),
    part(report.updated, count(report.updated, 'is described anew', 'are described anew'), 'would be described anew', changes?.updated),
    part(report.retired, count(report.retired, 'is no longer listed and was retired', 'are no longer listed and were retired'), 'would be retired, since the list no longer has them', changes?.retired),
    part(report.unchanged, count(report.unchanged, 'is as it was', 'are as they were'), 'would stay as they are'),
  ].filter((_, i) => i !== 2 || report.retired > 0 || preview);
}

const count = (number: number, one: string, more: string): string => (number === 1 ? one : more);

/** "3 rows were not taken:" */
export function refusedWords({ refused, preview }: Pick<ImportReport, 'refused' | 'preview'>): string {
  if (refused.length === 0) return preview ? 'Every row can be taken.' : 'Every row was taken.';
  const rows = refused.length === 1 ? '1 row' : `${refused.length} rows`;
  return preview ? `${rows} cannot be taken:` : `${rows} ${refused.length === 1 ? 'was' : 'were'} not taken:`;
}
