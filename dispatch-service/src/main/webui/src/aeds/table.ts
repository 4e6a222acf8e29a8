/** The columns of a list that can say what a device is, as the import calls them. */
export const COLUMNS = {
  id: 'Name or number of the device',
  lon: 'Longitude',
  lat: 'Latitude',
  access: 'Access',
  indoor: 'Indoors',
  level: 'Floor',
  openingHours: 'Opening hours',
  description: 'Where exactly',
} as const;

export type Column = keyof typeof COLUMNS;

/** Which heading says what; a column without one is looked for under its usual headings. */
export type Mapping = Partial<Record<Column, string>>;

const USUAL: Record<Column, readonly string[]> = {
  id: ['id', '@id', 'osm_id', 'ref'],
  lon: ['lon', 'lng', 'longitude', 'x'],
  lat: ['lat', 'latitude', 'y'],
  access: ['access'],
  indoor: ['indoor'],
  level: ['level', 'floor'],
  openingHours: ['opening_hours', 'openinghours', 'hours'],
  description: ['description', 'defibrillator:location', 'location', 'name'],
};

export interface Head { delimiter: string; headings: string[] }

/** The first line of a table: its headings, and the sign between them that it has most of. */
export function headOf(text: string): Head {
  const line = (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '');
  const delimiter = [',', ';', '|', '\t'].reduce((best, sign) => (count(line, sign) > count(line, best) ? sign : best));
  return { delimiter, headings: line.split(delimiter).map((heading) => heading.trim().replace(/^"(.*)"$/, '$1')).filter(Boolean) };
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

/** What the headings seem to say by themselves; the rest is for somebody to choose. */
export function guess({ headings }: Head): Mapping {
  const mapping: Mapping = {};
  for (const column of Object.keys(USUAL) as Column[]) {
    const found = headings.find((heading) => USUAL[column].includes(heading.toLowerCase()));
    if (found) mapping[column] = found;
  }
  return mapping;
}

/** What has to be chosen before a table can be read. */
export const missingOf = (mapping: Mapping): Column[] => (['id', 'lon', 'lat'] as const).filter((column) => !mapping[column]);

/** The media type of a list by its name; undefined for one that cannot be taken in. */
export function typeOf(name: string): string | undefined {
  if (/\.(csv|tsv|txt)$/i.test(name)) return 'text/csv';
  if (/\.(geo)?json$/i.test(name)) return 'application/geo+json';
  return /\.pbf$/i.test(name) ? 'application/vnd.openstreetmap.pbf' : undefined;
}

export interface Terms { source: string; licence: string; attribution: string }

/** The query of an import; what is not said stays as it is. */
export function parametersOf(terms: Terms, table: { head: Head; mapping: Mapping } | undefined, preview: boolean): URLSearchParams {
  const query = new URLSearchParams();
  if (preview) query.set('preview', 'true');
  query.set('source', terms.source.trim());
  if (terms.licence.trim()) query.set('licence', terms.licence.trim());
  if (terms.licence.trim() || terms.attribution.trim()) query.set('attribution', terms.attribution.trim());
  if (table) {
    query.set('delimiter', table.head.delimiter);
    for (const [column, heading] of Object.entries(table.mapping)) if (heading) query.set(column, heading);
  }
  return query;
}
