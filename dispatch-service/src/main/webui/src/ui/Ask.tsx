import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Form, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './buttons';
import { Refusal } from './Refusal';
import { useSending } from './useSending';

interface AskProps {
  /** The button that opens the question. */
  open: string;
  /** What it is called where several say the same. */
  label?: string | undefined;
  /** A danger is bright only in the question itself: on a calm screen nothing calls louder than what needs somebody. */
  look?: 'danger' | 'small' | undefined;
  title: string;
  /** The button that does it; says what it does. */
  confirm: string;
  children: ReactNode;
  /** Does it; a refusal is shown in the dialog, which stays open. */
  act(): Promise<unknown>;
  /** Names of the fields within, whose refusals are shown at them. */
  fields?: readonly string[];
  /** What to take note of when the question is opened. */
  onOpen?(): void;
}

/** A question before something that cannot simply be taken back. */
export function Ask({ open, label, look, title, confirm, children, act, fields = [], onOpen }: AskProps) {
  const [isOpen, setOpen] = useState(false);
  const [edits, setEdits] = useState(0);
  const { sending, refusal, fields: refused, send } = useSending(edits);
  const submit = () => send(async () => {
    await act();
    setOpen(false);
  });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(opened) => { if (opened) onOpen?.(); setOpen(opened); }}>
      <Button look={look === 'danger' ? 'grave' : look} {...(label && { 'aria-label': label })}>{open}</Button>
      <ModalOverlay className="curtain" isDismissable={!sending}>
        <Modal>
          <Dialog className="dialog" role="alertdialog">
            <Heading slot="title" level={2}>{title}</Heading>
            <Form validationErrors={refused} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
              <div className="stack" onChange={() => setEdits((n) => n + 1)}>{children}</div>
              <Refusal cause={refusal} shown={fields} />
              <div className="actions">
                <Button slot="close" isDisabled={sending}>Go back</Button>
                <Button type="submit" look={look === 'danger' ? 'danger' : 'primary'} isDisabled={sending}>
                  {sending ? 'One moment…' : confirm}
                </Button>
              </div>
            </Form>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
