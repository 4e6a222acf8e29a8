import {
  now as nowIn, parseAbsolute, Time, toCalendarDate, toCalendarDateTime, toTime, toZoned, type CalendarDate,
} from '@internationalized/date';
import type { CalloutView, CareCategory, CareRequest, Correction, TimeWindow } from '../api/types';
import { isCare } from '../words/names';
import type { Bounds } from './coordinates';
import {
  callerFormOf, callerOf, changed, emptyPlace, known, locationOf, noCaller, orNothing, placeFormOf, type CallerForm, type PlaceForm,
} from './form';

/** A care request as it is typed; day and times are those of the region. */
export interface CareForm {
  category: CareCategory | '';
  place: PlaceForm;
  day: CalendarDate;
  from: Time;
  to: Time;
  name: string;
  phone: string;
  languages: string;
  wishes: string;
  notes: string;
  caller: CallerForm;
}

/** Most are asked for the day before: tomorrow from ten to twelve. */
export const emptyCare = (zone: string): CareForm => ({
  category: '', place: emptyPlace(), day: toCalendarDate(nowIn(zone)).add({ days: 1 }), from: new Time(10), to: new Time(12),
  name: '', phone: '', languages: '', wishes: '', notes: '', caller: noCaller(),
});

/** Everything of a care request but its reference. */
export function careOf(form: CareForm, region: Bounds | undefined, zone: string): Omit<CareRequest, 'reference'> {
  if (!form.category) throw new Error('a care request without category was sent');
  const languages = form.languages.split(/[\s,;]+/).filter(Boolean).map((each) => each.toLowerCase());
  const preferences = known({ languages: languages.length > 0 ? languages : undefined, notes: orNothing(form.wishes) });
  const person = known({ name: orNothing(form.name), phone: orNothing(form.phone) });
  return {
    category: form.category,
    location: locationOf(form.place, region),
    window: windowOf(form, zone),
    ...(Object.keys(preferences).length > 0 && { preferences }),
    ...(Object.keys(person).length > 0 && { person }),
    ...known({ notes: orNothing(form.notes) }),
    ...callerOf(form.caller),
  };
}

function windowOf({ day, from, to }: CareForm, zone: string): TimeWindow {
  const instant = (time: Time) => toZoned(toCalendarDateTime(day, time), zone).toAbsoluteString();
  return { from: instant(from), to: instant(to) };
}

/** The form that would have told what is known now. */
export function careFormOf(callout: CalloutView, zone: string): CareForm {
  const { category, window, person, preferences, notes } = callout;
  const start = window ? parseAbsolute(window.from, zone) : nowIn(zone);
  const end = window ? parseAbsolute(window.to, zone) : start.add({ hours: 2 });
  return {
    category: isCare(category) ? category : '',
    place: placeFormOf(callout.location),
    day: toCalendarDate(start), from: toTime(start), to: toTime(end),
    name: person?.name ?? '', phone: person?.phone ?? '',
    languages: preferences?.languages.join(', ') ?? '', wishes: preferences?.notes ?? '',
    notes: notes ?? '',
    caller: callerFormOf(callout),
  };
}

/** What of a form was changed, and nothing else. */
export const careCorrectionOf = (before: CareForm, after: CareForm, region: Bounds | undefined, zone: string): Correction =>
  changed(careOf(before, region, zone), careOf(after, region, zone));
