import { expect, it } from 'vitest';
import { anAssignment } from '../words/fixtures';
import { usualReason } from './reasons';

it('the usual reason follows how far somebody has come', () => {
  expect(usualReason(anAssignment({ progress: 'EN_ROUTE' }))).toBe('No longer needed');
  expect(usualReason(anAssignment({ progress: 'WITH_PATIENT' }))).toBe('The crew has taken over');
});
