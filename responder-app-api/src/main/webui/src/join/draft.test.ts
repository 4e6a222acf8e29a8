import { describe, expect, it } from 'vitest';
import { begun, responderOf, rough } from './draft';

describe('a registration', () => {
  it('begins with what the sign-in knows and the language of the phone', () => {
    expect(begun('Anna Frick', 'de')).toEqual({ step: 0, displayName: 'Anna Frick', languages: ['de'], travelModes: ['FOOT'] });
  });

  it('says nothing of what was left out', () => {
    expect(responderOf(begun('Anna', 'de'))).toEqual({ displayName: 'Anna', languages: ['de'], travelModes: ['FOOT'] });
  });

  it('says all that was told', () => {
    const draft = { ...begun('Anna', 'de'), phone: '+4237931234', home: rough(9.5209, 47.1392), carriesAed: true, skills: ['NURSE'] as const };
    expect(responderOf(draft)).toMatchObject({ phone: '+4237931234', home: { lon: 9.52, lat: 47.14 }, carriesAed: true, skills: ['NURSE'] });
  });
});

describe('a home', () => {
  it('is known to about a kilometre, wherever on Earth', () => {
    expect(rough(9.5209, 47.1392)).toEqual({ lon: 9.52, lat: 47.14 });
    expect(rough(-0.1276, -33.8688)).toEqual({ lon: -0.13, lat: -33.87 });
  });
});
