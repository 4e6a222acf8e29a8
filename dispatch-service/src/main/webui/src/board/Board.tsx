import { isWall, useStaff } from '../auth/roles';
import { useRef } from 'react';
import { AlarmSection } from '../alarms/AlarmSection';
import { calls } from '../alarms/order';
import type { CalloutView } from '../api/types';
import { useAlarms } from '../alarms/store';
import { useLive } from '../live/store';
import { CalloutRow } from './CalloutRow';
import { arrowKeysMove } from './arrowKeys';
import { KEYS } from '../shell/shortcuts';
import { counted } from '../words/counted';
import { useBoardRows } from './useBoardRows';
import type { BoardRow, BoardRows } from './urgency';
import './board.css';

/** The list beside the map: it says in words what the map shows. */
export function Board() {
  const rows = useBoardRows();
  const read = useLive((state) => state.read);
  const list = useRef<HTMLDivElement>(null);
  // On a wall nothing within takes the focus, and yet the list may be longer than the screen.
  const onWall = isWall(useStaff());
  return (
    <main className="board" aria-label="Open callouts" ref={list} tabIndex={onWall ? 0 : undefined} onKeyDown={(event) => arrowKeysMove(event, list.current)}>
      <Headline rows={rows} read={read} />
      <AlarmSection />
      {read ? <Sections {...rows} /> : <Unread />}
    </main>
  );
}

function Sections({ needing, running, care }: BoardRows) {
  return (
    <>
      {needing.length > 0 && <Section title="Needs a person now" rows={needing} />}
      <Section title="Incidents running by themselves" rows={running} empty={`No ${otherThan('INCIDENT', needing)}incident is open.`} />
      <Section title="Care requests" rows={care} empty={`No ${otherThan('CARE_REQUEST', needing)}care request is open.`} />
    </>
  );
}

const otherThan = (kind: CalloutView['kind'], needing: readonly BoardRow[]): string =>
  (needing.some(({ callout }) => callout.kind === kind) ? 'other ' : '');

function Headline({ rows, read }: { rows: BoardRows; read: boolean }) {
  const lost = useLive((state) => state.connection.phase === 'lost');
  const staff = useStaff();
  const me = staff?.subject;
  // Nobody sits at a wall: what it says is said to a room.
  const whom = isWall(staff) ? 'a person' : 'you';
  const alarms = useAlarms((state) => state.alarms) ?? [];
  // A callout that both needs a person and has an alarm is one thing to see to.
  const needing = rows.needing.map(({ callout }) => callout.id);
  const alarming = alarms.filter((alarm) => calls(alarm, me)).map(({ calloutId }) => calloutId);
  const waiting = new Set([...needing, ...alarming]).size;
  const mine = me === undefined ? 0 : alarms.filter(({ owner }) => owner?.subject === me).length;
  if (!read) return <h1 className="headline quiet">{lost ? 'The board cannot be read' : 'Reading the board…'}</h1>;
  if (waiting === 0 && mine > 0) return <h1 className="headline">You see to {counted(mine, 'alarm', 'alarms')}</h1>;
  if (waiting === 0) return <h1 className={lost ? 'headline quiet' : 'headline calm'}>{lost ? `Nothing needed ${whom} then` : `Nothing needs ${whom}`}</h1>;
  return (
    <h1 className="headline alarm" aria-keyshortcuts={KEYS.next}>
      {counted(waiting, `callout needs ${whom}`, `callouts need ${whom}`)} <kbd aria-hidden>{KEYS.next}</kbd>
    </h1>
  );
}

function Section({ title, rows, empty }: { title: string; rows: BoardRow[]; empty?: string }) {
  const id = title.replaceAll(' ', '-').toLowerCase();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="section-title">{title} <span className="figures quiet">{rows.length}</span></h2>
      {rows.length === 0 && <p className="empty">{empty}</p>}
      <ol className="rows">{rows.map((row) => <CalloutRow key={row.callout.id} {...row} />)}</ol>
    </section>
  );
}

function Unread() {
  const lost = useLive((state) => state.connection.phase === 'lost');
  if (lost) return <p className="empty">Work by telephone and radio until the connection is back; the board then appears by itself.</p>;
  return (
    <div role="status" className="rows">
      <span className="hidden-words">Reading the open callouts</span>
      {[0, 1, 2].map((i) => <div key={i} className="row-ghost" aria-hidden />)}
    </div>
  );
}
