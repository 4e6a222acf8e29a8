import type { PhoneAlert } from '../alert/alert';
import { saysToHaveAed } from '../assignment/steps';
import type { Command } from '../outbox/command';

/** Whether they said that they fetched the AED, or where it went: who was only sent by one may have gone past it. */
export const fetchedAed = ({ view: { assignment }, collectedAed }: PhoneAlert, outbox: readonly Command[]): boolean =>
  assignment !== undefined
  && (collectedAed === true || assignment.aedWhereabouts !== undefined || saysToHaveAed(assignment, outbox));
