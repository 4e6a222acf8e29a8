import type { CalendarDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment, FieldError, I18nProvider, Label } from 'react-aria-components';
import { SomeOf } from '../ui/fields';
import type { Weekday } from '../visits/types';
import { dayWords, firstOn, WEEKDAYS } from '../visits/words';

/** On which weekdays a visit repeats; on none, it does not. */
export interface Repeat { days: Weekday[]; until: CalendarDate }

interface RepeatFieldsProps { value: Repeat; first: CalendarDate; onChange(repeat: Repeat): void }

/** Whether somebody should come again and again at the same hours. */
export function RepeatFields({ value, first, onChange }: RepeatFieldsProps) {
  const begins = firstOn(value.days, first);
  return (
    <fieldset className="stack">
      <legend className="form-legend">Repeat</legend>
      <SomeOf
        name="days" label="Every" names={WEEKDAYS} value={value.days} onChange={(days) => onChange({ ...value, days })}
        hint="None for a single visit. Each visit is raised two days before."
      />
      {value.days.length > 0 && (
        <I18nProvider locale="en-GB">
          <DateField
            name="until" className="field" value={value.until} onChange={(until) => until && onChange({ ...value, until })}
            validate={(until) => (until.compare(begins) < 0 ? 'Not before the first visit' : null)}
          >
            <Label>Until</Label>
            <DateInput className="input segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
            <FieldError className="field-error" />
          </DateField>
          <p className="quiet">{`First visit: ${dayWords(begins.toString())}`}</p>
        </I18nProvider>
      )}
    </fieldset>
  );
}
