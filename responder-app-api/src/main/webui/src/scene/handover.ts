import type { AssignmentView, Finding } from '../api/types';
import type { PhoneAlert } from '../alert/alert';
import { findingsWith, withPatientSince } from '../assignment/steps';
import type { Command } from '../outbox/command';
import { text, timeOfDay, word } from '../text/text';
import { fetchedAed } from './fetchedAed';

/** A line of the card for the crew: what, and when or how often. */
export interface HandoverLine {
  readonly what: string;
  readonly value: string;
}

const DONE: readonly Finding[] = ['CPR_STARTED', 'PULSE_BACK', 'NOT_AN_ARREST', 'DNACPR_SHOWN', 'OBVIOUSLY_DEAD', 'SECOND_PATIENT'];

/**
 * What the crew wants to know first: when found, when CPR began, how many shocks and when, which AED. Never a name. What
 * has not reached the service yet was done all the same.
 *
 * @param aed the AED that is there, in words; undefined where none is known to be
 */
export function handover(
  assignment: AssignmentView, outbox: readonly Command[], aed: string | undefined, timeZone?: string,
): HandoverLine[] {
  const time = (at: string) => timeOfDay(at, timeZone);
  const told = findingsWith(assignment, outbox);
  const shocks = told.filter(({ finding }) => finding === 'SHOCK_GIVEN').map(({ at }) => time(at));
  const lines: HandoverLine[] = [];
  const found = withPatientSince(assignment, outbox);
  if (found) lines.push({ what: text('handover.found'), value: time(found) });
  for (const finding of DONE) {
    const first = told.find((each) => each.finding === finding);
    if (first) lines.push({ what: word('finding', finding), value: time(first.at) });
  }
  lines.push({ what: text('handover.shocks'), value: shocks.length === 0 ? '0' : `${shocks.length} (${shocks.join(', ')})` });
  if (aed) lines.push({ what: text('handover.aed'), value: aed });
  return lines;
}

/** The AED that they have there: one that they said they fetched, or their own; one that was only assigned is not there. */
export function aedThere(alert: PhoneAlert, outbox: readonly Command[], carriesAed: boolean): string | undefined {
  const aed = alert.view.assignment?.details?.aed;
  if (!aed) return carriesAed ? text('handover.ownAed') : undefined;
  return fetchedAed(alert, outbox) ? aed.description ?? aed.id : undefined;
}

/** The same as text for a QR code, one line each. */
export const asText = (lines: readonly HandoverLine[], assignment: AssignmentView): string =>
  [`CALLOUT ${assignment.calloutId}`, ...lines.map(({ what, value }) => `${what}: ${value}`)].join('\n');
