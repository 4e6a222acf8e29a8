import { Link } from 'wouter';
import { useDesk } from '../shell/desk';
import { millis } from '../time/words';
import { isCare } from '../words/names';
import { categoryWords, listed } from './lines';
import { AGE_GROUPS } from './names';
import { Reading } from '../ui/Reading';
import type { Summary } from './types';
import { usePolicies, useRead } from './usePolicies';

/** Each category with the version that is in force. */
export function PolicyList() {
  const policies = usePolicies();
  const { value, trouble, again } = useRead(() => policies.list(), 'all');
  return (
    <>
      <header className="page-head"><h1>Policies</h1><p className="quiet">How volunteers are alerted. A call goes by the policy that says most about it.</p></header>
      <div className="page-body">
        {!value && <Reading trouble={trouble} again={again} />}
        {value && <Table title="Emergencies" policies={value.filter(({ appliesTo }) => !isCare(appliesTo.category))} />}
        {value && <Table title="Care" policies={value.filter(({ appliesTo }) => isCare(appliesTo.category))} />}
      </div>
    </>
  );
}

function Table({ title, policies }: { title: string; policies: readonly Summary[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <table className="listing">
        <caption className="hidden-words">Policies for {title.toLowerCase()}</caption>
        <thead><tr><th scope="col">Policy</th><th scope="col">For</th><th scope="col">In force</th><th scope="col">Waiting</th></tr></thead>
        <tbody>{policies.map((policy) => <Row key={policy.id} policy={policy} />)}</tbody>
      </table>
    </section>
  );
}

function Row({ policy }: { policy: Summary }) {
  const { ageGroups, category, determinants } = policy.appliesTo;
  const patients = ageGroups.map((group) => AGE_GROUPS[group].toLowerCase());
  return (
    <tr>
      <th scope="row"><Link href={`/policies/${policy.id}`}>{policy.name}</Link></th>
      <td>{categoryWords(category)}{patients.length > 0 && `, ${listed(patients)}`}{determinants.length > 0 && `, codes ${listed(determinants, 'or')}`}</td>
      <td><InForce policy={policy} /></td>
      <td><Waiting policy={policy} /></td>
    </tr>
  );
}

export function InForce({ policy }: { policy: Summary }) {
  const { time } = useDesk();
  if (policy.delivered) return <>As delivered</>;
  if (policy.publishedVersion === undefined) return <span className="quiet">{policy.state === 'RETIRED' ? 'Taken out of force' : 'Not in force'}</span>;
  return (
    <>Version {policy.publishedVersion} {policy.publishedAt && <span className="quiet source">{time.day(millis(policy.publishedAt))}, {policy.publishedBy}</span>}</>
  );
}

/** A version that was written after the one in force. */
function Waiting({ policy }: { policy: Summary }) {
  const waits = !policy.delivered && policy.latestVersion > (policy.publishedVersion ?? 0);
  return waits ? <Link href={`/policies/${policy.id}/history`} className="sign shut">Version {policy.latestVersion} waits for a second person</Link> : <span className="quiet">nothing</span>;
}
