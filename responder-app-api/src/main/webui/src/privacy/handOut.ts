import { obtain } from '../api/http';

/** Everything that is stored, as a file that the phone keeps. */
export async function handOut(): Promise<void> {
  const everything = await obtain<object>('GET', '/v1/me/export');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(everything, undefined, 2)], { type: 'application/json' }));
  link.download = 'callout-my-data.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
