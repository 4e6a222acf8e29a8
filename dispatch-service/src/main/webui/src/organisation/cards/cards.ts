import { languagesWith } from '../languages';
import type { CardName, CardText, StepCard } from '../types';

/** In the order in which a clinical lead thinks of them. */
export const CARDS: Readonly<Record<CardName, string>> = {
  ARREST_DIRECT_ADULT: 'Cardiac arrest, going directly, adult',
  ARREST_DIRECT_CHILD: 'Cardiac arrest, going directly, child',
  ARREST_RUNNER_ADULT: 'Cardiac arrest, fetching an AED, adult',
  ARREST_RUNNER_CHILD: 'Cardiac arrest, fetching an AED, child',
  UNCONSCIOUS: 'Unconscious',
  CHOKING_ADULT: 'Choking, adult',
  CHOKING_CHILD: 'Choking, child',
  MAJOR_BLEED: 'Major bleed',
  CHEST_PAIN: 'Chest pain',
  FALL_NON_INJURY: 'Fall without injury',
};

/** All versions of one card, the newest first. */
export interface CardVersions { name: CardName; versions: readonly StepCard[] }

export const byCard = (all: readonly StepCard[]): CardVersions[] =>
  (Object.keys(CARDS) as CardName[]).map((name) => ({
    name, versions: all.filter(({ card }) => card === name).sort((a, b) => b.version - a.version),
  }));

export const inUse = ({ versions }: CardVersions): StepCard | undefined => versions.find(({ state }) => state === 'APPROVED');

/** A draft that is newer than what is in use: what an older one says was overtaken. */
export function waiting(card: CardVersions): StepCard | undefined {
  const now = inUse(card)?.version ?? 0;
  return card.versions.find(({ state, version }) => state === 'DRAFT' && version > now);
}

/** How a card stands, in a few words. */
export function standingOf(card: CardVersions): { words: string; tone: 'well' | 'shut' | 'away' } {
  const used = inUse(card);
  const draft = waiting(card);
  const waits = draft ? `version ${draft.version} waits` : '';
  if (!used) return { words: draft ? `Shown to nobody: ${waits}` : 'Shown to nobody', tone: 'away' };
  return draft ? { words: `Version ${used.version}; ${waits}`, tone: 'shut' } : { words: `Version ${used.version} in use`, tone: 'well' };
}

/** A card as somebody writes it: a line a step. */
export type CardForm = Readonly<Record<string, { title: string; steps: string }>>;

export function cardFormOf(text: CardText | undefined): CardForm {
  const known = text?.languages ?? {};
  return Object.fromEntries(languagesWith(Object.keys(known)).map((tag) =>
    [tag, { title: known[tag]?.title ?? '', steps: known[tag]?.steps.join('\n') ?? '' }]));
}

const linesOf = (steps: string): string[] => steps.split('\n').map((line) => line.trim()).filter(Boolean);

/** What is sent: languages in which nothing is written are left out. */
export function cardTextOf(form: CardForm): CardText {
  return {
    languages: Object.fromEntries(Object.entries(form)
      .map(([tag, { title, steps }]) => [tag, { title: title.trim(), steps: linesOf(steps) }] as const)
      .filter(([, { title, steps }]) => title !== '' || steps.length > 0)),
  };
}

const MOST_STEPS = 12;
const LONGEST_STEP = 160;

/** Why steps cannot be read at a glance; nothing where they can. */
export function stepsProblem(steps: string): string | null {
  const lines = linesOf(steps);
  if (lines.length > MOST_STEPS) return `${MOST_STEPS} steps at most`;
  const long = lines.find((line) => line.length > LONGEST_STEP);
  return long ? `${LONGEST_STEP} characters at most: “${long.slice(0, 40)}…”` : null;
}

/** Why a language is half written; nothing where it is whole, or not written at all. English has to be. */
export function languageProblem(tag: string, { title, steps }: CardForm[string]): string | null {
  const has = linesOf(steps).length > 0;
  if (tag === 'en' && (title.trim() === '' || !has)) return 'English is shown where another language is missing';
  return (title.trim() !== '') === has ? null : 'A title and at least one step, or neither';
}
