import { describe, expect, it } from 'vitest';
import type { CalloutState, CalloutSummary } from '../api/types';
import { aCallout, aFix, after, anAssignment, RECEIVED } from '../words/fixtures';
import {
  isNews, withCallout, withFix, withFixesOf, withoutPast, withRefusal, withSnapshot, type Callouts, type Fixes,
} from './merge';

const NOTHING: Callouts = new Map();
/** Callout "a" in version 2, as a list gives it. */
function listedAs(state: CalloutState): CalloutSummary {
  const { waves, alerts, assignments, findings, timeline, ...summary } = aCallout({ id: 'a', version: 2, state });
  expect([waves, alerts, assignments, findings, timeline].flat()).toHaveLength(1);
  return summary;
}

const versionOf = (callouts: Callouts, id: string) => callouts.get(id)?.callout.version;

describe('a reading', () => {
  it('replaces an older version', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'a', version: 3 }), 1);
    expect(versionOf(withCallout(known, aCallout({ id: 'a', version: 4 }), 2), 'a')).toBe(4);
  });

  it('that arrives after a newer one changes nothing', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'a', version: 4 }), 1);
    expect(withCallout(known, aCallout({ id: 'a', version: 3 }), 2)).toBe(known);
  });

  it('of the same version refreshes live figures, but not from an earlier question', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'a', version: 4 }), 10);
    expect(withCallout(known, aCallout({ id: 'a', version: 4 }), 20).get('a')?.readAt).toBe(20);
    expect(withCallout(known, aCallout({ id: 'a', version: 4 }), 5)).toBe(known);
  });

  it('in a list keeps the people read before', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'a', version: 1, assignments: [anAssignment()] }), 1);
    const listed = withCallout(known, listedAs('COVERED'), 2).get('a');
    expect(listed?.callout).toMatchObject({ state: 'COVERED', assignments: [{ responderName: 'Anna Frick' }] });
    expect(listed?.whole).toBe(true);
  });

  it('in a list alone knows of no people yet', () => {
    expect(withCallout(NOTHING, listedAs('COVERED'), 1).get('a')).toMatchObject({ whole: false, callout: { assignments: [] } });
  });
});

describe('a snapshot', () => {
  it('drops callouts that are open no more', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'gone' }), 1);
    expect(withSnapshot(known, [aCallout({ id: 'b' })], 5).has('gone')).toBe(false);
  });

  it('keeps what was read after it had been asked for', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'new' }), 7);
    expect(withSnapshot(known, [], 5).has('new')).toBe(true);
  });

  it('keeps a closed callout that somebody looks at', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'closed', state: 'CLOSED' }), 1);
    expect(withSnapshot(known, [], 5).has('closed')).toBe(true);
  });
});

describe('an event', () => {
  it('is news when its callout is unknown or older', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'a', version: 4 }), 1);
    expect(isNews(known, { id: 'b', version: 1 })).toBe(true);
    expect(isNews(known, { id: 'a', version: 5 })).toBe(true);
  });

  it('is no news when that version has been read', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'a', version: 4 }), 1);
    expect(isNews(known, { id: 'a', version: 4 })).toBe(false);
  });
});

describe('a fix', () => {
  const none: Fixes = new Map();
  it('moves the person', () => {
    const moved = withFix(withFix(none, aFix('anna', 9.52, '2026-11-22T13:00:00Z')), aFix('anna', 9.53, '2026-11-22T13:00:05Z'));
    expect(moved.get('anna')?.lon).toBe(9.53);
  });

  it('older than the known one never moves anybody back', () => {
    const known = withFix(none, aFix('anna', 9.53, '2026-11-22T13:00:05Z'));
    expect(withFix(known, aFix('anna', 9.52, '2026-11-22T13:00:00Z'))).toBe(known);
  });
});

describe('what is past', () => {
  const MINUTE = 60_000;
  const closed = (id: string): Callouts => withCallout(NOTHING, aCallout({ id, state: 'CLOSED', closedAt: after(0) }), RECEIVED);

  it('stays for some minutes, and goes then', () => {
    const known = closed('a');
    expect(withoutPast(known, undefined, RECEIVED + 4 * MINUTE)).toBe(known);
    expect(withoutPast(known, undefined, RECEIVED + 6 * MINUTE).size).toBe(0);
  });

  it('stays while somebody looks at it', () => {
    const known = closed('a');
    expect(withoutPast(known, 'a', RECEIVED + 60 * MINUTE)).toBe(known);
    expect(withoutPast(known, 'b', RECEIVED + 60 * MINUTE).size).toBe(0);
  });

  it('is never what is open', () => {
    const known = withCallout(NOTHING, aCallout({ id: 'a' }), RECEIVED);
    expect(withoutPast(known, undefined, RECEIVED + 600 * MINUTE)).toBe(known);
  });

  it('takes the positions of its people along', () => {
    const fixes = withFix(new Map(), aFix('anna', 9.53, after(5)));
    const known = withCallout(NOTHING, aCallout(), RECEIVED);
    expect(withFixesOf(known, fixes)).toBe(fixes);
    expect(withFixesOf(NOTHING, fixes).size).toBe(0);
  });
});

describe('a refused reading', () => {
  it('keeps what is known and is forgotten by the next reading of the whole, not by a list', () => {
    const refused = withRefusal(withCallout(NOTHING, listedAs('COVERED'), 1), 'a');
    expect(refused.get('a')).toMatchObject({ refused: true, callout: { state: 'COVERED' } });
    expect(withCallout(refused, listedAs('COVERED'), 2).get('a')?.refused).toBe(true);
    expect(withCallout(refused, aCallout({ id: 'a', version: 2 }), 3).get('a')?.refused).toBe(false);
  });
});
