import { useEffect, useRef, useState } from 'preact/hooks';
import { goTo } from '../app/route';
import { state } from '../app/store';
import { register } from '../identity/session';
import { SignOut } from '../identity/SignOut';
import { spoken, text } from '../text/text';
import { Opening } from '../ui/Opening';
import { begun, forgetDraft, keepDraft, loadDraft, responderOf, type Draft } from './draft';
import { HomeStep } from './HomeStep';
import { MeansStep } from './MeansStep';
import { NameStep } from './NameStep';
import { SkillsStep } from './SkillsStep';

/** What every step is given: what is known so far, and what to do with more. */
export interface StepProps {
  readonly draft: Draft;
  readonly next: (more: Partial<Draft>) => Promise<void>;
}

const STEPS = [NameStep, HomeStep, MeansStep, SkillsStep] as const;

/** Four short steps to an account. Whoever is interrupted goes on where they were. */
export function Registration() {
  const [draft, setDraft] = useState<Draft>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void loadDraft().then((kept) => setDraft(kept ?? begun(state.value.name, spoken()))), []);
  useEffect(() => heading.current?.focus(), [draft?.step]);
  if (!draft) return <Opening />;
  const step = Math.min(draft.step, STEPS.length - 1);
  const Step = STEPS[step]!;

  async function at(changed: Draft): Promise<void> {
    await keepDraft(changed);
    setDraft(changed);
  }

  async function next(more: Partial<Draft>): Promise<void> {
    const fuller = { ...draft!, ...more };
    if (step < STEPS.length - 1) return at({ ...fuller, step: step + 1 });
    await keepDraft(fuller);
    await register(responderOf(fuller));
    await forgetDraft();
    goTo('memberships');
  }

  return (
    <main class="page">
      {step > 0 && (
        <button type="button" class="small" onClick={() => void at({ ...draft, step: step - 1 })}>{text('join.stepBack')}</button>
      )}
      <h1 ref={heading} tabIndex={-1}>{text('register.title')}</h1>
      {step === 0 && <p>{text('join.why')}</p>}
      <p class="quiet">{text('join.step', { step: step + 1, steps: STEPS.length })}</p>
      <Step key={step} draft={draft} next={next} />
      <SignOut />
    </main>
  );
}
