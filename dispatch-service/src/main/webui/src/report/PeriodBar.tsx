import { useEffect, useState } from 'react';
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { Button } from '../ui/buttons';
import { daysWords, monthsOn, type Days } from './period';

interface PeriodBarProps { days: Days; choose(days: Days): void; refused: Readonly<Record<string, string>> }

/** Which days: month by month, or from one day to another. */
export function PeriodBar({ days, choose, refused }: PeriodBarProps) {
  const [from, setFrom] = useState(days.from);
  const [to, setTo] = useState(days.to);
  useEffect(() => {
    setFrom(days.from);
    setTo(days.to);
  }, [days.from, days.to]);
  return (
    <div className="period screen-only">
      <Button aria-label="The month before" onPress={() => choose(monthsOn(days, -1))}>‹</Button>
      <strong className="period-name" role="status">{daysWords(days)}</strong>
      <Button aria-label="The month after" onPress={() => choose(monthsOn(days, 1))}>›</Button>
      <Form className="period-days" onSubmit={(event) => { event.preventDefault(); choose({ from, to }); }}>
        <Day label="First day" value={from} onChange={setFrom} refused={refused['from']} />
        <Day label="Last day" value={to} onChange={setTo} refused={refused['to']} />
        <Button type="submit">Show</Button>
      </Form>
    </div>
  );
}

interface DayProps { label: string; value: string; onChange(value: string): void; refused: string | undefined }

function Day({ label, value, onChange, refused }: DayProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} isRequired isInvalid={refused !== undefined}>
      <Label>{label}</Label>
      <Input type="date" />
      <FieldError className="field-error">{refused}</FieldError>
    </TextField>
  );
}
