import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Route, Switch, useLocation, useRoute } from 'wouter';
import { DeviceForm } from './DeviceForm';
import { DeviceNote } from './DeviceNote';
import { DeviceList } from './DeviceList';
import type { Wanted } from './types';
import { queryOf } from './api';
import { useDevices } from './useDevices';

const SideMap = lazy(() => import('../map/SideMap'));

const EVERYTHING: Wanted = { conditions: [], source: '', text: '' };

/** Table and map side by side, saying the same; one device or the form of a new one takes the table's place. */
export function DevicesTab() {
  const [wanted, setWanted] = useState(EVERYTHING);
  const found = useDevices(wanted);
  const [location, navigate] = useLocation();
  const devices = useMemo(() => found.read?.devices ?? [], [found.read]);
  const [, shown] = useRoute('/aeds/devices/:id/*?');
  const one = devices.filter(({ id }) => id === shown?.id);
  // one that is beyond the pages read so far is gone to by its place
  const inSight = shown ? one : devices;
  const open = useCallback((id: string) => navigate(`/aeds/devices/${id}`), [navigate]);
  return (
    <div className="beside-map">
      <div className="beside-words">
        <Switch>
          <Route path="/aeds/devices/:id/edit">{({ id }) => <DeviceForm key={id} id={id} />}</Route>
          <Route path="/aeds/devices/:id">{({ id }) => <DeviceNote key={id} id={id} />}</Route>
          <Route path="/aeds/new"><DeviceForm /></Route>
          <Route><DeviceList found={found} wanted={wanted} want={setWanted} /></Route>
        </Switch>
      </div>
      <Suspense fallback={<section className="map" aria-label="Map of the AEDs" />}>
        <SideMap
          label="Map of the AEDs" aeds={devices} onAed={open}
          placing={location === '/aeds/new' || location.endsWith('/edit')}
          fit={{ key: `${queryOf(wanted)} ${devices.length > 0} ${one[0]?.id ?? ''}`, places: inSight }}
        />
      </Suspense>
    </div>
  );
}
