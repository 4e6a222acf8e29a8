import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLive } from '../live/store';
import { aKnown, after, anAssignment, RECEIVED } from '../words/fixtures';
import { nextNeeding } from './shortcuts';

beforeEach(() => {
  vi.useFakeTimers({ now: RECEIVED + 60_000 });
  useLive.setState(useLive.getInitialState(), true);
  const shown = [
    aKnown({ id: 'unanswered' }),
    aKnown({ id: 'withheld', category: 'FALL_NON_INJURY', state: 'WITHHELD', receivedAt: after(-10) }),
    aKnown({ id: 'running', state: 'COVERED', assignments: [anAssignment()] }),
  ];
  useLive.setState({ callouts: new Map(shown.map((known) => [known.callout.id, known])), connection: { phase: 'live' } });
});

afterEach(() => vi.useRealTimers());

it('goes round those that need a person, in the order of the board', () => {
  expect(nextNeeding('/')).toBe('/callouts/unanswered');
  expect(nextNeeding('/callouts/unanswered')).toBe('/callouts/withheld');
  expect(nextNeeding('/callouts/withheld')).toBe('/callouts/unanswered');
});

it('goes by the instant that the board shows, which stands still when the connection is lost', () => {
  useLive.setState({ connection: { phase: 'lost', since: RECEIVED + 5_000, why: 'cut', trying: false } });
  expect(nextNeeding('/')).toBe('/callouts/withheld');
  expect(nextNeeding('/callouts/withheld')).toBe('/callouts/withheld');
});

it('goes nowhere when nothing needs a person', () => {
  useLive.setState({ callouts: new Map() });
  expect(nextNeeding('/')).toBeUndefined();
});
