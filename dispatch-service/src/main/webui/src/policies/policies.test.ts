import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differs, pairsOf, unsaidWords } from './compare';
import { exactWords, unitOf } from './durations';
import { agesOf, agesWords, codesOf, ringOf, ringWords } from './texts';
import { LIMITS } from './limits';
import { linesOf, listed } from './lines';
import { ARREST } from './fixture';

describe('a policy in plain words', () => {
  const says = (key: string, policy = ARREST) => linesOf(policy).find((line) => line.key === key)?.says;

  it('says how many are asked, how patiently, and from how far', () => {
    expect(says('pace.firstWave')).toBe('7 people');
    expect(says('pace.patienceSeconds')).toBe('Waited for 30 s, then others are asked');
    expect(says('pace.budget')).toBe('At most 30 alerts');
    expect(says('reach.longestEtaSeconds')).toBe('None farther than 15 min');
    expect(says('reach.radiusMetres.PUBLIC')).toBe('None farther than 400 m as the crow flies');
    expect(says('reach.behindAmbulanceSeconds')).toBe('Asked however long after it');
  });

  it('says who is wanted, and who may be asked where', () => {
    expect(says('roles.DIRECT.count')).toBe('3 wanted, 5 at most');
    expect(says('roles.DIRECT.takes')).toBe('BLS and AED, Nurse or Doctor; Identity checked as well');
    expect(says('eligibility.leastTier.PRIVATE_HOME')).toBe('Community or above');
    expect(says('eligibility.toleratedHazards.DOG')).toBe('Clinical only');
    expect(says('eligibility.coolOffSeconds')).toBe('Left alone for 3 days');
  });

  it('says when nobody is asked', () => {
    expect(says('exclusions.places')).toBe('Care home and Prison');
    expect(says('exclusions.determinants')).toBe('Never for this reason');
    expect(says('exclusions.patientAges')).toBe('0 to 7');
  });

  it('says each thing once', () => {
    const keys = linesOf(ARREST).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says what is planned by survival', () => {
    const planned = { ...ARREST, pace: { ...ARREST.pace, firstWave: undefined, leastGain: 0.002 } } as typeof ARREST;
    expect(says('pace.firstWave', planned)).toBe('As many as add at least 0.2 points of survival each');
  });
});

describe('two versions', () => {
  it('differ where one says something else, or something that the other does not', () => {
    const after = {
      ...ARREST, pace: { ...ARREST.pace, firstWave: 5 }, reach: { ...ARREST.reach, radiusMetres: {} },
      eligibility: { ...ARREST.eligibility, toleratedHazards: { ...ARREST.eligibility.toleratedHazards, GAS: 'CLINICAL' as const } },
    };
    expect(pairsOf(ARREST, after).filter(differs)).toEqual([
      { key: 'pace.firstWave', part: 'How many are asked', about: 'Asked first', before: '7 people', after: '5 people' },
      { key: 'reach.radiusMetres.PUBLIC', part: 'From how far', about: 'Distance, public place', before: 'None farther than 400 m as the crow flies', after: undefined },
      { key: 'eligibility.toleratedHazards.GAS', part: 'Who may be asked', about: 'Despite gas', before: undefined, after: 'Clinical only' },
    ]);
  });

  it('tell what it means that one says nothing', () => {
    expect(['reach.radiusMetres.PUBLIC', 'eligibility.toleratedHazards.GAS', 'exclusions.geofences.Stadium', 'eligibility.leastTier.PRISON'].map(unsaidWords))
      .toEqual(['No such limit', 'Nobody is sent', 'No such area', 'As usual']);
  });

  it('are the same where both say the same', () => {
    expect(pairsOf(ARREST, structuredClone(ARREST)).some(differs)).toBe(false);
  });
});

describe('durations', () => {
  it('are told to the second', () => {
    expect([0, 30, 90, 900, 3_600, 5_400, 86_400, 108_000].map(exactWords))
      .toEqual(['0 s', '30 s', '1 min 30 s', '15 min', '1 h', '1 h 30 min', '1 day', '1 day 6 h']);
  });

  it('are written in the largest unit that fits', () => {
    expect([0, 45, 120, 7_200, 259_200].map(unitOf)).toEqual(['s', 's', 'min', 'h', 'd']);
  });
});

describe('lists that somebody types', () => {
  it('are read as they were written', () => {
    expect(codesOf(' 09E*, 09D1,, ')).toEqual(['09E*', '09D1']);
    expect(agesOf('0-7, 90 - 120')).toEqual([{ fromYears: 0, toYears: 7 }, { fromYears: 90, toYears: 120 }]);
    expect(agesOf('seven')).toBeUndefined();
    expect(agesOf(agesWords([{ fromYears: 1, toYears: 2 }]))).toEqual([{ fromYears: 1, toYears: 2 }]);
    const ring = [[9.5, 47.1], [9.6, 47.1], [9.55, 47.2]];
    expect(ringOf(ringWords(ring))).toEqual(ring);
    expect(ringOf('9.5 47.1\nhere')).toBeUndefined();
  });

  it('are told with a last word between', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual(['', 'a', 'a and b', 'a, b or c']);
  });
});

it('knows the limits of the reviewed contract', () => {
  const contract = readFileSync('../../../../infra/contracts/openapi/dispatch-service.yaml', 'utf8');
  const schema = (name: string) => contract.split(new RegExp(`\\n {4}${name}:\\n`))[1]?.split(/\n {4}\w+:\n/)[0] ?? '';
  const field = (name: string, key: string) => schema(name).split(new RegExp(`\\n {8}${key}:\\n`))[1]?.split(/\n {8}\w+:\n/)[0] ?? '';
  for (const [name, fields] of Object.entries(LIMITS)) {
    for (const [key, { min, max }] of Object.entries(fields)) {
      const said = field(name, key);
      expect({ key, min: Number(/minimum: (\d+)/.exec(said)?.[1]), max: Number(/maximum: (\d+)/.exec(said)?.[1]) }).toEqual({ key, min, max });
    }
  }
});
