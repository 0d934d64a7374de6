/**
 * What each score usually means, and why people give it: background for those who answer, not rules.
 *
 * @module
 */
import type { Score } from '../scale/score.ts';

/** How a score is usually to be read. */
export type ScoreReading = {
  /** What it usually means. */
  readonly means: string;
  /** The main risk of leaving it at that. */
  readonly risk: string;
};

const NEARLY_LOST: ScoreReading = { means: 'about to leave', risk: 'cancels at once and talks others out of buying' };
const SATISFIED: ScoreReading = {
  means: 'satisfied, not impressed; usually the largest group; less engaged, weighs other options',
  risk: 'drifts away silently',
};
const LOYAL: ScoreReading = {
  means: 'loyal and enthusiastic; recommends, buys again, stays longer on subscriptions',
  risk: 'feels ignored when only complainers get attention',
};

/**
 * How each score is usually to be read.
 *
 * Neighboring scores differ little and vary by person; 3 and 4, or 7 and 8, cannot be told apart reliably. What a score means
 * for one customer stands in the comment.
 */
export const scoreProfile: Readonly<Record<Score, ScoreReading>> = {
  0: NEARLY_LOST,
  1: { means: 'a bad experience, very disappointed, expectations far from met', risk: 'cancels' },
  2: {
    means: 'rather dissatisfied: any bad experience, failed delivery, faulty product or service',
    risk: 'talks others out of buying',
  },
  3: {
    means: 'only partly satisfied: trouble with the service or the product, or a problem left unsolved',
    risk: 'leaves',
  },
  4: {
    means: 'only partly satisfied: the product does not fully solve the problem; may still buy again',
    risk: 'switches if no improvement is seen',
  },
  5: {
    means: 'a slightly negative experience; probably still willing to buy',
    risk: 'switches if no improvement is seen',
  },
  6: {
    means: 'nearly satisfied, next to passive; thinks the work is fairly good with room to improve; likes to be asked',
    risk: 'low',
  },
  7: SATISFIED,
  8: SATISFIED,
  9: LOYAL,
  10: LOYAL,
};

/** Why people give the scores they give, as starting sets of theme ids. */
export const THEME_SETS = {
  'passive-reason': ['expectations-met', 'no-major-problem', 'apathetic', 'needs-more-time', 'poor-value'],
  'detractor-reason': [
    'experience',
    'quality',
    'unmet-expectation',
    'poor-service',
    'hard-to-get-help',
    'failed-delivery',
    'defect',
    'unsolved-problem',
    'partial-fit',
  ],
} as const;

/** The name of a set of themes. */
export type ThemeSet = keyof typeof THEME_SETS;

/** A figure that circulates in the field. It is printed as quoted and nothing is computed with it. */
export type QuotedFigure = {
  /** Always `quoted`: the figure was not measured here, and its source was not checked. */
  readonly status: 'quoted';
  /** What is said. */
  readonly claim: string;
  /** The range that is quoted. */
  readonly from: number;
  /** The other end of the range. */
  readonly to: number;
  /** What the numbers count. */
  readonly unit: 'times' | 'percent' | 'experiences';
};

/** Figures on what neglect costs, as they are quoted in the field. */
export const QUOTED_FIGURES: readonly QuotedFigure[] = [
  { status: 'quoted', claim: 'A new customer costs so many times a kept one.', from: 5, to: 25, unit: 'times' },
  {
    status: 'quoted',
    claim: 'Five percent more customers kept raise profit by so much.',
    from: 25,
    to: 95,
    unit: 'percent',
  },
  {
    status: 'quoted',
    claim: 'So many good experiences outweigh a bad one.',
    from: 5,
    to: 40,
    unit: 'experiences',
  },
];
