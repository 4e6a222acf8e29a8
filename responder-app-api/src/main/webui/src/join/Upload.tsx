import { useState } from 'preact/hooks';
import type { MembershipView, QualificationCode } from '../api/types';
import { text, word } from '../text/text';
import { Field, Select } from '../ui/Field';
import { Form, Unfilled } from '../ui/Form';
import { getOrganisation, sendDocument } from './joining';
import { useLoaded } from './useLoaded';

const MOST_BYTES = 10 * 1024 * 1024;

interface UploadProps {
  readonly memberships: readonly MembershipView[];
  /** Organisation and qualification, with a slash between; may be empty. */
  readonly wanted: string;
  readonly sent: () => void;
}

/** A photo or a file for one organisation and one qualification. */
export function Upload({ memberships, wanted, sent }: UploadProps) {
  const [wantedOrganisation = '', wantedCode = ''] = wanted.split('/');
  const known = memberships.find(({ organisation }) => organisation === wantedOrganisation) ?? memberships[0]!;
  const [organisation, setOrganisation] = useState(known.organisation);
  return (
    <section class="card">
      {memberships.length > 1 && (
        <Select
          label={text('documents.for')} name="organisation" value={organisation} onChoose={setOrganisation}
          options={memberships.map((each) => [each.organisation, each.organisation] as const)}
        />
      )}
      <Sending key={organisation} membership={memberships.find((each) => each.organisation === organisation)!} code={wantedCode} sent={sent} />
    </section>
  );
}

function Sending({ membership, code, sent }: { membership: MembershipView; code: string; sent: () => void }) {
  const { value: organisation, failed } = useLoaded(() => getOrganisation(membership.organisation).catch(() => null));
  if (organisation === undefined && !failed) return <p role="status">{text('app.loading')}</p>;
  const codes = [...new Set<QualificationCode>([
    ...(organisation?.entry.asksFor.map((each) => each.code) ?? []),
    ...membership.qualifications.map((each) => each.code),
    'BLS_AED',
    'IDENTITY_CHECKED',
  ])];

  async function send(form: FormData): Promise<void> {
    const file = form.get('file');
    const qualification = codes.find((each) => each === form.get('qualification'));
    if (!(file instanceof File) || file.size === 0 || !qualification) throw new Unfilled(text('documents.noFile'));
    if (file.size > MOST_BYTES) throw new Unfilled(text('documents.tooLarge'));
    await sendDocument(membership.organisation, qualification, file);
    sent();
  }

  return (
    <Form send={send} button={text('documents.send')} done={text('documents.arrived')}>
      <Select
        label={text('documents.proves')} name="qualification" value={code}
        options={codes.map((each) => [each, word('qualification', each)] as const)}
      />
      <Field label={text('documents.file')} hint={text('documents.fileHint')} name="file" type="file" accept="image/*,application/pdf" />
    </Form>
  );
}
