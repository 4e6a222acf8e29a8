import { describe, expect, it } from 'vitest';
import { navigationLink } from './navigation';

const SQUARE = { lat: 47.165, lon: 9.5086 };
const ANDROID = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X)';

describe('the phone’s own navigation', () => {
  it('is told where, and how that is called, latitude first', () => {
    expect(navigationLink(SQUARE, 'Lindenplatz 1 & 2', ANDROID)).toBe('geo:47.165,9.5086?q=47.165,9.5086(Lindenplatz%201%20%26%202)');
    expect(navigationLink(SQUARE, '', ANDROID)).toBe('geo:47.165,9.5086?q=47.165,9.5086');
  });

  it('is Apple’s on Apple’s phones, which know no other way', () => {
    expect(navigationLink(SQUARE, 'Lindenplatz 1', IPHONE)).toBe('maps://?daddr=47.165,9.5086');
  });
});
