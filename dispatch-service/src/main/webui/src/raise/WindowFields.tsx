import type { CalendarDate, Time } from '@internationalized/date';
import { DateField, DateInput, DateSegment, FieldError, I18nProvider, Label, TimeField } from 'react-aria-components';

interface WindowFieldsProps {
  day: CalendarDate; from: Time; to: Time; zone: string;
  onDay(day: CalendarDate): void; onFrom(from: Time): void; onTo(to: Time): void;
}

/** The window in which somebody should come, in the region's own time. */
export function WindowFields({ day, from, to, zone, onDay, onFrom, onTo }: WindowFieldsProps) {
  return (
    <I18nProvider locale="en-GB">
      <fieldset>
        <legend className="form-legend">When ({zone})</legend>
        <div className="window">
          <DateField name="window.day" className="field" value={day} onChange={(chosen) => chosen && onDay(chosen)}>
            <Label>Day</Label>
            <DateInput className="input segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
          </DateField>
          <Clock name="window.from" label="From" value={from} onChange={onFrom} />
          <Clock name="window.to" label="To" value={to} onChange={onTo} earliest={from} />
        </div>
      </fieldset>
    </I18nProvider>
  );
}

interface ClockProps { name: string; label: string; value: Time; onChange(time: Time): void; earliest?: Time }

function Clock({ name, label, value, onChange, earliest }: ClockProps) {
  const late = (time: Time | null) => (earliest && time && time.compare(earliest) <= 0 ? 'Later than the start' : null);
  return (
    <TimeField name={name} className="field" hourCycle={24} value={value} onChange={(time) => time && onChange(time)} validate={late}>
      <Label>{label}</Label>
      <DateInput className="input segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
      <FieldError className="field-error" />
    </TimeField>
  );
}
