import type { Role } from '../api/types';
import { Button } from '../ui/buttons';
import { SomeOf } from '../ui/fields';
import { isCare, ROLES } from '../words/names';
import { Figure } from './Figure';
import { withItem, withMember, type PartProps } from './formTypes';
import { LIMITS } from './limits';
import { QUALIFICATIONS } from './names';
import type { WantedRole } from './types';

const LIMIT = LIMITS.PolicyRole;

/** Who is wanted, how many, and what each takes. */
export function RolesPart({ policy, set }: PartProps) {
  const { roles, appliesTo } = policy;
  const fitting = (isCare(appliesTo.category) ? ['HELPER'] : ['DIRECT', 'AED_RUNNER']) as Role[];
  const missing = fitting.filter((role) => !roles.some((each) => each.role === role));
  const add = (role: Role) => set({ roles: [...roles, { role, target: 1, ceiling: 1, anyOf: [], allOf: [] }] });
  return (
    <fieldset className="form-part">
      <legend>Roles</legend>
      {roles.map((wanted, i) => (
        <RoleFields key={wanted.role} wanted={wanted} at={i} change={(next) => set({ roles: withItem(roles, i, next) })} />
      ))}
      <div className="actions">{missing.map((role) => <Button key={role} onPress={() => add(role)}>Add {ROLES[role].toLowerCase()}</Button>)}</div>
    </fieldset>
  );
}

function RoleFields({ wanted, at, change }: { wanted: WantedRole; at: number; change(next: WantedRole | undefined): void }) {
  const name = ROLES[wanted.role];
  const field = `policy.roles.${at}`;
  return (
    <div className="role-fields" role="group" aria-label={name}>
      <p className="sentence">
        <strong>{name}</strong>: want{' '}
        <Figure name={`${field}.target`} label={`${name}: wanted`} value={wanted.target} limit={LIMIT.target} onChange={(target) => target !== undefined && change({ ...wanted, target })} />,
        take at most{' '}
        <Figure name={`${field}.ceiling`} label={`${name}: at most`} value={wanted.ceiling} limit={LIMIT.ceiling} onChange={(ceiling) => ceiling !== undefined && change({ ...wanted, ceiling })} />,
        with{' '}
        <Figure name={`${field}.share`} label={`${name}: shares of each wave`} value={wanted.share} limit={LIMIT.share} empty="as many as wanted" onChange={(share) => change(withMember(wanted, 'share', share))} />{' '}
        shares of each wave.
      </p>
      <details>
        <summary>It takes: {[...wanted.anyOf, ...wanted.allOf].map((each) => QUALIFICATIONS[each]).join(', ') || 'nothing'}</summary>
        <SomeOf name={`${field}.anyOf`} label="One of these" names={QUALIFICATIONS} value={[...wanted.anyOf]} onChange={(anyOf) => change({ ...wanted, anyOf })} />
        <SomeOf name={`${field}.allOf`} label="All of these" names={QUALIFICATIONS} value={[...wanted.allOf]} onChange={(allOf) => change({ ...wanted, allOf })} />
      </details>
      <Button look="plain small" onPress={() => change(undefined)}>Take this role out</Button>
    </div>
  );
}
