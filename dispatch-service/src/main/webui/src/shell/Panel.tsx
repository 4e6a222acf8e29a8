import { Route, Switch } from 'wouter';
import { CalloutPanel } from '../callout/CalloutPanel';
import { CorrectPanel } from '../callout/CorrectPanel';
import { RaiseCarePanel } from '../raise/RaiseCarePanel';
import { RaiseIncidentPanel } from '../raise/RaiseIncidentPanel';

/** What the address says is open at the right; nothing on the plain board. */
export function Panel() {
  return (
    <Switch>
      <Route path="/callouts/:id/correct">{({ id }) => <CorrectPanel key={id} id={id} />}</Route>
      <Route path="/callouts/:id">{({ id }) => <CalloutPanel key={id} id={id} />}</Route>
      <Route path="/raise/incident"><RaiseIncidentPanel /></Route>
      <Route path="/raise/care"><RaiseCarePanel /></Route>
    </Switch>
  );
}
