import { describe, expect, it } from 'vitest';
import { firstOf } from './choice';

describe('the language that a phone speaks', () => {
  const offered = ['de', 'en', 'fr', 'pt'];

  it('is the first of its own that there are words in', () => {
    expect(firstOf(['it-IT', 'pt-BR', 'de'], offered)).toBe('pt');
  });

  it('is the chosen one before its own', () => {
    expect(firstOf(['fr', 'de-AT'], offered)).toBe('fr');
  });

  it('is English where there are words in none', () => {
    expect(firstOf(['fi', 'EN-GB'], offered)).toBe('en');
    expect(firstOf([], offered)).toBe('en');
  });
});
