import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import { rounded, usePlace } from '../map/place';
import { useMapPlace } from '../map/useMapPlace';
import { coordinateWords, parseCoordinates } from '../raise/coordinates';
import { useDesk } from '../shell/desk';
import { useTyped } from '../shell/typing';
import { Button } from '../ui/buttons';
import { OneOf, Words } from '../ui/fields';
import { PickOne } from '../ui/PickOne';
import { Reading } from '../ui/Reading';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { ACCESS } from '../words/names';
import { draftOf, NOTHING_DESCRIBED, requestOf, type DeviceDraft } from './deviceForm';
import { useAeds } from './useAeds';
import { useDevice } from './useDevice';

/** A new device, or a known one described anew. */
export function DeviceForm({ id }: { id?: string }) {
  const { device, trouble, read } = useDevice(id);
  const [, navigate] = useLocation();
  const aeds = useAeds();
  if (id === undefined) {
    return <Fields title="Add a device" start={NOTHING_DESCRIBED} back="/aeds" save={async (request) => navigate(`/aeds/devices/${(await aeds.add(request)).id}`)} />;
  }
  if (trouble !== undefined || !device) return <Reading trouble={trouble} again={read} />;
  const back = `/aeds/devices/${id}`;
  return (
    <Fields
      title="Describe the device anew" start={draftOf(device)} back={back} listed={device.source !== 'manual'}
      save={async (request) => { await aeds.describe(id, request); navigate(back); }}
    />
  );
}

interface FieldsProps {
  title: string; start: DeviceDraft; back: string; listed?: boolean;
  save(request: NonNullable<ReturnType<typeof requestOf>>): Promise<void>;
}

const SHOWN = ['lon', 'lat', 'description', 'level', 'openingHours', 'cabinetCode'];

function Fields({ title, start, back, listed, save }: FieldsProps) {
  const { config } = useDesk();
  const [draft, setDraft] = useState(start);
  const middle = usePlace((state) => state.middle);
  const { sending, refusal, fields, send } = useSending(draft);
  const set = (change: Partial<DeviceDraft>) => setDraft((before) => ({ ...before, ...change }));
  useTyped(draft);
  useMapPlace(draft.coordinates, (coordinates) => set({ coordinates }));
  useEffect(() => document.querySelector<HTMLInputElement>('.device-form input')?.focus(), []);
  const submit = () => {
    const request = requestOf(draft, config.map.bounds);
    if (request) void send(() => save(request));
  };
  return (
    <Form className="device-form stack" aria-label={title} validationErrors={fields} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <h2>{title}</h2>
      {listed && <p className="quiet">It is in a list: what you say counts until its list says something else.</p>}
      <div className="coordinates">
        <Words
          name="lon" label="Coordinates (longitude, latitude)" isRequired value={draft.coordinates} hint="Click on the map, or type them"
          onChange={(coordinates) => set({ coordinates })}
          validate={(text) => (text && !parseCoordinates(text, config.map.bounds) ? 'Two numbers such as 9.5209, 47.1392' : null)}
        />
        <Button isDisabled={!middle} onPress={() => middle && set({ coordinates: coordinateWords(rounded(middle)) })}>Middle of the map</Button>
      </div>
      <Words name="description" label="Where exactly" hint="As somebody finds it in a hurry: left of the main door" value={draft.description} maxLength={500} onChange={(description) => set({ description })} />
      <div className="pair">
        <PickOne label="Access" names={ACCESS} none="Not known" value={draft.access} onChange={(access) => set({ access })} />
        <Words name="level" label="Floor" value={draft.level} maxLength={20} onChange={(level) => set({ level })} />
      </div>
      <OneOf name="indoor" label="Is it inside?" names={{ yes: 'Inside', no: 'Outside' }} value={draft.indoor} onChange={(indoor) => set({ indoor })} />
      <Words name="openingHours" label="Opening hours" hint="As OpenStreetMap writes them: 24/7, or Mo-Fr 08:00-17:00; PH off" value={draft.openingHours} maxLength={500} onChange={(openingHours) => set({ openingHours })} />
      <Words name="cabinetCode" label="Code of the cabinet" hint={start.coordinates ? 'Empty leaves it as it is. Only who fetches the device is told.' : 'Only who fetches the device is told.'} value={draft.cabinetCode} maxLength={50} onChange={(cabinetCode) => set({ cabinetCode })} />
      <Refusal cause={refusal} shown={SHOWN} />
      <div className="actions">
        <Link href={back} className="button">Cancel</Link>
        <Button type="submit" look="primary" isDisabled={sending}>{sending ? 'One moment…' : 'Save the device'}</Button>
      </div>
    </Form>
  );
}
