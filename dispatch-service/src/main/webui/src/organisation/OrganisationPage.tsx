import { useMemo } from 'react';
import { Route, Switch } from 'wouter';
import { isAdmin, useStaff } from '../auth/roles';
import { useDesk } from '../shell/desk';
import { PartTabs } from '../ui/PartTabs';
import { organisationOver, type OrganisationApi } from './api';
import { CardsPart } from './cards/CardsPart';
import { ClientsPart } from './ClientsPart';
import { DirectoryPart } from './DirectoryPart';
import { KeptPart } from './KeptPart';
import { KnownAs } from './KnownAs';
import { LeadPart } from './LeadPart';
import { StaffPart } from './StaffPart';
import '../ui/pages.css';
import './organisation.css';

const TABS = [
  { path: '/organisation', label: 'Who and what' },
  { path: '/organisation/cards', label: 'Step cards' },
  { path: '/organisation/kept', label: 'What is kept' },
];

/** What the organisation consists of: how it is known, its staff, its systems, what its volunteers are shown, and what is kept of it. */
export default function OrganisationPage() {
  const { http } = useDesk();
  const staff = useStaff();
  const administers = isAdmin(staff);
  const api = useMemo(() => organisationOver(http.dispatch, http.responders), [http]);
  return (
    <div className="organisation-page">
      <header className="page-head">
        <h1>Organisation {staff?.organisation && <span className="quiet">{staff.organisation}</span>}</h1>
        <PartTabs label="Pages about the organisation" tabs={TABS} />
      </header>
      <div className="page-body">
        <Switch>
          <Route path="/organisation/cards"><CardsPart api={api} /></Route>
          <Route path="/organisation/kept">
            <div className="organisation"><KeptPart api={api} mayChange={administers} /></div>
          </Route>
          <Route><WhoAndWhat api={api} organisation={staff?.organisation} administers={administers} /></Route>
        </Switch>
      </div>
    </div>
  );
}

interface WhoAndWhatProps { api: OrganisationApi; organisation: string | undefined; administers: boolean }

function WhoAndWhat({ api, organisation, administers }: WhoAndWhatProps) {
  return (
    <div className="organisation">
      {!administers && <p className="quiet">Only an administrator changes something here, and sees who of the staff has signed in.</p>}
      <KnownAs api={api} mayChange={administers} />
      {administers && <StaffPart api={api} />}
      <ClientsPart api={api} mayChange={administers} />
      <LeadPart api={api} mayChange={administers} />
      {organisation && <DirectoryPart api={api} organisation={organisation} mayChange={administers} />}
    </div>
  );
}
