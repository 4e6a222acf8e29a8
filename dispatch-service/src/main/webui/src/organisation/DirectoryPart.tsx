import { useCallback, useState } from 'react';
import { Problem } from '../api/http';
import { QUALIFICATIONS } from '../people/words';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { Button } from '../ui/buttons';
import { useReading } from '../ui/useReading';
import { INCIDENT_CATEGORIES, CARE_CATEGORIES, named } from '../words/names';
import type { OrganisationApi } from './api';
import { DirectoryForm } from './DirectoryForm';
import { languageName } from './languages';
import { Section } from './Section';
import type { DescribedOrganisation } from './types';

interface DirectoryPartProps { api: OrganisationApi; organisation: string; mayChange: boolean }

/** What volunteers read before they join; kept by the service of the volunteers. */
export function DirectoryPart({ api, organisation, mayChange }: DirectoryPartProps) {
  const ask = useCallback(() => api.directory(organisation).catch(absent), [api, organisation]);
  const { value, trouble, again } = useReading(ask);
  const [editing, setEditing] = useState(false);
  const [said, setSaid] = useState('');
  const done = (words: string) => {
    setEditing(false);
    setSaid(words);
    again();
  };
  return (
    <Section title="In the directory for volunteers" note="What people read before they join, and the code of conduct that they accept."
      trouble={trouble} again={again} reading={value === undefined}>
      {value === null && !editing && <p>The organisation has not described itself yet: it cannot be found by new volunteers.</p>}
      {value && !editing && <Facts described={value} />}
      {value !== undefined && editing && (
        <DirectoryForm known={value} save={(entry) => api.describe(organisation, entry)} done={done} leave={() => setEditing(false)} />
      )}
      <p role="status">{said}</p>
      {value !== undefined && mayChange && !editing && (
        <Button look="small" onPress={() => { setSaid(''); setEditing(true); }}>{value ? 'Change what volunteers read' : 'Describe the organisation'}</Button>
      )}
    </Section>
  );
}

function Facts({ described: { entry, codeVersion, codeSince } }: { described: DescribedOrganisation }) {
  const { time } = useDesk();
  const asked = (required: boolean) =>
    entry.asksFor.filter((each) => each.required === required).map(({ code }) => named(QUALIFICATIONS, code)).join(', ') || 'None';
  const { texts, acceptWithinDays } = entry.codeOfConduct;
  return (
    <>
      <dl className="matter-facts">
        <div><dt>Name</dt><dd>{entry.name}</dd></div>
        <div><dt>Contact</dt><dd>{entry.contact ?? 'None'}</dd></div>
        <div>
          <dt>Alerts for</dt>
          <dd>{entry.alertsFor.map((each) => named({ ...INCIDENT_CATEGORIES, ...CARE_CATEGORIES }, each)).join(', ') || 'Nothing'}</dd>
        </div>
        <div><dt>Nobody is let in without</dt><dd>{asked(true)}</dd></div>
        <div><dt>Welcome</dt><dd>{asked(false)}</dd></div>
        <div>
          <dt>Code of conduct</dt>
          <dd>Version {codeVersion}, since {time.day(millis(codeSince))}; members have {acceptWithinDays} {acceptWithinDays === 1 ? 'day' : 'days'} to accept it</dd>
        </div>
      </dl>
      {Object.entries(texts).map(([tag, text]) => (
        <details key={tag} className="code-text"><summary>Code of conduct in {languageName(tag)}</summary><p>{text}</p></details>
      ))}
    </>
  );
}

/** That there is none is an answer, too. */
function absent(cause: unknown): null {
  if (cause instanceof Problem && cause.status === 404) return null;
  throw cause;
}
