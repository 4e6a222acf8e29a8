import { describe, expect, it } from 'vitest';
import type { CalloutView, WithheldReason } from '../api/types';
import { aCallout, after, anAssignment, RECEIVED } from '../words/fixtures';
import { attentionOf } from './attention';
import { boardRows } from './urgency';

const attention = (callout: CalloutView, now: number) => attentionOf(whole(callout), now);
const whole = (callout: CalloutView) => ({ callout, whole: true, refused: false, readAt: RECEIVED });

const at = (seconds: number) => RECEIVED + seconds * 1000;

describe('a callout needs a person', () => {
  it('when nobody has accepted within the first wave\'s patience', () => {
    expect(attention(aCallout(), at(30))).toBeUndefined();
    expect(attention(aCallout(), at(31))).toMatchObject({
      word: 'Nobody accepted', because: '7 asked, 0:30 ago',
    });
  });

  it('not while somebody is on the way', () => {
    expect(attention(aCallout({ assignments: [anAssignment()] }), at(90))).toBeUndefined();
  });

  it('again when the only one has withdrawn', () => {
    const withdrawn = aCallout({ assignments: [anAssignment({ progress: 'WITHDRAWN' })] });
    expect(attention(withdrawn, at(90))?.word).toBe('Nobody accepted');
  });

  it('when it is withheld, with the reason', () => {
    const scene = { state: 'HAZARD' as const, hazards: ['GAS' as const] };
    const callout = aCallout({ state: 'WITHHELD', withheldReason: 'HAZARD', waves: [], scene });
    expect(attention(callout, at(1))?.because).toBe('Hazard on scene: gas');
  });

  it('when a code, an age or an area is excluded, with what it is', () => {
    const because = (withheldReason: WithheldReason, what: string) =>
      attention(aCallout({ state: 'WITHHELD', withheldReason, waves: [], objections: [{ reason: withheldReason, what }] }), at(1))?.because;
    expect(because('CODE_EXCLUDED', '09B01')).toBe('Volunteers are not sent for this code: 09B01');
    expect(because('AGE_EXCLUDED', '0-7')).toBe('Volunteers are not sent to patients of this age: 0 to 7 years');
    expect(because('AREA_EXCLUDED', 'Stadium, gate 4')).toBe('Volunteers are not sent to this area: Stadium, gate 4');
  });

  it('when there is nobody left to ask, sooner if nobody is coming', () => {
    const alone = attention(aCallout({ state: 'EXHAUSTED' }), at(60));
    const helped = attention(aCallout({ state: 'EXHAUSTED', assignments: [anAssignment()] }), at(60));
    expect(alone?.rank).toBeLessThan(helped?.rank ?? 0);
  });

  it('when a volunteer cannot get in, until somebody is with the patient', () => {
    const findings = [{ finding: 'CANNOT_ENTER' as const, responderId: 'anna', at: after(100) }];
    const outside = aCallout({ state: 'COVERED', findings, assignments: [anAssignment({ progress: 'ON_SCENE' })] });
    expect(attention(outside, at(110))).toMatchObject({
      word: 'Cannot get in', because: 'Anna Frick reports: cannot get in',
    });
    const inside = { ...outside, assignments: [anAssignment({ progress: 'WITH_PATIENT', progressAt: after(120) })] };
    expect(attention(inside, at(130))).toBeUndefined();
  });

  it('when a scene is called unsafe, until the scene is judged anew', () => {
    const findings = [{ finding: 'UNSAFE' as const, responderId: 'anna', at: after(100) }];
    const covered = aCallout({ state: 'COVERED', findings, assignments: [anAssignment()] });
    expect(attention(covered, at(110))?.rank).toBe(0);
    expect(attention({ ...covered, scene: { state: 'CLEARED', hazards: [], at: after(120) } }, at(130))).toBeUndefined();
  });

  it('when somebody sent there does not say that they are all right, until they do', () => {
    const silent = anAssignment({ progress: 'WITH_PATIENT', checkAskedAt: after(600), checkMissedAt: after(780) });
    const asked = anAssignment({ progress: 'WITH_PATIENT', checkAskedAt: after(600) });

    expect(attention(aCallout({ state: 'COVERED', assignments: [silent] }), at(900))).toMatchObject({
      word: 'No answer', because: 'Anna Frick asked 5 min ago whether they are all right',
    });
    expect(attention(aCallout({ state: 'COVERED', assignments: [asked] }), at(900))).toBeUndefined();
  });

  it('when the machine\'s own step is late', () => {
    const stuck = aCallout({ state: 'RECEIVED', waves: [], nextStepAt: after(0) });
    expect(attention(stuck, at(10))).toBeUndefined();
    expect(attention(stuck, at(40))?.word).toBe('Step is late');
  });

  it('for care only when its window is near', () => {
    const care = aCallout({ kind: 'CARE_REQUEST', category: 'SHOPPING', window: { from: after(36_000), to: after(43_200) } });
    expect(attention(care, at(3_600))).toBeUndefined();
    expect(attention(care, at(36_000 - 3_600))?.because).toBe('7 asked, starts in 60 min');
  });
});

describe('a callout of which only the list is known', () => {
  const listed = (over: Parameters<typeof aCallout>[0], refused = false) =>
    attentionOf({ callout: aCallout({ waves: [], ...over }), whole: false, refused }, at(90));
  const [need] = aCallout().needs;

  it('is not said to have had nobody asked', () => {
    expect(listed({ state: 'EXHAUSTED' })?.because).toBe('Nobody is coming, reading who was asked…');
    expect(listed({ state: 'EXHAUSTED' }, true)?.because).toBe('Nobody is coming, who was asked could not be read');
  });

  it('is not said to have nobody coming when its needs count somebody', () => {
    const helped = { needs: need ? [{ ...need, assigned: 1 }] : [] };
    expect(listed({ state: 'EXHAUSTED', ...helped })?.because).toBe('Places are still empty');
    const care = { kind: 'CARE_REQUEST' as const, category: 'SHOPPING' as const, window: { from: after(100), to: after(200) } };
    expect(listed({ ...care, ...helped })).toBeUndefined();
    expect(listed(care)?.because).toBe('Reading who was asked…, starts in 10 s');
  });

  it('needs a person when it cannot be read, because nothing says that it runs by itself', () => {
    expect(listed({ state: 'COVERED' })).toBeUndefined();
    expect(listed({ state: 'COVERED' }, true)).toMatchObject({ word: 'Cannot be read' });
  });
});

describe('the board', () => {
  const order = (...callouts: ReturnType<typeof aCallout>[]) => boardRows(callouts.map(whole), at(60));
  const ids = (rows: { callout: { id: string } }[]) => rows.map(({ callout }) => callout.id);
  const covered = { state: 'COVERED' as const, assignments: [anAssignment()] };

  it('puts what needs a person before what is graver but cared for', () => {
    const rows = order(
      aCallout({ id: 'arrest', ...covered }),
      aCallout({ id: 'fall', category: 'FALL_NON_INJURY', state: 'WITHHELD' }),
    );
    expect([ids(rows.needing), ids(rows.running)]).toEqual([['fall'], ['arrest']]);
  });

  it('puts a volunteer in danger before everything, also on a visit', () => {
    const rows = order(
      aCallout({ id: 'arrest', state: 'WITHHELD' }),
      aCallout({ id: 'visit', kind: 'CARE_REQUEST', category: 'MEAL', ...covered, alarms: 1 }),
      aCallout({ id: 'fall', category: 'FALL_NON_INJURY', ...covered, alarms: 1 }),
    );
    expect(ids(rows.needing)).toEqual(['fall', 'visit', 'arrest']);
  });

  it('puts care that needs a person where whatever needs one stands, after the incidents', () => {
    const soon = { from: after(100), to: after(200) };
    const rows = order(
      aCallout({ id: 'meal', kind: 'CARE_REQUEST', category: 'MEAL', window: soon }),
      aCallout({ id: 'fall', category: 'FALL_NON_INJURY', state: 'WITHHELD' }),
    );
    expect([ids(rows.needing), ids(rows.care)]).toEqual([['fall', 'meal'], []]);
  });

  it('puts the gravest first, and the oldest among equals', () => {
    const rows = order(
      aCallout({ id: 'bleed', category: 'MAJOR_BLEED', ...covered }),
      aCallout({ id: 'young', ...covered, receivedAt: after(20) }),
      aCallout({ id: 'old', ...covered }),
    );
    expect(ids(rows.running)).toEqual(['old', 'young', 'bleed']);
  });

  it('keeps care requests apart, the soonest window first, and leaves closed ones out', () => {
    const care = { kind: 'CARE_REQUEST' as const, category: 'MEAL' as const };
    const rows = order(
      aCallout({ id: 'later', ...care, window: { from: after(90_000), to: after(93_000) } }),
      aCallout({ id: 'sooner', ...care, window: { from: after(60_000), to: after(63_000) } }),
      aCallout({ id: 'closed', state: 'CLOSED' }),
    );
    expect([ids(rows.needing), ids(rows.running), ids(rows.care)]).toEqual([[], [], ['sooner', 'later']]);
  });
});
