import { useState } from 'react';
import { FileTrigger, Form } from 'react-aria-components';
import { Button } from '../ui/buttons';
import { Ask } from '../ui/Ask';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { counted } from '../words/counted';
import type { Reports } from './api';
import type { AreaLayer } from './types';

interface LayersPartProps { reports: Reports; layers: readonly AreaLayer[]; mayChange: boolean; changed(): void }

/** The areas that calls can be counted by: deprivation, wards or any other polygons. */
export function LayersPart({ reports, layers, mayChange, changed }: LayersPartProps) {
  return (
    <section className="sheet screen-only" aria-label="Layers of areas">
      <h2>Layers of areas</h2>
      <p className="quiet sheet-note">Deprivation, wards or any other polygons as GeoJSON: calls are then told apart by the area that they lie in.</p>
      {layers.length === 0 && <p>There is no layer yet.</p>}
      <ul className="layers">
        {layers.map(({ id, name, property, values, addedBy }) => (
          <li key={id}>
            <strong>{name}</strong> <span className="quiet">{counted(values, 'value', 'values')} of “{property}”, added by {addedBy}</span>
            {mayChange && (
              <Ask open={`Remove ${name}…`} look="small" title={`Remove ${name}?`} confirm="Remove the layer"
                act={async () => { await reports.removeLayer(id); changed(); }}>
                <p>Calls are not touched. Reports can no longer be told apart by it.</p>
              </Ask>
            )}
          </li>
        ))}
      </ul>
      {mayChange && <NewLayer reports={reports} added={changed} />}
    </section>
  );
}

function NewLayer({ reports, added }: { reports: Reports; added(): void }) {
  const [name, setName] = useState('');
  const [property, setProperty] = useState('');
  const [file, setFile] = useState<File>();
  const { sending, refusal, fields, send } = useSending([name, property, file].join());
  const submit = () => send(async () => {
    if (!file) throw new Error('Choose a file of areas first.');
    await reports.addLayer(name, property, await geoJsonOf(file));
    setName('');
    setProperty('');
    setFile(undefined);
    added();
  });
  return (
    <Form className="new-layer" aria-label="New layer" validationErrors={fields} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Words name="name" label="Name of the layer" value={name} onChange={setName} maxLength={60} isRequired />
      <Words name="property" label="Property that tells areas apart" hint="As it is called in the file, such as decile" value={property} onChange={setProperty} maxLength={100} isRequired />
      <div className="field">
        <FileTrigger acceptedFileTypes={['.geojson', '.json', 'application/geo+json']} onSelect={(files) => setFile(files?.[0])}>
          <Button>Choose a GeoJSON file…</Button>
        </FileTrigger>
        <span className="hint" role="status">{file ? file.name : 'No file chosen'}</span>
      </div>
      <Refusal cause={refusal} shown={['name', 'property']} />
      <Button type="submit" look="primary" isDisabled={sending}>{sending ? 'One moment…' : 'Add the layer'}</Button>
    </Form>
  );
}

async function geoJsonOf(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text());
  } catch {
    throw new Error('This file is not GeoJSON.');
  }
}
