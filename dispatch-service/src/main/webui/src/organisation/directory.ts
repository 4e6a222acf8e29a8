import type { DescribedOrganisation, OrganisationEntry, QualificationCode } from './types';

type Category = OrganisationEntry['alertsFor'][number];

/** What an organisation says of itself, as somebody fills it in. */
export interface EntryForm {
  name: string;
  contact: string;
  alertsFor: Category[];
  required: QualificationCode[];
  welcome: QualificationCode[];
  texts: Readonly<Record<string, string>>;
  acceptWithinDays: string;
}

const EMPTY: EntryForm = { name: '', contact: '', alertsFor: [], required: [], welcome: [], texts: {}, acceptWithinDays: '30' };

export function formOf(described: DescribedOrganisation | null): EntryForm {
  if (!described) return EMPTY;
  const { name, contact, alertsFor, asksFor, codeOfConduct } = described.entry;
  const codes = (required: boolean) => asksFor.filter((asked) => asked.required === required).map(({ code }) => code);
  return {
    name, contact: contact ?? '', alertsFor: [...alertsFor], required: codes(true), welcome: codes(false),
    texts: codeOfConduct.texts, acceptWithinDays: String(codeOfConduct.acceptWithinDays),
  };
}

/** What is sent; a qualification that is required is not merely welcome, and a language without a text is none. */
export function entryOf(form: EntryForm): OrganisationEntry {
  const contact = form.contact.trim();
  return {
    name: form.name.trim(),
    ...(contact && { contact }),
    alertsFor: form.alertsFor,
    asksFor: [
      ...form.required.map((code) => ({ code, required: true })),
      ...form.welcome.filter((code) => !form.required.includes(code)).map((code) => ({ code, required: false })),
    ],
    codeOfConduct: { texts: saidIn(form.texts), acceptWithinDays: Number(form.acceptWithinDays) },
  };
}

function saidIn(texts: EntryForm['texts']): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, text.trim()] as const).filter(([, text]) => text !== ''));
}

/** Whether members are asked anew: any other words, in any language, are another code of conduct. */
export function isAnotherCode(form: EntryForm, described: DescribedOrganisation | null): boolean {
  if (!described) return false;
  const sorted = (texts: EntryForm['texts']) => JSON.stringify(Object.entries(saidIn(texts)).sort(([a], [b]) => a.localeCompare(b)));
  return sorted(form.texts) !== sorted(described.entry.codeOfConduct.texts);
}

/** Why the number of days cannot be; nothing where it can. */
export const withinProblem = (text: string): string | null =>
  (/^\d{1,3}$/.test(text.trim()) && Number(text) <= 365 ? null : 'A whole number of days, 0 to 365');
