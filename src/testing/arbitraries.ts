/**
 * Random scores, tallies and answers for property tests.
 *
 * Every arbitrary yields only valid values and shrinks towards the plain case: few answers, low
 * scores, no comment, no tags.
 *
 * @module
 */
import * as fc from 'fast-check';
import { type CategoryCounts } from '../scale/category.ts';
import { SCORES, type Score } from '../scale/score.ts';
import { MEASURES, type Response } from '../response.ts';
import type { Tally } from '../tally/tally.ts';
import type { CategoryTransition, Transition } from '../tally/transition.ts';
import { type InstantConstraints, arbInstant } from './times.ts';

/**
 * Scores from 0 to 10, shrinking to 0.
 *
 * @returns An arbitrary of scores.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbScore(), (score) => isScore(score))) // => undefined
 */
export const arbScore = (): fc.Arbitrary<Score> => fc.constantFrom(...SCORES);

/** How many answers to make. */
export type ScoresConstraints = {
  /** The fewest answers. @defaultValue 0 */
  readonly minLength?: number;
  /** The most answers. @defaultValue 100 */
  readonly maxLength?: number;
};

/**
 * Lists of scores, shrinking to fewer and lower ones.
 *
 * @param constraints - How many answers.
 * @returns An arbitrary of lists of scores.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbScores({ maxLength: 5 }), (scores) => scores.length <= 5)) // => undefined
 */
export const arbScores = ({ minLength = 0, maxLength = 100 }: ScoresConstraints = {}): fc.Arbitrary<Score[]> =>
  fc.array(arbScore(), { minLength, maxLength });

/** How large counts may be, and whether they may be fractions. */
export type CountsConstraints = {
  /** The largest single count. @defaultValue 1000 */
  readonly maximum?: number;
  /** Whether counts may be fractions, as weighted answers give. @defaultValue false */
  readonly fractional?: boolean;
  /** The fewest answers in all. @defaultValue 0 */
  readonly minimumSize?: number;
};

const arbCount = ({ maximum = 1000, fractional = false }: CountsConstraints): fc.Arbitrary<number> => {
  const whole = fc.oneof(fc.nat(Math.min(5, maximum)), fc.nat(maximum));
  // Quarters and thousandths, so that sums stay far from the rounding limits of a test.
  return fractional
    ? fc.oneof(
        whole,
        fc.nat(maximum * 4).map((quarters) => quarters / 4),
        fc.nat(maximum * 1000).map((n) => n / 1000),
      )
    : whole;
};

/**
 * Counts of the three categories, with empty and very uneven ones among them.
 *
 * @param constraints - How large, and whether fractions.
 * @returns An arbitrary of category counts, shrinking to nobody.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbCategoryCounts(), (counts) => sizeOf(counts) >= 0)) // => undefined
 */
export const arbCategoryCounts = (constraints: CountsConstraints = {}): fc.Arbitrary<CategoryCounts> =>
  fc
    .record({ detractors: arbCount(constraints), passives: arbCount(constraints), promoters: arbCount(constraints) })
    .filter((counts) => peopleIn(counts) >= (constraints.minimumSize ?? 0));

const peopleIn = ({ detractors, passives, promoters }: CategoryCounts): number => detractors + passives + promoters;

/**
 * Tallies of eleven counts, with scores of both signs and answers that are all alike among them.
 *
 * @param constraints - How large, and whether fractions.
 * @returns An arbitrary of tallies, shrinking to the empty one.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbTally(), (tally) => tally.counts.length === 11)) // => undefined
 */
export const arbTally = (constraints: CountsConstraints = {}): fc.Arbitrary<Tally> => {
  const any = fc.array(arbCount(constraints), { minLength: 11, maxLength: 11 });
  const alike = fc
    .tuple(arbCount(constraints), arbScore())
    .map(([count, score]) => SCORES.map((each) => (each === score ? count : 0)));
  return fc
    .oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: any },
      // Eleven random counts are mostly detractors, which has a score below 0: the mirrored ones are not.
      { weight: 1, arbitrary: any.map((counts) => [...counts].reverse()) },
      { weight: 1, arbitrary: alike },
    )
    .map((counts) => ({ counts }))
    .filter(({ counts }) => counts.reduce((sum, count) => sum + count, 0) >= (constraints.minimumSize ?? 0));
};

/**
 * Tables of first and later scores of the same people.
 *
 * @param constraints - How many people at most.
 * @returns An arbitrary of transitions, shrinking to nobody.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbTransition(), (transition) => transition.counts.length === 11)) // => undefined
 */
export const arbTransition = ({
  maxLength = 50,
}: Pick<ScoresConstraints, 'maxLength'> = {}): fc.Arbitrary<Transition> =>
  fc.array(fc.tuple(arbScore(), arbScore()), { maxLength }).map((pairs) => {
    const counts = SCORES.map(() => SCORES.map(() => 0));
    for (const [before, after] of pairs)
      (counts[before] as number[])[after] = ((counts[before] as number[])[after] as number) + 1;
    return { counts };
  });

/**
 * Tables of the three categories before and after of the same people, with empty rows and very uneven ones among them.
 *
 * Where {@link arbTransition} makes few people with their scores, this one makes few and many, weighted ones too.
 *
 * @param constraints - How large, and whether fractions; `minimumSize` counts everybody in the table.
 * @returns An arbitrary of 3 × 3 tables, shrinking to nobody.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbCategoryTransition(), (table) => comparePaired(table).n >= 0)) // => undefined
 */
export const arbCategoryTransition = ({
  minimumSize = 0,
  ...counts
}: CountsConstraints = {}): fc.Arbitrary<CategoryTransition> => {
  const row = arbCategoryCounts(counts);
  return fc
    .record({ detractors: row, passives: row, promoters: row })
    .filter(
      ({ detractors, passives, promoters }) =>
        peopleIn(detractors) + peopleIn(passives) + peopleIn(promoters) >= minimumSize,
    );
};

/** What the answers may hold. */
export type ResponseConstraints = InstantConstraints & {
  /** The names of the tags; each may be missing. @defaultValue `['country', 'plan']` */
  readonly tags?: readonly string[];
  /** How many people answer; few make repeated answers likely. @defaultValue 20 */
  readonly subjects?: number;
};

/**
 * Answers, each valid by itself; ids may repeat, so use {@link arbResponses} for a whole survey.
 *
 * @param constraints - Tags, people and the time.
 * @returns An arbitrary of answers, shrinking to a score of 0 without comment or tags.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbResponse(), (response) => isScore(response.score))) // => undefined
 */
export const arbResponse = ({
  tags = ['country', 'plan'],
  subjects = 20,
  ...time
}: ResponseConstraints = {}): fc.Arbitrary<Response> =>
  fc.record(
    {
      id: fc.nat().map((n) => `r${n}`),
      subject: fc.nat(subjects - 1).map((n) => `s${n}`),
      score: arbScore(),
      answeredAt: arbInstant(time),
      tags: arbTags(tags),
      comment: fc.string({ unit: 'grapheme', maxLength: 40 }),
      language: fc.constantFrom('en', 'fi', 'sv', 'nb'),
      weight: fc.nat(40).map((quarters) => quarters / 4),
      measure: fc.constantFrom(...MEASURES),
      touchpoint: fc.constantFrom('purchase', 'delivery', 'support'),
      wave: fc.constantFrom('2024-1', '2024-2'),
    },
    { requiredKeys: ['id', 'subject', 'score', 'answeredAt', 'tags'], noNullPrototype: true },
  );

/** Mostly a few plain values, so that groups have several answers; now and then one that breaks a careless table. */
const arbTagValue: fc.Arbitrary<string> = /* @__PURE__ */ fc.oneof(
  { weight: 6, arbitrary: /* @__PURE__ */ fc.constantFrom('a', 'b', 'c') },
  { weight: 1, arbitrary: /* @__PURE__ */ fc.constantFrom('|', '<b>', 'a=b&c', '%', '__proto__') },
  { weight: 1, arbitrary: /* @__PURE__ */ fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

const arbTags = (names: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(
      ...names.map((name) =>
        fc.option(
          arbTagValue.map((value) => [name, value] as const),
          { nil: null },
        ),
      ),
    )
    .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null)));

/**
 * The answers of a survey: each id once.
 *
 * @param constraints - How many answers, and what they may hold.
 * @returns An arbitrary of lists of answers, shrinking to none.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbResponses(), (all) => new Set(all.map((one) => one.id)).size === all.length)) // => undefined
 */
export const arbResponses = ({
  minLength = 0,
  maxLength = 40,
  ...rest
}: ScoresConstraints & ResponseConstraints = {}): fc.Arbitrary<Response[]> =>
  fc.uniqueArray(arbResponse(rest), { minLength, maxLength, selector: (response) => response.id });
