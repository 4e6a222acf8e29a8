import { useEffect, useState } from 'preact/hooks';
import type { AssignedAed, AssignmentView } from '../api/types';
import { useOnceRead } from '../api/useOnceRead';
import { text } from '../text/text';
import { aedPhoto, portrait } from './pictures';

/** How the cabinet looks, if anybody has taken a picture. */
export function CabinetPicture({ assignment, aed }: { assignment: AssignmentView; aed: AssignedAed }) {
  const picture = useOnceRead(`${assignment.id}|${aed.id}`, () => aedPhoto(assignment.id, aed.id));
  const photo = useAddressOf(picture === 'NONE' ? undefined : picture);
  return photo ? <img class="photo" src={photo} alt={text('aed.photo')} /> : null;
}

/** The responder's own face, as somebody at the door is to see it. */
export function Portrait() {
  const [picture, setPicture] = useState<Blob>();
  useEffect(() => void portrait().then(setPicture), []);
  const face = useAddressOf(picture);
  return face
    ? <img src={face} alt={text('identity.portrait')} width="160" height="160" />
    : <p class="quiet">{text('identity.noPortrait')}</p>;
}

/** The address of a picture for the page, once there is one. */
function useAddressOf(picture: Blob | undefined): string | undefined {
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    const address = picture && URL.createObjectURL(picture);
    setShown(address);
    return () => address && URL.revokeObjectURL(address);
  }, [picture]);
  return shown;
}
