import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { Ask } from '../ui/Ask';
import { Button } from '../ui/buttons';
import { Reading } from '../ui/Reading';
import { Refusal } from '../ui/Refusal';
import { counted } from '../words/counted';
import { ImportForm } from './ImportForm';
import { ReportPart } from './ReportPart';
import type { ImportReport, Source } from './types';
import { useAeds } from './useAeds';

/** Where the devices come from, what became of each list, and the form that takes in another one. */
export function ImportTab({ admin }: { admin: boolean }) {
  const aeds = useAeds();
  const [sources, setSources] = useState<readonly Source[]>();
  const [trouble, setTrouble] = useState<unknown>();
  const read = useCallback(() => {
    setTrouble(undefined);
    return aeds.sources().then(setSources, setTrouble);
  }, [aeds]);
  useEffect(() => { void read(); }, [read]);
  return (
    <div className="lists">
      <section aria-label="Lists">
        <h2>Lists</h2>
        <Reading waiting={!sources} trouble={trouble} again={read} />
        <ul className="cards">
          {sources?.map((source) => <li key={source.name}><SourceCard source={source} admin={admin} changed={read} /></li>)}
        </ul>
      </section>
      {admin
        ? <ImportForm sources={sources ?? []} done={read} />
        : <section aria-label="Import"><h2>Import</h2><p className="quiet">Only an administrator takes in lists.</p></section>}
    </div>
  );
}

function SourceCard({ source, admin, changed }: { source: Source; admin: boolean; changed(): Promise<void> }) {
  const aeds = useAeds();
  const { time } = useDesk();
  const byHand = source.name === 'manual';
  return (
    <article className="card" aria-label={source.name}>
      <h3>{byHand ? 'Added by hand' : source.name}</h3>
      <p>{counted(source.devices, 'device', 'devices')}{source.importedAt && `, taken in on ${time.day(millis(source.importedAt))}`}</p>
      {!byHand && <p className="quiet">{[source.licence, source.attribution].filter(Boolean).join(' · ')}</p>}
      {!byHand && (
        <div className="actions">
          {source.importedAt && <LastImport name={source.name} />}
          {admin && source.devices > 0 && (
            <Ask
              open="Retire the list…" look="small" title={`Retire what ${source.name} describes?`} confirm="Retire the list"
              act={async () => { await aeds.retireList(source.name); await changed(); }}
            >
              <p>Its devices are taken off the map, where no other list has them. Taking it in again brings them back.</p>
            </Ask>
          )}
        </div>
      )}
    </article>
  );
}

function LastImport({ name }: { name: string }) {
  const aeds = useAeds();
  const [report, setReport] = useState<ImportReport>();
  const [trouble, setTrouble] = useState<unknown>();
  const open = () => {
    setTrouble(undefined);
    aeds.lastImport(name).then(setReport, setTrouble);
  };
  return (
    <div className="last-import">
      <Button look="small" onPress={() => (report ? setReport(undefined) : open())} aria-expanded={report !== undefined}>
        {report ? 'Hide its report' : 'Report of its last import'}
      </Button>
      <Refusal cause={trouble} failed="Could not be read" />
      {report && <ReportPart report={report} />}
    </div>
  );
}
