import type { WeeklyInterval } from '../api/types';
import { list, text, weekday } from '../text/text';
import { Choices } from '../ui/Choices';
import { Field } from '../ui/Field';
import { Form, Unfilled, useSending } from '../ui/Form';
import { Notice } from '../ui/Notice';
import { days, including, linesOf, overMidnight, without, type Day, type Line } from './week';

interface WeekHoursProps {
  readonly hours: readonly WeeklyInterval[];
  /** Keeps the hours of the whole week; a failure is thrown. */
  readonly keep: (hours: WeeklyInterval[]) => Promise<void>;
  /** Said when there are none. */
  readonly none: string;
}

/** The hours of a week, a line for each begin and end: to take away, and to add to. */
export function WeekHours({ hours, keep, none }: WeekHoursProps) {
  const [{ problem }, removing] = useSending();

  async function add(form: FormData): Promise<void> {
    const chosen = form.getAll('day') as Day[];
    if (chosen.length === 0) throw new Unfilled(text('hours.noDay'));
    await keep(including(hours, { from: String(form.get('from')), to: String(form.get('to')), days: chosen }));
  }

  return (
    <>
      {hours.length === 0 && <p>{none}</p>}
      <ul class="plain-list">
        {linesOf(hours).map((line) => (
          <li key={`${line.from}-${line.to}`} class="entry">
            <span>{words(line)}</span>
            <button class="small" aria-label={`${text('hours.remove')}: ${words(line)}`} onClick={() => void removing(() => keep(without(hours, line)))}>
              {text('hours.remove')}
            </button>
          </li>
        ))}
      </ul>
      {problem && <Notice tone="bad">{problem}</Notice>}
      <details>
        <summary>{text('hours.add')}</summary>
        <Form send={add} button={text('hours.addThese')} done={text('settings.kept')}>
          <Choices name="day" legend={text('hours.days')} several options={days.map((day) => [day, weekday(days.indexOf(day))] as const)} chosen={[]} />
          <div class="pair">
            <Field name="from" type="time" label={text('hours.from')} defaultValue="18:00" required />
            <Field name="to" type="time" label={text('hours.to')} hint={text('hours.toHint')} defaultValue="22:00" required />
          </div>
        </Form>
      </details>
    </>
  );
}

function words(line: Line): string {
  const daily = line.days.length === days.length;
  const names = daily ? text('hours.everyDay') : list(line.days.map((day) => weekday(days.indexOf(day))));
  return text(overMidnight(line) ? 'hours.lineOver' : 'hours.line', { days: names, from: line.from, to: line.to });
}
