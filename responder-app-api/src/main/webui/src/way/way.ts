import { effect, signal } from '@preact/signals';
import { get, set } from 'idb-keyval';
import { obtain } from '../api/http';
import type { AssignmentView, Place, WayLeg, WayRequest, WayView } from '../api/types';
import { WAY } from '../assignment/kept';
import { running } from '../assignment/running';
import { noteFailure } from '../identity/session';
import { spoken } from '../text/text';
import { beside } from './geometry';

/** Farther beside the way than this, and it is another way. */
const OFF_THE_WAY_METRES = 50;
/** A new way is asked for no more often than this, however one wanders. */
const AGAIN_AFTER_MS = 15_000;

/** A way and what it was asked for; kept on the phone, so that it leads on without a connection. */
export interface KeptWay {
  readonly assignmentId: string;
  /** Where it leads, in which language: another goal is another way. */
  readonly goal: string;
  readonly way: WayView;
}

export const way = signal<KeptWay | undefined>(undefined);

effect(() => {
  if (way.value && !running.value.includes(way.value.assignmentId)) way.value = undefined;
});

let askedAt = -Infinity;
let asking = false;

/** What makes two questions ask for the same way. */
export function goalOf(assignment: AssignmentView, byAed: boolean): string {
  const { location, aed } = assignment.details!;
  return [byAed && aed ? aed.id : 'straight', location.lon, location.lat, spoken()].join('|');
}

/** Why another way is needed, if one is. */
export function needsAnother(
  kept: KeptWay | undefined, assignmentId: string, goal: string, here: Place & { accuracyMetres: number },
): 'GOAL' | 'LEFT' | undefined {
  if (!kept || kept.assignmentId !== assignmentId || kept.goal !== goal) return 'GOAL';
  const off = Math.min(...kept.way.legs.map((leg) => beside(here, leg.line as [number, number][]).metres));
  return off > OFF_THE_WAY_METRES + here.accuracyMetres ? 'LEFT' : undefined;
}

/** Brings back the way that this phone kept, before it knows where it is, and without a connection. */
export async function takeUpTheWay(): Promise<void> {
  const kept = way.value ?? await get<KeptWay>(WAY).catch(() => undefined);
  way.value ??= kept;
}

/** Finds the way where there is none yet, where it leads elsewhere now, or where it was left. */
export async function keepTheWay(
  assignment: AssignmentView, byAed: boolean, here: Place & { accuracyMetres: number },
): Promise<void> {
  const goal = goalOf(assignment, byAed);
  await takeUpTheWay();
  const reason = needsAnother(way.value, assignment.id, goal, here);
  if (!reason || asking || (reason === 'LEFT' && performance.now() - askedAt < AGAIN_AFTER_MS)) return;
  asking = true;
  askedAt = performance.now();
  try {
    const question: WayRequest = { lon: here.lon, lat: here.lat, language: spoken() as WayRequest['language'], byAed };
    const found = await obtain<WayView>('PUT', `/v1/me/assignments/${assignment.id}/route`, question);
    if (!running.value.includes(assignment.id)) return;
    way.value = { assignmentId: assignment.id, goal, way: found };
    await set(WAY, way.value);
  } catch (failure) {
    noteFailure(failure); // the way before it, or the address, has to do
  } finally {
    asking = false;
  }
}

/** The way of this assignment, if one is known; a former goal's is better than none and is told apart. */
export function wayOf(assignment: AssignmentView): KeptWay | undefined {
  return way.value?.assignmentId === assignment.id ? way.value : undefined;
}

/** A turn and how far it is on. */
export interface Ahead {
  readonly words: string;
  readonly distanceMetres: number;
  readonly passed: boolean;
}

/** The turns of a leg, those already made marked as such. */
export function turnsOf(leg: WayLeg, here: Place | undefined): Ahead[] {
  const at = here ? beside(here, leg.line as [number, number][]).at : 0;
  return leg.turns.map((turn, index) => ({
    words: turn.words,
    distanceMetres: turn.distanceMetres,
    passed: (leg.turns[index + 1]?.at ?? Infinity) <= at - 1,
  }));
}
