import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../ui/buttons';
import type { Leaving } from './shortcuts';

/** Asked before a key throws away a form that nobody has sent. */
export function LeaveAsk({ leaving }: { leaving: Leaving | undefined }) {
  return (
    <ModalOverlay className="curtain" isOpen={leaving !== undefined} onOpenChange={(open) => { if (!open) leaving?.stay(); }} isDismissable>
      <Modal>
        <Dialog className="dialog" role="alertdialog">
          <Heading slot="title" level={2}>Leave this form?</Heading>
          <div className="stack">
            <p>What you have typed has not been sent and will be gone.</p>
            <div className="actions">
              <Button autoFocus onPress={() => leaving?.stay()}>Stay</Button>
              <Button look="danger" onPress={() => leaving?.leave()}>Leave the form</Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
