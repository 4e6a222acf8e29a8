import { useState } from 'react';
import { PickOne } from '../ui/PickOne';
import { differs, pairsOf, unsaidWords } from './compare';
import { Reading } from '../ui/Reading';
import type { Policy, PolicyView, Version } from './types';
import { usePolicies, useRead } from './usePolicies';
import { namesOf } from './versions';

interface ComparePartProps { policy: PolicyView; versions: readonly Version[] }

/** Two versions side by side, thing by thing; also with what others have published of how they alert. */
export function ComparePart({ policy, versions }: ComparePartProps) {
  const policies = usePolicies();
  const latest = versions[versions.length - 1]?.version ?? policy.version;
  const inForce = policy.publishedVersion ?? versions[0]?.version ?? latest;
  const before = inForce === latest ? Math.max(1, latest - 1) : inForce;
  const [left, setLeft] = useState(`v${before}`);
  const [right, setRight] = useState(`v${latest}`);
  const [all, setAll] = useState(false);
  const elsewhere = useRead(() => policies.elsewhere(), 'elsewhere');
  const others = elsewhere.value ?? [];
  const names = Object.fromEntries([
    ...namesOf(versions), ...others.map(({ name }, i): [string, string] => [`e${i}`, `Elsewhere: ${name}`]),
  ]);
  const said = async (picked: string): Promise<Policy | undefined> =>
    picked.startsWith('e') ? others[Number(picked.slice(1))] : (await policies.version(policy.id, Number(picked.slice(1)))).policy;
  const { value, trouble, again } = useRead(() => Promise.all([said(left), said(right)]), `${policy.id} ${left} ${right} ${versions.length}`);
  const [old, fresh] = value ?? [];
  const pairs = old && fresh ? pairsOf(old, fresh) : undefined;
  const shown = pairs?.filter((pair) => all || differs(pair));
  return (
    <>
      <div className="two-choices">
        <PickOne label="From" names={names} value={left} onChange={setLeft} />
        <PickOne label="To" names={names} value={right} onChange={setRight} />
        <label className="tick"><input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /> Show what is the same, too</label>
      </div>
      {!pairs && <Reading trouble={trouble} again={again} />}
      {pairs && <p role="status">{differenceWords(pairs.filter(differs).length)}</p>}
      {shown && shown.length > 0 && (
        <table className="listing compare">
          <caption className="hidden-words">What the two say</caption>
          <thead><tr><th scope="col">About</th><th scope="col">{names[left]}</th><th scope="col">{names[right]}</th></tr></thead>
          <tbody>
            {shown.map((pair) => (
              <tr key={pair.key} className={differs(pair) ? 'differs' : ''}>
                <th scope="row">{pair.about}<span className="quiet source">{pair.part}</span></th>
                <td>{pair.before ?? <span className="quiet">{unsaidWords(pair.key)}</span>}</td>
                <td>{differs(pair) ? <strong>{pair.after ?? unsaidWords(pair.key)}</strong> : pair.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const differenceWords = (count: number): string => {
  if (count === 0) return 'They say the same.';
  return count === 1 ? 'They differ in one thing.' : `They differ in ${count} things.`;
};
