import { addressOf } from '../app/route';
import type { PageProps } from '../app/pages';
import { state } from '../app/store';
import { list, text, word } from '../text/text';
import { Page } from '../ui/Page';
import { listOrganisations } from './joining';
import { MembershipCard } from './MembershipCard';
import { Unread } from './Unread';
import { useLoaded } from './useLoaded';
import './join.css';

/** Who may alert this volunteer, what each still wants, and whom else one can help. */
export function MembershipsPage({ me }: PageProps) {
  const { value: organisations, failed, again } = useLoaded(listOrganisations);
  const memberships = state.value.me?.memberships ?? me.memberships;
  const others = organisations?.filter(({ id }) => !memberships.some(({ organisation }) => organisation === id));
  return (
    <Page title={text('memberships.title')}>
      {memberships.length === 0 && <p>{text('membership.none')}</p>}
      {memberships.map((membership) => (
        <MembershipCard
          key={membership.organisation} membership={membership}
          organisation={organisations?.find(({ id }) => id === membership.organisation)}
        />
      ))}
      <section class="card" aria-labelledby="others">
        <h2 id="others">{text('memberships.others')}</h2>
        {!others && <Unread failed={failed} again={again} />}
        {others?.length === 0 && <p>{text('memberships.noOthers')}</p>}
        <ul class="facts">
          {others?.map(({ id, entry }) => (
            <li key={id}>
              <a class="button" href={addressOf('organisation', id)}>{entry.name}</a>
              {entry.alertsFor.length > 0 && (
                <span class="quiet">
                  {text('memberships.alertsFor', { what: list(entry.alertsFor.map((each) => word('category', each))) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}
