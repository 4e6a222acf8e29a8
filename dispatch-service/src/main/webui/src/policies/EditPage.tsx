import { useLocation } from 'wouter';
import { PolicyForm } from './PolicyForm';
import { Reading } from '../ui/Reading';
import { usePolicies, usePolicy, useVersion } from './usePolicies';

/** The next version of a policy, from the last that was written. */
export function EditPage({ id }: { id: string }) {
  const policies = usePolicies();
  const [, navigate] = useLocation();
  const known = usePolicy(id);
  const last = known.value?.policy.latestVersion;
  const { value, trouble, again } = useVersion(id, last);
  const back = `/policies/${id}`;
  return (
    <>
      <header className="page-head"><h1>{known.value ? `Edit ${known.value.policy.name}` : 'Edit'}</h1>{last !== undefined && <p className="quiet">From version {last}. What is in force stays until somebody else puts yours in force.</p>}</header>
      <div className="page-body">
        {value?.policy
          ? <PolicyForm title="Edit the policy" start={value.policy} back={back} save={async (policy, comment) => { await policies.write(id, policy, comment); navigate(back); }} />
          : <Reading trouble={known.trouble ?? trouble} again={known.trouble ? known.again : again} />}
      </div>
    </>
  );
}
