import { lazy, Suspense, useMemo, useState } from 'react';
import { boxAround } from '../map/ground';
import type { AedView, LonLat } from '../api/types';
import { useDesk } from '../shell/desk';
import { useSending } from '../ui/useSending';
import { DryRunForm } from './DryRunForm';
import { DryRunResult } from './DryRunResult';
import { requestOf, type Trial } from './trial';
import type { DryRun, PolicyView, Version } from './types';
import { usePolicies } from './usePolicies';

const SideMap = lazy(() => import('../map/SideMap'));

/** AEDs so far around are shown, metres. */
const AROUND = 1_500;

interface Tried { run: DryRun; aeds: AedView[]; place: LonLat }

/** A call that nobody has raised, on the map and in words: who would be asked, and why not the others. */
export function DryRunPart({ policy, versions }: { policy: PolicyView; versions: readonly Version[] }) {
  const { config, dispatch } = useDesk();
  const policies = usePolicies();
  const latest = versions[versions.length - 1]?.version ?? policy.version;
  const [version, setVersion] = useState(latest);
  const [trial, setTrial] = useState<Trial>({ coordinates: '', at: '', placeType: 'PUBLIC', age: '' });
  const [tried, setTried] = useState<Tried>();
  const sending = useSending(JSON.stringify([trial, version]));
  const aeds = useMemo(() => tried?.aeds ?? [], [tried]);
  const run = (place: LonLat) => sending.send(async () => {
    const [found, around] = await Promise.all([
      policies.dryRun(policy.id, version, requestOf(trial, place, config.region.timeZone, policy)),
      dispatch.aeds(...boxAround(place, AROUND)),
    ]);
    setTried({ run: found, aeds: around, place });
  });
  const fit = tried && { key: `${tried.place.lon} ${tried.place.lat} ${tried.run.areas.length}`, places: [tried.place, ...tried.run.areas] };
  return (
    <div className="beside-map">
      <div className="beside-words">
        <DryRunForm {...{ policy, versions, version, setVersion, trial, setTrial, run, sending }} />
        {tried && <DryRunResult run={tried.run} aeds={tried.aeds} />}
      </div>
      <Suspense fallback={<section className="map" aria-label="Map of the trial" />}>
        <SideMap label="Map of the trial" aeds={aeds} placing {...(tried && { areas: tried.run.areas })} {...(fit && { fit })} />
      </Suspense>
    </div>
  );
}
