import { useEffect, useState } from 'react';

/** The page's letters for which the map is drawn as it stands in the code, pixels. */
const USUAL = 15.5;
/** In these steps only: each is another style. */
const STEP = 0.25;

const scaleNow = (): number => {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.max(1, Math.round(letters / USUAL / STEP) * STEP);
};

/** How much larger than usual everything on the map is: it grows with the page's letters, so that a wall is read from across the room. */
export function useScale(): number {
  const [scale, setScale] = useState(scaleNow);
  useEffect(() => {
    const look = () => setScale(scaleNow());
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  return scale;
}
