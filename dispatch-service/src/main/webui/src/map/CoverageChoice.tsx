import { Button } from '../ui/buttons';
import type { Covered } from './coverage';

const CHOICES: [Covered, string][] = [['helpers', 'Coverage: volunteers'], ['aeds', 'Coverage: AEDs']];

interface CoverageChoiceProps { value: Covered | undefined; onChange(value: Covered | undefined): void }

/** Shades the map by one of them, or by nothing when pressed again. */
export function CoverageChoice({ value, onChange }: CoverageChoiceProps) {
  return CHOICES.map(([covered, label]) => (
    <Button key={covered} look="small" aria-pressed={value === covered} onPress={() => onChange(value === covered ? undefined : covered)}>
      {value === covered ? `✓ ${label}` : label}
    </Button>
  ));
}
