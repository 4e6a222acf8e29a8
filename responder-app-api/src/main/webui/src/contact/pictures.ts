import { del, get, set } from 'idb-keyval';
import { picture, sendPicture } from '../api/pictures';
import { AED_PHOTO, type OfCall } from '../assignment/kept';
import { running } from '../assignment/running';

const PORTRAIT = 'portrait';

interface KeptPhoto extends OfCall {
  readonly aedId: string;
  readonly picture: Blob;
}

/** The responder's own face: from the service if it can be reached, else as this phone has it. */
export async function portrait(): Promise<Blob | undefined> {
  const fresh = await picture('/v1/me/portrait').catch(() => 'OFFLINE' as const);
  if (fresh === 'OFFLINE') return get<Blob>(PORTRAIT);
  if (fresh) await set(PORTRAIT, fresh);
  else await del(PORTRAIT);
  return fresh;
}

export async function changePortrait(file: Blob): Promise<void> {
  const small = await upright(file, 512);
  await sendPicture('/v1/me/portrait', small);
  await set(PORTRAIT, small);
}

/**
 * How the cabinet of that AED looks; kept for the call, since there may be no line where it hangs. `NONE` where nobody has taken a
 * picture, undefined while that is not known.
 */
export async function aedPhoto(assignmentId: string, aedId: string): Promise<Blob | 'NONE' | undefined> {
  const fresh = await picture(`/v1/me/assignments/${assignmentId}/aed-photo`).catch(() => 'OFFLINE' as const);
  if (fresh === 'OFFLINE') {
    const kept = await get<KeptPhoto>(AED_PHOTO);
    return kept?.aedId === aedId ? kept.picture : undefined;
  }
  if (fresh && running.value.includes(assignmentId)) await set(AED_PHOTO, { assignmentId, aedId, picture: fresh } satisfies KeptPhoto);
  return fresh ?? 'NONE';
}

/** A picture of the cabinet for whoever comes next; throws `Refused` where there is one. */
export async function addAedPhoto(assignmentId: string, file: Blob): Promise<void> {
  await sendPicture(`/v1/me/assignments/${assignmentId}/aed-photo`, await upright(file, 1024));
}

/** Turned as the camera was held, which is lost otherwise, and no larger than needed. */
async function upright(file: Blob, longestSide: number): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
}
