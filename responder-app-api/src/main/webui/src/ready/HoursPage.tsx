import type { PageProps } from '../app/pages';
import type { ReadinessView } from '../api/types';
import { dayAndTime, text } from '../text/text';
import { Pause } from './Pause';
import { QuietHours } from './QuietHours';
import { SettingsPage } from './SettingsPage';
import { WeekHours } from './WeekHours';

/** When one is on duty: the hours of the week, pauses, and the hours in which the phone stays silent. */
export function HoursPage({ me }: PageProps) {
  return (
    <SettingsPage title={text('hours.title')}>
      {(known, set) => (
        <>
          <section class="card" aria-labelledby="week">
            <h2 id="week">{text('hours.week')}</h2>
            <p role="status">{standing(known)}</p>
            <WeekHours hours={known.hours} none={text('hours.none')} keep={(hours) => set('hours', { hours })} />
            <p class="quiet">{text('hours.switch')} {text('hours.clock', { zone: known.timeZone })}</p>
          </section>
          <Pause me={me} />
          <QuietHours me={me} />
        </>
      )}
    </SettingsPage>
  );
}

function standing({ duty, timeZone }: ReadinessView): string {
  const now = text(duty.onDuty ? 'hours.onNow' : 'hours.offNow');
  return duty.changesAt ? `${now} ${text('hours.until', { time: dayAndTime(duty.changesAt, timeZone) })}` : now;
}
