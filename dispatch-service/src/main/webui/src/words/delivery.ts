import type { AlertSummary, CalloutView, TimelineEntry } from '../api/types';
import { millis } from '../time/words';
import { spoken } from './names';
import { isAct } from './acts';

/** How alerts reach people. */
export const CHANNELS: Record<string, string> = {
  FCM: 'push', WEB_PUSH: 'web push', STREAM: 'the open page', INBOX: 'the inbox', SMS: 'text', VOICE: 'call',
};

const DELIVERIES = new Set<string>(['ALERT_RECEIVED', 'ALERT_SEEN']);

/** What the timeline shows together: one thing that happened, or how alerts reached people until something else did. */
export type Told =
  | { is: 'entry'; entry: TimelineEntry; act: boolean }
  | { is: 'delivery'; entries: TimelineEntry[] };

/** The timeline, the newest first, with deliveries that follow each other gathered. */
export function toldOf(timeline: readonly TimelineEntry[]): Told[] {
  const told: Told[] = [];
  for (const entry of timeline) {
    const last = told.at(-1);
    if (!DELIVERIES.has(entry.type)) told.push({ is: 'entry', entry, act: isAct(entry) });
    else if (last?.is === 'delivery') last.entries.push(entry);
    else told.push({ is: 'delivery', entries: [entry] });
  }
  return told.toReversed();
}

/** "Anna Frick's phone received it by push, 0.8 s after it was sent": one receipt with its channel and delay. */
export function receiptWords(entry: TimelineEntry, alerts: CalloutView['alerts']): string {
  const who = entry.responderName ?? 'A volunteer';
  const what = entry.type === 'ALERT_SEEN' ? `${who} saw it` : `${who}'s phone received it`;
  const delay = delayOf(entry, alerts);
  return `${what}${by(entry)}${delay === undefined ? '' : `, ${secondsWords(delay)} after it was sent`}`;
}

/** "4 received after 0.4 to 2.1 s (push 3, text 1), 2 seen": what the gathered ones come to. */
export function gatheredWords(entries: readonly TimelineEntry[], alerts: CalloutView['alerts']): string {
  const received = entries.filter(({ type }) => type === 'ALERT_RECEIVED');
  const seen = entries.filter(({ type }) => type === 'ALERT_SEEN');
  return [
    received.length > 0 && `${received.length} received${spreadWords(received, alerts)}${channelsWords(received)}`,
    seen.length > 0 && `${seen.length} seen${spreadWords(seen, alerts)}`,
  ].filter(Boolean).join(', ');
}

/** From sending to this, milliseconds; undefined when the alert is not known. Of several alerts the last one sent before counts. */
function delayOf(entry: TimelineEntry, alerts: readonly AlertSummary[]): number | undefined {
  const at = millis(entry.at);
  const sent = alerts.filter((alert) => alert.responderId === entry.responderId && millis(alert.sentAt) <= at).at(-1);
  return sent && at - millis(sent.sentAt);
}

function spreadWords(entries: readonly TimelineEntry[], alerts: CalloutView['alerts']): string {
  const delays = entries.flatMap((entry) => delayOf(entry, alerts) ?? []);
  if (delays.length === 0) return '';
  const [first, last] = [secondsWords(Math.min(...delays)), secondsWords(Math.max(...delays))];
  return first === last ? ` after ${first}` : ` after ${first.replace(' s', '')} to ${last}`;
}

function channelsWords(entries: readonly TimelineEntry[]): string {
  const counts = new Map<string, number>();
  for (const { detail } of entries) {
    const channel = typeof detail['channel'] === 'string' ? detail['channel'] : undefined;
    if (channel) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  if (counts.size === 0) return '';
  return ` (${[...counts].map(([channel, count]) => `${channelOf(channel)} ${count}`).join(', ')})`;
}

const by = ({ detail }: TimelineEntry) => (typeof detail['channel'] === 'string' ? ` by ${channelOf(detail['channel'])}` : '');
const channelOf = (channel: string) => CHANNELS[channel] ?? spoken(channel).toLowerCase();

/** "0.8 s" while tenths matter, "14 s" after that. */
export const secondsWords = (delay: number): string =>
  delay < 10_000 ? `${(Math.max(0, delay) / 1000).toFixed(1)} s` : `${Math.round(delay / 1000)} s`;
