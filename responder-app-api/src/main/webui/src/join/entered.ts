/** What was typed, without blanks around it; empty when nothing was. */
export const entered = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
