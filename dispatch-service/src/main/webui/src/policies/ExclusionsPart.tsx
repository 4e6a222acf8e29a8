import { Button } from '../ui/buttons';
import { SomeOf, Words } from '../ui/fields';
import { PLACE_TYPES } from '../words/names';
import { withItem, type PartProps } from './formTypes';
import { CIRCUMSTANCES } from './names';
import { TextList } from './TextList';
import { agesOf, agesWords, codesOf, ringOf, ringWords } from './texts';
import type { Policy } from './types';

/** When nobody is asked, and a clinical lead may have them asked all the same. */
export function ExclusionsPart({ policy, set }: PartProps) {
  const { exclusions } = policy;
  const { geofences } = exclusions;
  const change = (part: Partial<Policy['exclusions']>) => set({ exclusions: { ...exclusions, ...part } });
  const put = (i: number, area: (typeof geofences)[number] | undefined) => change({ geofences: withItem(geofences, i, area) });
  return (
    <fieldset className="form-part">
      <legend>When nobody is asked</legend>
      <SomeOf name="policy.exclusions.places" label="In these places" names={PLACE_TYPES} value={[...exclusions.places]} onChange={(places) => change({ places })} />
      <SomeOf name="policy.exclusions.circumstances" label="In these circumstances" names={CIRCUMSTANCES} value={[...exclusions.circumstances]} onChange={(circumstances) => change({ circumstances })} />
      <TextList
        name="policy.exclusions.determinants" label="For these triage codes" hint="With commas between; * stands for any characters, ? for one"
        value={exclusions.determinants} words={(codes) => codes.join(', ')} read={codesOf} problem="" onChange={(determinants) => change({ determinants })}
      />
      <TextList
        name="policy.exclusions.patientAges" label="For patients of these ages" hint="In years, such as 0-7, 90-120"
        value={exclusions.patientAges} words={agesWords} read={agesOf} problem="Ages such as 0-7, 90-120" onChange={(patientAges) => change({ patientAges })}
      />
      {geofences.map((area, i) => (
        <div key={i} className="area-fields" role="group" aria-label={`Area ${area.name}`}>
          <Words name={`policy.exclusions.geofences.${i}.name`} label="Area" isRequired value={area.name} maxLength={100} onChange={(name) => put(i, { ...area, name })} />
          <TextList
            name={`policy.exclusions.geofences.${i}.ring`} label="Corners" long hint="One a line: longitude, latitude" value={area.ring} words={ringWords} read={ringOf}
            problem="Each line is two numbers such as 9.5209, 47.1392" onChange={(ring) => put(i, { ...area, ring })}
          />
          <Button look="plain small" onPress={() => put(i, undefined)}>Take this area out</Button>
        </div>
      ))}
      <div className="actions"><Button onPress={() => change({ geofences: [...geofences, { name: '', ring: [] }] })}>Add an area</Button></div>
    </fieldset>
  );
}
