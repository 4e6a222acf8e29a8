import { useLocation } from 'wouter';
import { PolicyForm } from './PolicyForm';
import { Reading } from '../ui/Reading';
import { usePolicies, usePolicy } from './usePolicies';

/** A policy of one's own, from one that exists. */
export function NewPage({ from }: { from: string }) {
  const policies = usePolicies();
  const [, navigate] = useLocation();
  const { value, trouble, again } = usePolicy(from);
  return (
    <>
      <header className="page-head"><h1>A policy of your own</h1>{value && <p className="quiet">From {value.policy.name}. Nothing is alerted by it until somebody else has put it in force.</p>}</header>
      <div className="page-body">
        {value
          ? (
            <PolicyForm
              title="Write a policy" start={value.policy.policy} back={`/policies/${from}`}
              save={async (policy, comment) => navigate(`/policies/${(await policies.create(policy, comment)).id}`)}
            />
          )
          : <Reading trouble={trouble} again={again} />}
      </div>
    </>
  );
}
