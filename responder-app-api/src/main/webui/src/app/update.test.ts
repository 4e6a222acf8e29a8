import { describe, expect, it } from 'vitest';
import { mayReload, type Moment } from './update';

const onTheNightTable: Moment = { phase: undefined, onDuty: true, sound: 'READY', justShown: false };

describe('a new version of the page', () => {
  it('leaves an armed phone on duty alone until somebody looks at it', () => {
    expect(mayReload(onTheNightTable)).toBe(false);
    expect(mayReload({ ...onTheNightTable, justShown: true })).toBe(true);
  });

  it('is loaded at once where no sound is lost by it', () => {
    expect(mayReload({ ...onTheNightTable, onDuty: false })).toBe(true);
    expect(mayReload({ ...onTheNightTable, sound: 'OFF' })).toBe(true);
  });

  it('never comes under an alert or an assignment', () => {
    expect(mayReload({ phase: 'RINGING', onDuty: false, sound: 'OFF', justShown: true })).toBe(false);
    expect(mayReload({ phase: 'ASSIGNED', onDuty: true, sound: 'OFF', justShown: true })).toBe(false);
  });
});
