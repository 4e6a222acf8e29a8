import { useId, useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { PickOne } from '../ui/PickOne';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { ReportPart } from './ReportPart';
import { COLUMNS, guess, headOf, missingOf, parametersOf, typeOf, type Column, type Head, type Mapping, type Terms } from './table';
import type { ImportReport, Source } from './types';
import { useAeds } from './useAeds';

/** The beginning of a table in which its header is, bytes. */
const HEADER_BYTES = 65_536;

interface Chosen { file: File; type: string; head: Head | undefined }

/** Takes in a list: first it is only read, so that one sees what it would do. */
export function ImportForm({ sources, done }: { sources: readonly Source[]; done(): Promise<void> }) {
  const aeds = useAeds();
  const [chosen, setChosen] = useState<Chosen>();
  const [unknown, setUnknown] = useState<string>();
  const [mapping, setMapping] = useState<Mapping>({});
  const [terms, setTerms] = useState<Terms>({ source: '', licence: '', attribution: '' });
  const [report, setReport] = useState<ImportReport>();
  const { sending, refusal, fields, send } = useSending(JSON.stringify([terms, mapping, chosen?.file.name]));
  const isNew = !sources.some(({ name }) => name === terms.source.trim());
  const missing = chosen?.head ? missingOf(mapping) : [];
  const changed = () => setReport(undefined);

  async function choose(file: File | undefined): Promise<void> {
    changed();
    const type = file && typeOf(file.name);
    setUnknown(file && !type ? file.name : undefined);
    if (!file || !type) return setChosen(undefined);
    const head = type === 'text/csv' ? headOf(await file.slice(0, HEADER_BYTES).text()) : undefined;
    setChosen({ file, type, head });
    setMapping(head ? guess(head) : {});
  }

  const take = (preview: boolean) => send(async () => {
    if (!chosen) return;
    const table = chosen.head && { head: chosen.head, mapping };
    setReport(await aeds.take(chosen.file, chosen.type, parametersOf(terms, table, preview)));
    if (!preview) await done();
  });
  const set = (change: Partial<Terms>) => { changed(); setTerms({ ...terms, ...change }); };

  return (
    <section aria-label="Import" className="import">
      <h2>Take in a list</h2>
      <Form className="stack" validationErrors={fields} onSubmit={(event) => { event.preventDefault(); void take(true); }}>
        <FilePart choose={(file) => void choose(file)} unknown={unknown} />
        <Words name="source" label="Name of the list" isRequired hint={namesHint(sources)} value={terms.source} maxLength={50} onChange={(source) => set({ source })} />
        {isNew && (
          <div className="pair">
            <Words name="licence" label="Licence" hint="Such as ODbL-1.0; needed for a new list" value={terms.licence} maxLength={200} onChange={(licence) => set({ licence })} />
            <Words name="attribution" label="What has to be shown with it" hint="Such as © OpenStreetMap contributors; empty for nothing" value={terms.attribution} maxLength={500} onChange={(attribution) => set({ attribution })} />
          </div>
        )}
        {chosen?.head && <MappingPart head={chosen.head} mapping={mapping} choose={(next) => { changed(); setMapping(next); }} />}
        {missing.length > 0 && <p role="status">Choose the column for: {missing.map((column) => COLUMNS[column].toLowerCase()).join(', ')}.</p>}
        <Refusal cause={refusal} shown={['source', 'licence', 'attribution']} />
        <div className="actions">
          <Button type="submit" look={report?.preview ? undefined : 'primary'} isDisabled={sending || !chosen || missing.length > 0}>{sending ? 'One moment…' : 'Read it first'}</Button>
          {report?.preview && <Button look="primary" isDisabled={sending} onPress={() => void take(false)}>Take it in</Button>}
        </div>
      </Form>
      {report && <ReportPart report={report} />}
    </section>
  );
}

const namesHint = (sources: readonly Source[]): string => {
  const names = sources.map(({ name }) => name).filter((name) => name !== 'manual');
  return names.length > 0 ? `What it no longer has is retired. Known lists: ${names.slice(0, 8).join(', ')}` : 'What it no longer has is retired at its next import.';
};

function FilePart({ choose, unknown }: { choose(file: File | undefined): void; unknown: string | undefined }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="react-aria-Label">File</label>
      <input id={id} type="file" accept=".csv,.tsv,.txt,.json,.geojson,.pbf" aria-describedby={`${id}-hint`} onChange={(event) => choose(event.target.files?.[0])} />
      <p id={`${id}-hint`} className="hint">A table (CSV), GeoJSON, or an extract of OpenStreetMap (.osm.pbf); 64 MB at most.</p>
      {unknown && <p role="alert" className="field-error">{unknown} is none of these.</p>}
    </div>
  );
}

function MappingPart({ head, mapping, choose }: { head: Head; mapping: Mapping; choose(mapping: Mapping): void }) {
  const headings = Object.fromEntries(head.headings.map((heading) => [heading, heading]));
  return (
    <fieldset className="mapping">
      <legend className="form-legend">Which column says what</legend>
      {(Object.keys(COLUMNS) as Column[]).map((column) => (
        <PickOne
          key={column} label={COLUMNS[column]} names={headings} none="No column" value={mapping[column] ?? ''}
          onChange={(heading) => choose({ ...mapping, [column]: heading || undefined })}
        />
      ))}
    </fieldset>
  );
}
