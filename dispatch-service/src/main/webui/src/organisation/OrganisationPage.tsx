import { useMemo } from 'react';
import { isAdmin, useStaff } from '../auth/roles';
import { useDesk } from '../shell/desk';
import { organisationOver } from './api';
import { ClientsPart } from './ClientsPart';
import { DirectoryPart } from './DirectoryPart';
import { KeptPart } from './KeptPart';
import { KnownAs } from './KnownAs';
import { StaffPart } from './StaffPart';
import './organisation.css';

/** What the organisation consists of: how it is known, its staff, its systems, and what is kept of it. */
export default function OrganisationPage() {
  const { http } = useDesk();
  const staff = useStaff();
  const administers = isAdmin(staff);
  const api = useMemo(() => organisationOver(http.dispatch, http.responders), [http]);
  return (
    <div className="organisation">
      <h1>Organisation {staff?.organisation && <span className="quiet">{staff.organisation}</span>}</h1>
      {!administers && <p className="quiet">Only an administrator changes something here, and sees who of the staff has signed in.</p>}
      <KnownAs api={api} mayChange={administers} />
      <ClientsPart api={api} mayChange={administers} />
      {administers && <StaffPart api={api} />}
      {staff?.organisation && <DirectoryPart api={api} organisation={staff.organisation} />}
      <KeptPart api={api} mayChange={administers} />
    </div>
  );
}
