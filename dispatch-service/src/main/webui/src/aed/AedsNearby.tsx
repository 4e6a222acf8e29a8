import { useEffect, useState } from 'react';
import { Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { AedView, LonLat } from '../api/types';
import { useLive } from '../live/store';
import { boxAround } from '../map/ground';
import { useDesk } from '../shell/desk';
import { Button } from '../ui/buttons';
import { GuardianPart } from './GuardianPart';
import { keepReading } from './keepReading';
import { aedsNear, availabilityOf, placeInBuilding, type NearAed } from './nearby';

/** About a quarter of an hour on foot, there and back. */
const NEAR_METRES = 600;

/** The AEDs around a place in words, as the map shows them; read only while somebody looks. */
export function AedsNearby({ place }: { place: LonLat }) {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure className="part" isExpanded={open} onExpandedChange={setOpen}>
      <Heading level={2}><Button slot="trigger" look="plain">{open ? '▾' : '▸'} AEDs near here</Button></Heading>
      <DisclosurePanel>{open && <Around lon={place.lon} lat={place.lat} />}</DisclosurePanel>
    </Disclosure>
  );
}

function Around({ lon, lat }: LonLat) {
  const { dispatch } = useDesk();
  const changes = useLive((state) => state.aedChanges);
  const [aeds, setAeds] = useState<AedView[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const reading = keepReading<AedView[]>({
      ask: () => dispatch.aeds(...boxAround({ lon, lat }, NEAR_METRES)),
      told: (read) => { setAeds(read); setFailed(false); },
      failed: () => setFailed(true),
    });
    return () => reading.end();
  }, [dispatch, lon, lat, changes]);

  const near = aeds && aedsNear({ lon, lat }, aeds, NEAR_METRES);
  return (
    <>
      {failed && <p role="alert">{near ? 'They could not be read again: this may be out of date.' : 'They could not be read.'}</p>}
      {!near && !failed && <p role="status" className="quiet">Reading…</p>}
      {near?.length === 0 && <p className="quiet">None is known within {NEAR_METRES} m.</p>}
      <ul className="candidates">{near?.map((each) => <Near key={each.aed.id} {...each} />)}</ul>
    </>
  );
}

function Near({ aed, metres }: NearAed) {
  const place = placeInBuilding(aed) || 'Place not described';
  return (
    <li>
      <span>{place}</span>
      <span className="quiet">{Math.round(metres)} m, straight line</span>
      <span><strong>{availabilityOf(aed)}</strong>{aed.openingHours && <span className="quiet"> {aed.openingHours}</span>}</span>
      <GuardianPart aedId={aed.id} at={place} />
    </li>
  );
}
