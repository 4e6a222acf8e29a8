import type { AssignmentView } from '../api/types';
import { addAedPhoto } from '../contact/pictures';
import { text } from '../text/text';
import { Field } from '../ui/Field';
import { Form, Unfilled } from '../ui/Form';

/** Asked of whoever stands before it and has nothing more urgent to do. */
export function CabinetPhoto({ assignment }: { assignment: AssignmentView }) {
  async function send(form: FormData): Promise<void> {
    const file = form.get('cabinet');
    if (!(file instanceof File) || file.size === 0) throw new Unfilled(text('aedAfter.photo'));
    await addAedPhoto(assignment.id, file).catch((failure: unknown) => {
      throw failure instanceof DOMException ? new Unfilled(text('portrait.unreadable')) : failure;
    });
  }

  return (
    <Form send={send} button={text('aedAfter.photoSend')} done={text('aedAfter.photoDone')}>
      <Field label={text('aedAfter.photo')} name="cabinet" type="file" accept="image/*" required />
    </Form>
  );
}
