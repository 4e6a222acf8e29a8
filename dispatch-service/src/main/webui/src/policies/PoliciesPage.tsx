import { Route, Switch } from 'wouter';
import { EditPage } from './EditPage';
import { NewPage } from './NewPage';
import { PolicyList } from './PolicyList';
import { PolicyPage } from './PolicyPage';
import '../map/map.css';
import '../ui/pages.css';
import './policies.css';

/** How volunteers are alerted, category by category. */
export default function PoliciesPage() {
  return (
    <div className="policies">
      <Switch>
        <Route path="/policies"><PolicyList /></Route>
        <Route path="/policies/:id/own">{({ id }) => <NewPage key={id} from={id} />}</Route>
        <Route path="/policies/:id/edit">{({ id }) => <EditPage key={id} id={id} />}</Route>
        <Route path="/policies/:id/:tab?">{({ id, tab }) => <PolicyPage key={id} id={id} tab={tab ?? ''} />}</Route>
      </Switch>
    </div>
  );
}
