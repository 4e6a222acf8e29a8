import { parseCoordinates, coordinateWords, type Bounds } from '../raise/coordinates';
import type { Device, DeviceRequest } from './types';

/** A device as somebody describes it. */
export interface DeviceDraft {
  coordinates: string; description: string; access: string; indoor: 'yes' | 'no' | ''; level: string; openingHours: string;
  /** Empty leaves the code as it is, since nobody can read it here. */
  cabinetCode: string;
}

export const NOTHING_DESCRIBED: DeviceDraft =
  { coordinates: '', description: '', access: '', indoor: '', level: '', openingHours: '', cabinetCode: '' };

export const draftOf = (device: Device): DeviceDraft => ({
  coordinates: coordinateWords(device),
  description: device.description ?? '',
  access: device.access ?? '',
  indoor: device.indoor === undefined ? '' : device.indoor ? 'yes' : 'no',
  level: device.level ?? '',
  openingHours: device.openingHours ?? '',
  cabinetCode: '',
});

/** What is sent; undefined while there is no place. */
export function requestOf(draft: DeviceDraft, region: Bounds): DeviceRequest | undefined {
  const place = parseCoordinates(draft.coordinates, region);
  if (!place) return undefined;
  const said = {
    description: draft.description.trim(), access: draft.access, level: draft.level.trim(),
    openingHours: draft.openingHours.trim(), cabinetCode: draft.cabinetCode.trim(),
  };
  const written = Object.fromEntries(Object.entries(said).filter(([, value]) => value));
  return { ...place, ...written, ...(draft.indoor && { indoor: draft.indoor === 'yes' }) };
}
