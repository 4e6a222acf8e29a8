import { download, obtain } from '../api/http';
import type {
  ContactKind, DocumentView, MembershipApplication, Organisation, OrganisationPage, QualificationCode, ResponderChange, ResponderView, SentCode,
} from '../api/types';
import { keepMe, readMe } from '../identity/session';

const PAGE = 100;

/** All organisations that can be joined; countries have dozens, not thousands. */
export async function listOrganisations(): Promise<Organisation[]> {
  const found: Organisation[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: OrganisationPage = await obtain('GET', `/v1/organisations?limit=${PAGE}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found;
}

export const getOrganisation = (id: string): Promise<Organisation> =>
  obtain('GET', `/v1/organisations/${encodeURIComponent(id)}`);

const membershipOf = (organisation: string): string => `/v1/me/memberships/${encodeURIComponent(organisation)}`;

export async function apply(organisation: string, application: MembershipApplication): Promise<void> {
  await keepMe(await obtain<ResponderView>('PUT', membershipOf(organisation), application));
}

export async function leave(organisation: string): Promise<void> {
  await obtain('DELETE', membershipOf(organisation));
  await readMe();
}

export const listDocuments = (): Promise<DocumentView[]> => obtain('GET', '/v1/me/documents');

export async function sendDocument(organisation: string, qualification: QualificationCode, file: File): Promise<void> {
  const form = new FormData();
  form.append('organisation', organisation);
  form.append('qualification', qualification);
  form.append('file', file);
  await obtain('POST', '/v1/me/documents', form);
  await readMe();
}

export async function takeBack(id: string): Promise<void> {
  await obtain('DELETE', `/v1/me/documents/${id}`);
  await readMe();
}

/** Saves one's own document as a file; nothing of it is shown here. */
export async function saveDocument(id: string): Promise<void> {
  const address = URL.createObjectURL(await download(`/v1/me/documents/${id}/content`));
  const link = Object.assign(document.createElement('a'), { href: address, download: id });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

type About = Pick<ResponderChange, 'travelModes' | 'languages' | 'carriesAed' | 'skills'>;

export async function changeAbout(change: About): Promise<void> {
  await keepMe(await obtain<ResponderView>('PATCH', '/v1/me', change));
}

export async function changeContact(change: Pick<ResponderChange, 'phone' | 'email'>): Promise<void> {
  await keepMe(await obtain<ResponderView>('PATCH', '/v1/me', change));
}

export const sendCode = (kind: ContactKind): Promise<SentCode> => obtain('POST', `/v1/me/contacts/${kind}/code`);

export async function confirm(kind: ContactKind, code: string): Promise<void> {
  await obtain('PUT', `/v1/me/contacts/${kind}/confirmation`, { code });
  await readMe();
}
