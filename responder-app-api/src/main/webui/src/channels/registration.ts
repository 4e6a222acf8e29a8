import { obtain } from '../api/http';
import type { DeviceRequest } from '../api/types';
import { deviceId } from '../device/deviceId';

/** Tells the service by which address pushes reach this browser, instead of the one it was told before. */
export async function registerDevice(reached: Omit<DeviceRequest, 'platform'>): Promise<void> {
  await obtain('PUT', `/v1/me/devices/${await deviceId()}`, { platform: 'WEB', ...reached } satisfies DeviceRequest);
}
