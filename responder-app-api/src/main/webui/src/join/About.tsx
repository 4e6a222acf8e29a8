import type { NewResponder, QualificationCode, TravelMode } from '../api/types';
import { languages, nameOf } from '../text/languages';
import { text, word } from '../text/text';
import { Check, Choices } from '../ui/Choices';
import { Unfilled } from '../ui/Form';

const MODES: readonly TravelMode[] = ['FOOT', 'BIKE', 'CAR'];

/** What somebody can tell of themselves; that an identity or a record was checked is for others to say. */
const SKILLS: readonly QualificationCode[] = [
  'BYSTANDER_CPR', 'BLS_AED', 'FIRST_RESPONDER', 'NURSE', 'PARAMEDIC', 'DOCTOR', 'DRIVER', 'FOOD_HYGIENE', 'PERSONAL_CARE_TRAINED',
];

interface Means {
  readonly travelModes: readonly TravelMode[];
  readonly languages: readonly string[];
  readonly carriesAed?: boolean;
}

/** How somebody gets to a call, and what they speak there. */
export function MeansFields({ of: { travelModes, languages: spoken, carriesAed = false } }: { readonly of: Means }) {
  return (
    <>
      <Choices
        name="travelModes" legend={text('register.travel')} several chosen={travelModes}
        options={MODES.map((mode) => [mode, word('travel', mode)] as const)}
      />
      <Choices
        name="languages" legend={text('join.languages')} several chosen={spoken}
        options={[...new Set([...languages, ...spoken])].map((tag) => [tag, <span lang={tag}>{nameOf(tag)}</span>] as const)}
      />
      <Check name="carriesAed" checked={carriesAed}>{text('join.carriesAed')}</Check>
    </>
  );
}

/** @throws Unfilled when there is no way to a call */
export function meansIn(form: FormData) {
  const [mode, ...others] = MODES.filter((each) => form.getAll('travelModes').includes(each));
  if (!mode) throw new Unfilled(text('register.travelMissing'));
  const travelModes: NewResponder['travelModes'] = [mode, ...others];
  return { travelModes, languages: form.getAll('languages').map(String), carriesAed: form.has('carriesAed') };
}

/** What somebody says that they can do. */
export function SkillsField({ chosen }: { readonly chosen: readonly QualificationCode[] }) {
  return (
    <Choices
      name="skills" legend={text('join.skills')} hint={text('join.skillsWhy')} several chosen={chosen}
      options={SKILLS.map((code) => [code, word('qualification', code)] as const)}
    />
  );
}

export const skillsIn = (form: FormData): QualificationCode[] => SKILLS.filter((code) => form.getAll('skills').includes(code));
