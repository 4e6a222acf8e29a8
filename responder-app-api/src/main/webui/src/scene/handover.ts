import type { AssignmentView, Finding } from '../api/types';
import { text, timeOfDay, word } from '../text/text';

/** A line of the card for the crew: what, and when or how often. */
export interface HandoverLine {
  readonly what: string;
  readonly value: string;
}

const DONE: readonly Finding[] = ['CPR_STARTED', 'PULSE_BACK', 'NOT_AN_ARREST', 'DNACPR_SHOWN', 'OBVIOUSLY_DEAD', 'SECOND_PATIENT'];

/** What the crew wants to know first: when found, when CPR began, how many shocks and when, which AED. Never a name. */
export function handover(assignment: AssignmentView, timeZone?: string): HandoverLine[] {
  const time = (at: string) => timeOfDay(at, timeZone);
  const shocks = assignment.findings.filter(({ finding }) => finding === 'SHOCK_GIVEN').map(({ at }) => time(at));
  const first = (finding: Finding) => assignment.findings.find((told) => told.finding === finding);
  const lines: HandoverLine[] = [];
  if (assignment.progress === 'WITH_PATIENT') lines.push({ what: text('handover.found'), value: time(assignment.progressAt) });
  for (const finding of DONE) {
    const told = first(finding);
    if (told) lines.push({ what: word('finding', finding), value: time(told.at) });
  }
  lines.push({ what: text('handover.shocks'), value: shocks.length === 0 ? '0' : `${shocks.length} (${shocks.join(', ')})` });
  const aed = assignment.details?.aed;
  if (aed) lines.push({ what: text('handover.aed'), value: aed.description ?? aed.id });
  return lines;
}

/** The same as text for a QR code, one line each. */
export const asText = (lines: readonly HandoverLine[], assignment: AssignmentView): string =>
  [`CALLOUT ${assignment.calloutId}`, ...lines.map(({ what, value }) => `${what}: ${value}`)].join('\n');
