import type { AedPage, AedView } from '../api/types';

/** What has been read so far of a list that comes in pages. */
export interface ReadPages { aeds: AedView[]; nextCursor: string | undefined }

export const NOTHING_READ: ReadPages = { aeds: [], nextCursor: undefined };

/** With another page; an AED that moved up meanwhile is not shown twice. */
export function appended({ aeds }: ReadPages, page: AedPage): ReadPages {
  const known = new Set(aeds.map(({ id }) => id));
  return { aeds: [...aeds, ...page.items.filter(({ id }) => !known.has(id))], nextCursor: page.nextCursor };
}
