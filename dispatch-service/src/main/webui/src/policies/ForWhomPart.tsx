import { SomeOf, Words } from '../ui/fields';
import { PickOne } from '../ui/PickOne';
import { MODELS } from '../words/match';
import { CARE_CATEGORIES, INCIDENT_CATEGORIES } from '../words/names';
import { AGE_GROUPS, AIMS } from './names';
import { TextList } from './TextList';
import { codesOf } from './texts';
import type { Policy } from './types';
import type { PartProps } from './formTypes';

/** Which calls it is for, and what makes one choice of people better than another. */
export function ForWhomPart({ policy, set }: PartProps) {
  const { appliesTo, objective } = policy;
  const names = { ...INCIDENT_CATEGORIES, ...CARE_CATEGORIES };
  const change = (part: Partial<Policy['appliesTo']>) => set({ appliesTo: { ...appliesTo, ...part } });
  return (
    <fieldset className="form-part">
      <legend>For which calls</legend>
      <div className="form-two">
        <Words name="policy.name" label="Name" isRequired value={policy.name} maxLength={100} onChange={(name) => set({ name })} />
        <PickOne label="Category" names={names} value={appliesTo.category} onChange={(category) => category && change({ category })} />
      </div>
      <SomeOf name="policy.appliesTo.ageGroups" label="Patients" hint="None ticked: of any age" names={AGE_GROUPS} value={[...appliesTo.ageGroups]} onChange={(ageGroups) => change({ ageGroups })} />
      <TextList
        name="policy.appliesTo.determinants" label="Triage codes" hint="With commas between; * stands for any characters, ? for one. Empty: any code, or none"
        value={appliesTo.determinants} words={(codes) => codes.join(', ')} read={codesOf} problem="" onChange={(determinants) => change({ determinants })}
      />
      <div className="form-two">
        <PickOne
          label="Choose people by" names={AIMS} value={objective.aim}
          onChange={(aim) => aim && set({ objective: aim === 'SURVIVAL' ? { aim, model: objective.model ?? 'DE_MAIO' } : { aim } })}
        />
        {objective.aim === 'SURVIVAL' && (
          <PickOne label="Model of survival" names={MODELS} value={objective.model ?? ''} onChange={(model) => model && set({ objective: { ...objective, model } })} />
        )}
      </div>
    </fieldset>
  );
}
