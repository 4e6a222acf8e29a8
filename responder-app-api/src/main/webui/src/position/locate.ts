import { text } from '../text/text';
import { Unfilled } from '../ui/Form';

const PATIENCE_MS = 15_000;

/** Where the phone is now, asked for once because its owner wants to tell; thrown in words where it cannot be found out. */
export function locate(): Promise<{ lon: number; lat: number }> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Unfilled(text('places.failed')));
    if (!('geolocation' in navigator)) return failed();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude }),
      failed,
      { enableHighAccuracy: true, timeout: PATIENCE_MS },
    );
  });
}
