import { useState } from 'react';
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { FoundPlace } from '../api/types';
import { parseCoordinates } from './coordinates';
import { LEAST_LETTERS, usePlaces } from './usePlaces';

const KINDS: Readonly<Record<FoundPlace['kind'], string>> = { ADDRESS: 'address', STREET: 'street', PLUS_CODE: 'plus code' };

interface PlaceSearchProps {
  value: string;
  onType(text: string): void;
  onChoose(place: FoundPlace): void;
  name?: string;
  label?: string;
  hint?: string;
}

const HINT = 'Street, number and town in any order; arrow down and Enter to choose';

/** The address, which is looked up while it is typed; what is not chosen from the list stays as it was typed. */
export function PlaceSearch({ value, onType, onChoose, name = 'location.address', label = 'Address or plus code', hint = HINT }: PlaceSearchProps) {
  const [typing, setTyping] = useState(false);
  // two numbers are a place already
  const asking = typing && !parseCoordinates(value);
  const { items, note } = usePlaces(value, asking);
  const type = (text: string) => {
    if (text === value) return;
    setTyping(true);
    onType(text);
  };
  const choose = (key: unknown) => {
    const chosen = items.find((each) => keyOf(each) === key);
    if (!chosen) return;
    setTyping(false);
    onChoose(chosen);
  };
  return (
    <ComboBox
      name={name} className="field" items={items} inputValue={value} onInputChange={type}
      value={null} onChange={choose} allowsCustomValue allowsEmptyCollection={asking && value.trim().length >= LEAST_LETTERS} menuTrigger="input"
    >
      <Label>{label}</Label>
      <Input autoComplete="off" maxLength={300} />
      <Text slot="description" className="hint">{hint}</Text>
      <FieldError className="field-error" />
      <Popover className="menu-pop places-pop">
        <ListBox className="places" renderEmptyState={() => <p className="hint places-note">{note}</p>}>
          {(place: FoundPlace) => (
            <ListBoxItem id={keyOf(place)} textValue={place.label} className="menu-item place-item">
              <span>{place.label}</span>
              <span className="quiet">{KINDS[place.kind]}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const keyOf = ({ label, lon, lat }: FoundPlace) => `${label}@${lon},${lat}`;
