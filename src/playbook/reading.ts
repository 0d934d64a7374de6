/**
 * What follows from a playbook alone: which overlays hold, who owns the work, and the outlines that have occurred.
 *
 * @module
 */
import type { Score } from '../scale/score.ts';
import { categorize } from '../scale/category.ts';
import { isGiven } from './answer-facts.ts';
import { truthReader } from './condition.ts';
import type { Facts } from './facts.ts';
import { ALWAYS, type TruthReader } from './leaf.ts';
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

/** An overlay that may hold for some score. */
type Candidate = { readonly place: number; readonly truth: TruthReader };

/** Finds the overlays that may hold for a score: what score and category decide is looked at once for each. */
function candidateReader({ overlays }: Playbook): (score: Score) => readonly Candidate[] {
  const byScore = new Map<Score, readonly Candidate[]>();
  return (score) => {
    let candidates = byScore.get(score);
    if (candidates === undefined) {
      const fixed: Facts = { score, category: categorize(score) };
      candidates = overlays
        .map(({ when }, place) => ({ place, truth: truthReader(when, fixed) }))
        .filter(({ truth }) => truth !== ALWAYS.false && truth !== ALWAYS.unknown);
      byScore.set(score, candidates);
    }
    return candidates;
  };
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
  const candidatesOf = candidateReader(playbook);
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
    const candidates = candidatesOf(score);
    if (holding !== undefined) for (const place of holding) branch = follow(branch.next, place);
    else
      for (let i = 0; i < candidates.length; i++) {
        const { place, truth } = candidates[i] as Candidate;
        if (truth(known) === 'true') branch = follow(branch.next, place);
      }
    const asked = isGiven(known.askedBefore) ? known.askedBefore : [];
    if (asked.length > 0) branch = follow(branch.next, JSON.stringify(asked));
    if (branch.outline === null) {
      const places = holding ?? candidates.filter(({ truth }) => truth(known) === 'true').map(({ place }) => place);
      const overlays = places.map((place) => playbook.overlays[place] as Overlay);
      branch.outline = outlineOf(playbook, score, overlays, asked);
    }
    return branch.outline;
  };
}
