import { lazy } from 'react';

/** Loaded after the list, which is what counts; its labels are drawn once, so the font has to be there first. */
export const MapView = lazy(async () => {
  await document.fonts.load('16px "Inter Variable"').catch(() => undefined);
  return import('../map/MapView');
});
