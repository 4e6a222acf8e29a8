import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { isAtTheDesk } from '../auth/roles';
import type { Staff } from '../auth/session';

/** A page of its own beside the board, for what is not about a callout under way; its code is loaded when it is first opened. */
export interface Part {
  /** The first segment of its addresses, such as `/people`; what follows is the page's own to read. */
  path: `/${string}`;
  label: string;
  /** Who finds it in the bar; the service judges by itself. */
  isFor(staff: Staff): boolean;
  Page: LazyExoticComponent<ComponentType>;
}

/** In the order of the bar. */
export const PARTS: readonly Part[] = [
  { path: '/people', label: 'People', isFor: isAtTheDesk, Page: lazy(() => import('../people/PeoplePage')) },
  { path: '/aeds', label: 'AEDs', isFor: isAtTheDesk, Page: lazy(() => import('../aeds/AedsPage')) },
  { path: '/policies', label: 'Policies', isFor: isAtTheDesk, Page: lazy(() => import('../policies/PoliciesPage')) },
  { path: '/visits', label: 'Visits', isFor: isAtTheDesk, Page: lazy(() => import('../visits/VisitsPage')) },
];

/** The part that an address belongs to; none is the board's. */
export const partOf = (location: string): Part | undefined =>
  PARTS.find(({ path }) => location === path || location.startsWith(`${path}/`));
