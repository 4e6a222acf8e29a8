import { Route, Switch } from 'wouter';
import { isAdmin, useStaff } from '../auth/roles';
import { PartTabs } from '../ui/PartTabs';
import { ChecksTab } from './ChecksTab';
import { CodesTab } from './CodesTab';
import { DevicesTab } from './DevicesTab';
import { HoursTab } from './HoursTab';
import { ImportTab } from './ImportTab';
import { TasksTab } from './TasksTab';
import '../map/map.css';
import '../ui/pages.css';
import './aeds.css';

const CODES = { path: '/aeds/codes', label: 'Codes told' };

const TABS = [
  { path: '/aeds', label: 'All devices' },
  { path: '/aeds/tasks', label: 'Out of place' },
  { path: '/aeds/checks', label: 'Checks' },
  { path: '/aeds/hours', label: 'Hours to mend' },
  { path: '/aeds/lists', label: 'Lists and import' },
];

/** The defibrillators of the region: where they are, whether they can be had, and what somebody has to do about them. */
export default function AedsPage() {
  const admin = isAdmin(useStaff());
  return (
    <div className="aeds">
      <header className="page-head"><h1>AEDs</h1><PartTabs label="AEDs" tabs={admin ? [...TABS, CODES] : TABS} /></header>
      <Switch>
        <Route path="/aeds/tasks"><TasksTab /></Route>
        <Route path="/aeds/checks"><ChecksTab /></Route>
        <Route path="/aeds/hours"><HoursTab /></Route>
        {admin && <Route path="/aeds/codes"><CodesTab /></Route>}
        <Route path="/aeds/lists"><ImportTab admin={admin} /></Route>
        <Route><DevicesTab /></Route>
      </Switch>
    </div>
  );
}
