import { describe, expect, it } from 'vitest';
import { addressOf, routeOf } from './route';

describe('the address of a page', () => {
  it('names the page and what it is about', () => {
    expect(routeOf('#/language')).toEqual({ name: 'language', rest: '' });
    expect(routeOf('#/aed/12')).toEqual({ name: 'aed', rest: '12' });
  });

  it('is the home screen when it names nothing', () => {
    for (const hash of ['', '#', '#/', '#top']) expect(routeOf(hash).name).toBe('');
  });

  it('leads back to what it was made of', () => {
    expect(routeOf(addressOf('language', 'a/b ü%')).rest).toBe('a/b ü%');
  });

  it('survives what nobody can decode', () => {
    expect(routeOf('#/language/%E0%A4%A').rest).toBe('');
  });
});
