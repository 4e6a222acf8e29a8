import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aView, anAlert, anAssignment, anOffer } from '../alert/fixtures';
import { taskOf } from '../alert/merge';
import { Refused } from '../api/http';
import { change } from '../app/store';
import en from '../text/catalogues/en.json';
import { speak, type Catalogue } from '../text/text';
import { bringCard } from './card';

const { kept, obtain } = vi.hoisted(() => ({ kept: new Map<string, unknown>(), obtain: vi.fn() }));

vi.mock('idb-keyval', () => ({
  get: (key: string) => Promise.resolve(kept.get(key)),
  set: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
}));
vi.mock('../api/http', async (original) => ({ ...(await original<object>()), obtain }));

const words = en as unknown as Catalogue;
const card = { title: 'Cardiac arrest', steps: ['Call for help'], language: 'en', version: 3 };
const task = taskOf(anOffer);
const offline = (): void => void obtain.mockRejectedValue(new TypeError('offline'));

beforeEach(() => {
  kept.clear();
  obtain.mockReset().mockResolvedValue(card);
  speak('en', words);
  change({ alerts: { a1: anAlert({ view: aView({ state: 'ASSIGNED', assignment: anAssignment() }) }) } });
});

describe('the steps to take', () => {
  it('once read are there without a connection, in that language or another', async () => {
    expect(await bringCard('s1', task)).toEqual(card);
    offline();

    expect(await bringCard('s1', task)).toEqual(card);
    speak('de', words);
    expect(await bringCard('s1', task)).toEqual(card);
    expect(obtain).toHaveBeenCalledTimes(2);
  });

  it.each([{ category: 'UNCONSCIOUS' }, { ageGroup: 'CHILD' }, { role: 'AED_RUNNER' }] as const)(
    'are read anew when it turns out to be another task, and the old ones never stand in for them: %o', async (corrected) => {
      const other = taskOf({ ...anOffer, ...corrected });
      await bringCard('s1', task);
      offline();

      expect(await bringCard('s1', other)).toBeUndefined();
      obtain.mockResolvedValue({ ...card, title: 'Another' });
      expect(await bringCard('s1', other)).toMatchObject({ title: 'Another' });
      offline();
      expect(await bringCard('s1', other)).toMatchObject({ title: 'Another' });
    });

  it('of another call are not shown for this one', async () => {
    kept.set('step-card', { assignmentId: 's0', task, language: 'en', card });
    offline();

    expect(await bringCard('s1', task)).toBeUndefined();
  });

  it('that nobody has approved are said to be missing', async () => {
    obtain.mockRejectedValue(new Refused(404, {}));

    expect(await bringCard('s1', task)).toBe('NONE');
    expect(kept.size).toBe(0);
  });
});
