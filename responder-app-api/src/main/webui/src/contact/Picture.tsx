import { useEffect, useState } from 'preact/hooks';
import type { AssignedAed, AssignmentView } from '../api/types';
import { text } from '../text/text';
import { aedPhoto, portrait } from './pictures';

/** How the cabinet looks, if anybody has taken a picture. */
export function CabinetPicture({ assignment, aed }: { assignment: AssignmentView; aed: AssignedAed }) {
  const photo = usePicture(() => aedPhoto(assignment.id, aed.id), [assignment.id, aed.id]);
  return photo ? <img class="photo" src={photo} alt={text('aed.photo')} /> : null;
}

/** The responder's own face, as somebody at the door is to see it. */
export function Portrait() {
  const face = usePicture(portrait, []);
  return face
    ? <img src={face} alt={text('identity.portrait')} width="160" height="160" />
    : <p class="quiet">{text('identity.noPortrait')}</p>;
}

/** The address of a picture for the page, once there is one; read anew when what it is of changes. */
function usePicture(read: () => Promise<Blob | undefined>, of: readonly string[]): string | undefined {
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    let address: string | undefined;
    void read().then((picture) => {
      if (picture) setShown(address = URL.createObjectURL(picture));
    });
    return () => address && URL.revokeObjectURL(address);
  }, of);
  return shown;
}
