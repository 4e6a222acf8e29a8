import { describe, expect, it } from 'vitest';
import { keptWords, obstacleIn } from './standing';

describe('what is said of something kept on the phone', () => {
  it('is a missing connection only as long as the sign-in stands', () => {
    expect(keptWords('step.kept', 'SIGNED_IN')).toBe('step.kept');
    expect(keptWords('step.kept', 'OVER')).toBe('step.kept.signIn');
    expect(keptWords('reply.yesKeptMore', 'NOT_A_RESPONDER')).toBe('reply.yesKeptMore.signIn');
  });

  it('goes with a way to the sign-in exactly when that is the obstacle', () => {
    expect(obstacleIn('OVER')).toBe('signIn.toGoOn');
    expect(obstacleIn('NOT_A_RESPONDER')).toBe('signIn.notAResponder');
    expect(obstacleIn('SIGNED_IN')).toBeUndefined();
    expect(obstacleIn('UNKNOWN')).toBeUndefined();
  });
});
