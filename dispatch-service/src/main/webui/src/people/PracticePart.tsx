import { useCallback, useState } from 'react';
import { Form } from 'react-aria-components';
import { useStaff } from '../auth/roles';
import { useDesk } from '../shell/desk';
import { serverNow, useNow } from '../time/clock';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { Words } from '../ui/fields';
import { Refusal } from '../ui/Refusal';
import { useSending } from '../ui/useSending';
import { usePeople } from './api';
import { LastDay } from './LastDay';
import { Reading } from '../ui/Reading';
import type { Campaign } from './types';
import { useReading } from '../ui/useReading';
import { dateWords, lastDayWords } from './words';

/** The yearly training of the members: letting them practise within some days, and how far that is. */
export function PracticePart() {
  const organisation = useStaff()?.organisation;
  return organisation === undefined ? <p className="empty">Your sign-in names no organisation.</p> : <Campaigns organisation={organisation} />;
}

function Campaigns({ organisation }: { organisation: string }) {
  const people = usePeople();
  const now = useNow();
  const { value: campaigns, trouble, again } = useReading(useCallback(() => people.campaigns(organisation), [people, organisation]));
  const isUnderWay = campaigns?.some(({ endsAt }) => millis(endsAt) > now) ?? false;
  return (
    <section aria-label="Practice" className="practice">
      <p>Each active member who has not practised for 11 months gets one training alert: by day, while on duty, and not during a call.</p>
      <Reading waiting={!campaigns} trouble={trouble} again={again} />
      {campaigns && (isUnderWay ? <p className="quiet">A campaign is under way; another can begin when it is over.</p> : <Begin organisation={organisation} again={again} />)}
      {campaigns?.length === 0 && <p className="empty">There has been no campaign yet.</p>}
      {campaigns && campaigns.length > 0 && <CampaignTable campaigns={campaigns} />}
    </section>
  );
}

function Begin({ organisation, again }: { organisation: string; again(): void }) {
  const people = usePeople();
  const zone = useDesk().config.region.timeZone;
  const [from, setFrom] = useState(() => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(serverNow()));
  const [days, setDays] = useState('14');
  const { sending, refusal, fields, send } = useSending(from + days);
  const begin = () => send(async () => {
    await people.practise(organisation, { from, days: Number(days) });
    again();
  });
  return (
    <Form aria-label="Begin a campaign" className="search-form" validationErrors={fields} onSubmit={(event) => { event.preventDefault(); void begin(); }}>
      <LastDay label="First day" value={from} onChange={setFrom} hint="By the region’s clock" />
      <Words name="days" label="Over how many days" hint="1 to 60" value={days} onChange={setDays} inputMode="numeric" isRequired
        validate={(value) => (/^[1-9]\d?$/.test(value) && Number(value) <= 60 ? undefined : 'A number from 1 to 60')} />
      <Button type="submit" look="primary" isDisabled={sending || from === ''}>{sending ? 'One moment…' : 'Let members practise'}</Button>
      <Refusal cause={refusal} shown={['days']} />
    </Form>
  );
}

function CampaignTable({ campaigns }: { campaigns: readonly Campaign[] }) {
  const zone = useDesk().config.region.timeZone;
  return (
    <table className="listing">
      <thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">Practised</th><th scope="col">Still to come</th><th scope="col">Left out</th></tr></thead>
      <tbody>
        {campaigns.map((each) => (
          <tr key={each.id}>
            <th scope="row">{dateWords(millis(each.startsAt), zone)}</th>
            <td>{lastDayWords(each.endsAt, zone)}</td>
            <td className="figures">{each.sent}</td>
            <td className="figures">{each.waiting}</td>
            <td className="figures">{each.skipped}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
