import { useCallback } from 'react';
import { Problem } from '../api/http';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { useReading } from '../ui/useReading';
import { INCIDENT_CATEGORIES, CARE_CATEGORIES, named } from '../words/names';
import type { OrganisationApi } from './api';
import { Section } from './Section';

/** What volunteers read before they join; kept by the service of the volunteers. */
export function DirectoryPart({ api, organisation }: { api: OrganisationApi; organisation: string }) {
  const { time } = useDesk();
  const ask = useCallback(() => api.directory(organisation).catch(absent), [api, organisation]);
  const { value, trouble, again } = useReading(ask);
  return (
    <Section title="In the directory for volunteers" note="What people read before they join, and the code of conduct that they accept."
      trouble={trouble} again={again} reading={value === undefined}>
      {value === null && <p>The organisation has not described itself yet: it cannot be found by new volunteers.</p>}
      {value && (
        <dl className="matter-facts">
          <div><dt>Name</dt><dd>{value.entry.name}</dd></div>
          <div><dt>Contact</dt><dd>{value.entry.contact ?? 'None'}</dd></div>
          <div>
            <dt>Alerts for</dt>
            <dd>{value.entry.alertsFor.map((each) => named({ ...INCIDENT_CATEGORIES, ...CARE_CATEGORIES }, each)).join(', ') || 'Nothing'}</dd>
          </div>
          <div><dt>Code of conduct</dt><dd>Version {value.codeVersion}, since {time.day(millis(value.codeSince))}</dd></div>
        </dl>
      )}
    </Section>
  );
}

/** That there is none is an answer, too. */
function absent(cause: unknown): null {
  if (cause instanceof Problem && cause.status === 404) return null;
  throw cause;
}
