import { hearAssignment, hearVerdict, noteAnswer, noteContact, noteFinding, putAway, readAlert, refusal } from '../alert/alerts';
import type { Answer as HttpAnswer, Problem } from '../api/http';
import type { Answer, AssignmentView, Contact, Finding, ReplyView } from '../api/types';
import { refused } from '../text/refused';
import { text } from '../text/text';
import { doneAt, type Command } from './command';
import type { OnOutcome } from './outbox';

/** What the screen must know of each thing sent, or not sent. */
export const onOutcome: OnOutcome = (command, outcome, answer) => {
  switch (command.kind) {
    case 'REPLY':
      return onReply(command, outcome, answer);
    case 'PROGRESS':
    case 'WITHDRAWAL':
    case 'ACKNOWLEDGEMENT':
    case 'ALARM':
    case 'MESSAGE':
    case 'CHECK':
    case 'AED':
      if (outcome === 'DONE') hearAssignment(command.alertId, answer?.body as AssignmentView);
      else if (outcome === 'REFUSED') onRefusal(command, answer);
      return;
    case 'CONTACT':
      if (outcome === 'DONE') noteContact(command.alertId, command.body['contact'] as Contact);
      else if (outcome === 'REFUSED') onRefusal(command, answer);
      return;
    case 'FINDING':
      if (outcome === 'DONE') onFinding(command);
      else if (outcome === 'REFUSED') onRefusal(command, answer);
      return;
    case 'RECEIPT':
      return; // a courtesy: nothing on screen rests on it
  }
};

function onFinding(command: Command): void {
  const { alertId, id, body } = command;
  noteFinding(alertId, id, body['finding'] as Finding, doneAt(command));
  void readAlert(alertId);
}

function onReply(command: Command, outcome: Parameters<OnOutcome>[1], answer: HttpAnswer<unknown> | undefined): void {
  const given = command.body['answer'] as Answer;
  switch (outcome) {
    case 'DONE':
      noteAnswer(command.alertId, { answer: given, delivery: 'SENT' });
      return hearVerdict(answer?.body as ReplyView);
    case 'RETRY':
      return noteAnswer(command.alertId, { answer: given, delivery: 'KEPT' });
    case 'STALE':
      noteAnswer(command.alertId, undefined);
      return refusal(command.alertId, text('reply.tooOld'));
    case 'REFUSED':
      return onReplyRefused(command, given, answer);
  }
}

/** 409: another answer already stands; 410: it is over, and the alert itself tells how. */
function onReplyRefused(command: Command, given: Answer, answer: HttpAnswer<unknown> | undefined): void {
  if (answer?.status === 404) return putAway(command.alertId);
  const settled = answer?.status === 409 || answer?.status === 410;
  noteAnswer(command.alertId, settled ? undefined : { answer: given, delivery: 'REFUSED' });
  onRefusal(command, answer);
}

function onRefusal(command: Command, answer: HttpAnswer<unknown> | undefined): void {
  refusal(command.alertId, refused(answer?.status ?? 0, answer?.body as Problem | undefined));
  void readAlert(command.alertId);
}
