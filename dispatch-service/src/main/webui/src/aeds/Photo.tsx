import { useEffect, useState } from 'react';
import { useAeds } from './useAeds';

/** How the cabinet looks, where somebody has taken a picture of it. */
export function Photo({ id, place }: { id: string; place: string }) {
  const aeds = useAeds();
  const [url, setUrl] = useState<string>();
  const [unread, setUnread] = useState(false);
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    aeds.photo(id).then(
      (picture) => {
        if (gone || !picture) return;
        made = URL.createObjectURL(picture);
        setUrl(made);
      },
      () => { if (!gone) setUnread(true); },
    );
    return () => {
      gone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [aeds, id]);
  if (unread) return <p role="status" className="quiet">Its picture could not be read.</p>;
  return url ? <img className="cabinet" src={url} alt={`The cabinet: ${place}`} /> : null;
}
