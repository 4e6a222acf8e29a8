import type { PageProps } from '../app/pages';
import { addressOf } from '../app/route';
import { state } from '../app/store';
import { list, spoken, text, word } from '../text/text';
import { Page } from '../ui/Page';
import { Application } from './Application';
import { getOrganisation } from './joining';
import { Leave } from './Leave';
import { Unread } from './Unread';
import { useLoaded } from './useLoaded';
import './join.css';

/** What an organisation says of itself; to join it, to promise anew, or to leave. */
export function OrganisationPage({ me, rest: id }: PageProps) {
  const { value: organisation, failed, again } = useLoaded(() => getOrganisation(id));
  const membership = (state.value.me ?? me).memberships.find((each) => each.organisation === id);
  const entry = organisation?.entry;
  return (
    <Page title={entry?.name ?? id} back={addressOf('memberships')}>
      {!organisation && <Unread failed={failed} again={again} />}
      {entry && (
        <section class="card">
          {entry.alertsFor.length > 0 && (
            <p>{text('memberships.alertsFor', { what: list(entry.alertsFor.map((each) => word('category', each))) })}</p>
          )}
          {entry.asksFor.map(({ code, required }) => (
            <p key={code}>{text(required ? 'organisation.asks' : 'organisation.welcomes', { what: word('qualification', code) })}</p>
          ))}
          {entry.contact && <a class="button" href={`mailto:${entry.contact}`}>{text('organisation.contact')} {entry.contact}</a>}
        </section>
      )}
      {organisation && (
        <section class="card" aria-labelledby="code">
          <h2 id="code">{text('organisation.code')}</h2>
          <CodeOfConduct texts={organisation.entry.codeOfConduct.texts} />
          <Application organisation={organisation} membership={membership} />
        </section>
      )}
      {membership && <Leave organisation={id} />}
    </Page>
  );
}

/** In the language that is spoken, else in English, else in whichever there is. */
function CodeOfConduct({ texts }: { texts: Readonly<Record<string, string>> }) {
  const tag = [spoken(), 'en', ...Object.keys(texts)].find((each) => texts[each] !== undefined);
  return tag === undefined ? null : <p class="code-of-conduct" lang={tag}>{texts[tag]}</p>;
}
