/**
 * What follows from a playbook alone: which overlays hold, who owns the work, and the outlines that have occurred.
 *
 * @module
 */
import type { Score } from '../scale/score.ts';
import { categorize } from '../scale/category.ts';
import { isGiven } from './answer-facts.ts';
import { equalityOf, truthReader } from './condition.ts';
import type { Facts } from './facts.ts';
import { ALWAYS, type Actual, type Equality, type FactReader, type TruthReader } from './leaf.ts';
import { type Outline, outlineOf } from './outline.ts';
import type { Overlay, Playbook } from './playbook.ts';
import { type Route, routeReader } from './route.ts';

/** A playbook made ready for many answers. */
export type Reading = {
  /** The steps of a score under the overlays that hold. `holding`: their places, in order, where they have been found already. */
  readonly outline: (score: Score, known: Facts, holding?: readonly number[]) => Outline;
  readonly route: (known: Facts) => Route;
  /** Whether escalation begins one rung up. */
  readonly headStart: TruthReader;
};

/** Playbooks stay as they are, so that what follows from one does too. */
const readings = /* @__PURE__ */ new WeakMap<Playbook, Reading>();

/**
 * Makes a playbook ready for many answers.
 *
 * @param playbook - The playbook. An edited one is another one.
 * @returns The reading, which remembers outlines; the same for the same playbook.
 * @internal
 */
export function readingOf(playbook: Playbook): Reading {
  const known = readings.get(playbook);
  if (known !== undefined) return known;
  const reading: Reading = {
    outline: outlineReader(playbook),
    route: routeReader(playbook.routing),
    headStart: truthReader(playbook.escalation.headStart),
  };
  readings.set(playbook, reading);
  return reading;
}

/** Finds the places of the overlays that hold, in order. */
type HoldingReader = (known: Facts) => readonly number[];

/** An overlay that is asked by itself. */
type Candidate = { readonly place: number; readonly truth: TruthReader };

/** The overlays that hold for one value of a fact each: the fact is read once, however many there are. */
type Lookup = { readonly read: FactReader; readonly places: Map<Actual, number[]> };

/** What score and category decide is looked at once for each score. */
function holdingReaders({ overlays }: Playbook): (score: Score) => HoldingReader {
  const byScore = new Map<Score, HoldingReader>();
  return (score) => {
    let reader = byScore.get(score);
    if (reader === undefined) byScore.set(score, (reader = holdingReader(overlays, score)));
    return reader;
  };
}

function holdingReader(overlays: readonly Overlay[], score: Score): HoldingReader {
  const fixed: Facts = { score, category: categorize(score) };
  const candidates: Candidate[] = [];
  const byFact = new Map<string, Lookup>();
  for (const [place, { when }] of overlays.entries()) {
    const truth = truthReader(when, fixed);
    if (truth === ALWAYS.false || truth === ALWAYS.unknown) continue;
    const equality = truth === ALWAYS.true ? null : equalityOf(when);
    if (equality === null) candidates.push({ place, truth });
    else addTo(byFact, equality, place);
  }
  const lookups = [...byFact.values()];
  return (known) => {
    let holding: number[] | null = null;
    for (let i = 0; i < candidates.length; i++) {
      const { place, truth } = candidates[i] as Candidate;
      if (truth(known) === 'true') (holding ??= []).push(place);
    }
    const count = holding === null ? 0 : holding.length;
    for (let i = 0; i < lookups.length; i++) {
      const { read, places } = lookups[i] as Lookup;
      const fact = read(known);
      // What is missing equals nothing, not even the null of a playbook that nobody checked.
      const found = fact === null ? undefined : places.get(fact);
      if (found !== undefined) for (const place of found) (holding ??= []).push(place);
    }
    if (holding === null) return NONE;
    return holding.length === count || holding.length < 2 ? holding : holding.sort((a, b) => a - b);
  };
}

const NONE: readonly never[] = [];

function addTo(byFact: Map<string, Lookup>, { name, read, values }: Equality, place: number): void {
  let lookup = byFact.get(name);
  if (lookup === undefined) byFact.set(name, (lookup = { read, places: new Map() }));
  for (const value of new Set(values)) {
    const places = lookup.places.get(value);
    if (places === undefined) lookup.places.set(value, [place]);
    else places.push(place);
  }
}

/** So many overlays and questions lead on to outlines that are kept; few playbooks have as many that occur. */
const MOST_BRANCHES = 16_384;

/** What is known of the outlines of a score once it is said which overlays hold, up to one of them. */
type Branch = {
  /** By the place of the next overlay that holds; or by the questions asked before, after the last one. */
  readonly next: Map<number | string, Branch>;
  outline: Outline | null;
};

/** Each outline is made once, however many answers have it. */
function outlineReader(playbook: Playbook): Reading['outline'] {
  const scores = new Map<number | string, Branch>();
  const holdingFor = holdingReaders(playbook);
  let size = 0;
  const follow = (branches: Branch['next'], name: number | string): Branch => {
    let branch = branches.get(name);
    if (branch === undefined) {
      branches.set(name, (branch = { next: new Map(), outline: null }));
      size++;
    }
    return branch;
  };
  return (score, known, holding) => {
    if (size >= MOST_BRANCHES) {
      scores.clear();
      size = 0;
    }
    let branch = follow(scores, score);
    const places = holding ?? holdingFor(score)(known);
    for (let i = 0; i < places.length; i++) branch = follow(branch.next, places[i] as number);
    const asked = isGiven(known.askedBefore) ? known.askedBefore : [];
    if (asked.length > 0) branch = follow(branch.next, JSON.stringify(asked));
    if (branch.outline === null) {
      const overlays = places.map((place) => playbook.overlays[place] as Overlay);
      branch.outline = outlineOf(playbook, score, overlays, asked);
    }
    return branch.outline;
  };
}
