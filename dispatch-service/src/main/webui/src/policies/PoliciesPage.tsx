import { Route, Switch } from 'wouter';
import { isClinicalLead, useStaff } from '../auth/roles';
import { EditPage } from './EditPage';
import { NewPage } from './NewPage';
import { PolicyList } from './PolicyList';
import { PolicyPage } from './PolicyPage';
import '../map/map.css';
import '../ui/pages.css';
import './policies.css';

/** Pages for whoever may write a policy; anybody else reads what it says there. */
const WRITING: ReadonlySet<string> = new Set(['own', 'edit']);

/** How volunteers are alerted, category by category. */
export default function PoliciesPage() {
  const writes = isClinicalLead(useStaff());
  return (
    <div className="policies">
      <Switch>
        <Route path="/policies"><PolicyList /></Route>
        {writes && <Route path="/policies/:id/own">{({ id }) => <NewPage key={id} from={id} />}</Route>}
        {writes && <Route path="/policies/:id/edit">{({ id }) => <EditPage key={id} id={id} />}</Route>}
        <Route path="/policies/:id/:tab?">{({ id, tab = '' }) => <PolicyPage key={id} id={id} tab={WRITING.has(tab) ? '' : tab} />}</Route>
      </Switch>
    </div>
  );
}
