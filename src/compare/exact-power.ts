/**
 * How likely a comparison is to find a difference: computed from every pair of outcomes, not from a formula.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { Tally } from '../tally/tally.ts';
import { type Caution, named } from '../estimate/estimate.ts';
import { type Arms, type Sample, sampleOf } from '../estimate/moments.ts';
import { moverWilson } from '../estimate/mover.ts';
import { score } from '../estimate/score-test.ts';
import type { BothSizes } from './difference.ts';
import { enlarged, splitBySize } from './contrast.ts';
import { checkedSizes, criticalOf } from './effect.ts';
import { type Sides, checkAim, checkNumber, planCautions } from './plan.ts';
import { type Bound, type Room, tiersOf, rejections } from './rejections.ts';
import { assumedOf } from './spread.ts';

/** The tests whose power is computed: those of `compareNps` with a normal statistic, and that of `pooledTest`. */
export const EXACT_POWER_TESTS = ['adjusted-wald', 'mover-score', 'mover-wilson', 'wald', 'pooled-z'] as const;

/** Which test decides. */
export type ExactPowerTest = (typeof EXACT_POWER_TESTS)[number];

/** How many answer, and which test decides. */
export type ExactPowerOptions = {
  /** How many answer in each group, or in both: whole numbers from 1 to 2 000. */
  readonly n: number | BothSizes;
  /** Confidence level of the test, strictly between 0 and 1; at least 0.5 for one side. @defaultValue 0.95 */
  readonly level?: number;
  /** The method of `compareNps`, or `pooled-z` for `pooledTest`. @defaultValue `'adjusted-wald'` */
  readonly test?: ExactPowerTest;
  /** Whether the test looks in both directions, or only in that of the true difference. @defaultValue 2 */
  readonly sides?: Sides;
  /** The imaginary answers that `adjusted-wald` adds to each sample. @defaultValue three in all, split by size */
  readonly pseudoPerSample?: CategoryCounts;
};

/** How often a test finds a difference. */
export type ExactPower = {
  /** The probability that the p-value is below 1 − level: the power; with equal shares the error rate of the test. */
  readonly power: number;
  /** The probability that the test calls the first group higher. */
  readonly higher: number;
  /** The probability that the test calls the first group lower. */
  readonly lower: number;
  /** The true difference in points, a minus b. */
  readonly difference: number;
  readonly n: BothSizes;
  readonly level: number;
  readonly test: ExactPowerTest;
  readonly sides: Sides;
  /** `few-answers` when one group has fewer than ten. */
  readonly cautions: readonly Caution[];
};

/** A larger group is as good as the normal approximation makes it. */
const MOST = 2_000;

/**
 * The probability that a test of two independent groups finds a difference, when these are the true shares.
 *
 * Adds up all pairs of outcomes in which the test rejects. The rule is that of `compareNps` (p-value below 1 − level) or of
 * `pooledTest`; for `welch-t`, whose critical value changes with the answers, it is not offered. Where `powerOfDifference`
 * and this disagree, this is right. With one side `power` is `higher` or `lower`, whichever the truth is; with equal
 * scores `higher`. The smaller of the two tells how often the test would point the wrong way.
 *
 * Takes some ten milliseconds for 50 and 50 answers, a quarter of a second for 500 and 500, and one to three seconds for
 * 2 000 and 2 000.
 *
 * @param a - The true shares of the first group, as counts of any size.
 * @param b - The true shares of the second group.
 * @param options - The sizes and the test.
 * @returns The power, split by direction, with everything that was assumed.
 * @throws {NpsError} `option/out-of-range` when a number is out of its range, `option/unknown` for another test, and for
 * `pseudoPerSample` with a test that adds nothing; `counts/too-many` for more than 2 000 answers in a group,
 * `counts/invalid` when a count is not a finite number of at least 0, or there are none.
 * @example
 * const now = { detractors: 20, passives: 30, promoters: 50 };
 * const hoped = { detractors: 15, passives: 25, promoters: 60 };
 * exactPower(hoped, now, { n: 200 }).power.toFixed(3) // => '0.504'
 * exactPower(now, now, { n: 20 }).power.toFixed(3) // => '0.054'
 */
export function exactPower(
  a: Tally | CategoryCounts,
  b: Tally | CategoryCounts,
  { n, level = 0.95, test = 'adjusted-wald', sides = 2, pseudoPerSample }: ExactPowerOptions,
): ExactPower {
  checkAim(level, undefined, sides);
  if (sides === 1) checkNumber('level', level, (x) => x >= 0.5, 'at least 0.5 for one side');
  if (typeof test !== 'string' || !Object.hasOwn(RULES, test))
    fail('option/unknown', ['test'], `A test is one of ${EXACT_POWER_TESTS.join(', ')}, got ${named(test)}.`);
  if (pseudoPerSample !== undefined) checkPseudo(pseudoPerSample, test);
  const sizes = checkedSizes(n);
  for (const size of [sizes.a, sizes.b]) {
    checkNumber('n', size, Number.isInteger, 'one or two whole numbers');
    if (size > MOST) fail('counts/too-many', ['n'], `Outcomes are added up for at most ${MOST} answers, got ${size}.`);
  }
  const one = assumedOf(a, 'a').shares;
  const other = assumedOf(b, 'b').shares;
  const rule = RULES[test](sizes, criticalOf(level, sides), sides === 2 ? level : 2 * level - 1, pseudoPerSample);
  const { higher, lower } = rejections(tiersOf(one, sizes.a, rule.a), tiersOf(other, sizes.b, rule.b), rule.bound);
  const difference = one.nps - other.nps;
  return {
    power: sides === 2 ? higher + lower : difference < 0 ? lower : higher,
    higher,
    lower,
    difference,
    n: sizes,
    level,
    test,
    sides,
    cautions: planCautions(Math.min(sizes.a, sizes.b), 1),
  };
}

/** A test as a sum: the room that an outcome of each group takes, and the bound under which the sum must stay. */
type Rule = {
  readonly a: (sample: Sample) => Room;
  readonly b: (sample: Sample) => Room;
  /** The bound by how many more promote than detract in each group. */
  readonly bound: (netA: number, netB: number) => Bound;
};

type RuleOf = (n: BothSizes, critical: number, level: number, pseudo: CategoryCounts | undefined) => Rule;

const squareOf = (difference: number): Bound => ({
  room: difference * difference,
  sign: Math.sign(difference),
});

/** z² (variance of a + variance of b) < difference², after adding imaginary answers. */
const adjustedRule: RuleOf = (n, critical, _level, pseudo) => {
  const sizeOf = (passives: number): Sample => sampleOf({ detractors: 0, passives, promoters: 0 });
  const split = splitBySize(sizeOf(n.a), sizeOf(n.b));
  const added = { a: pseudo ?? split.a, b: pseudo ?? split.b };
  const readingWith =
    (imaginary: CategoryCounts) =>
    (sample: Sample): Room => {
      const { variance, n: size } = enlarged(sample, imaginary);
      const room = (critical * critical * variance) / size;
      return { below: room, above: room };
    };
  const meanOf = (net: number, size: number, { detractors, passives, promoters }: CategoryCounts): number =>
    (net + promoters - detractors) / (size + detractors + passives + promoters);
  return {
    a: readingWith(added.a),
    b: readingWith(added.b),
    bound: (netA, netB) => squareOf(meanOf(netA, n.a, added.a) - meanOf(netB, n.b, added.b)),
  };
};

const NOTHING: CategoryCounts = { detractors: 0, passives: 0, promoters: 0 };

/** arm below of a² + arm above of b² < difference². */
const moverRule =
  (method: (sample: Sample, level: number) => Arms): RuleOf =>
  (n, _critical, level) => {
    const reading = (sample: Sample): Room => {
      const { below, above } = method(sample, level);
      return { below: below * below, above: above * above };
    };
    return { a: reading, b: reading, bound: (netA, netB) => squareOf(netA / n.a - netB / n.b) };
  };

/**
 * z² · pooled variance · (1 / n_a + 1 / n_b) < difference². With N answers in all the pooled variance is the share of those
 * who are not passive less the square of the mean, so the rule bounds their number.
 */
const pooledRule: RuleOf = (n, critical) => {
  const reading = ({ counts }: Sample): Room => {
    const active = counts.detractors + counts.promoters;
    return { below: active, above: active };
  };
  const all = n.a + n.b;
  const scale = critical * critical * (1 / n.a + 1 / n.b);
  return {
    a: reading,
    b: reading,
    bound: (netA, netB) => {
      const { room, sign } = squareOf(netA / n.a - netB / n.b);
      return { room: all * (room / scale + ((netA + netB) / all) ** 2), sign };
    },
  };
};

const RULES: Record<ExactPowerTest, RuleOf> = {
  'adjusted-wald': adjustedRule,
  'mover-score': moverRule(score),
  'mover-wilson': moverRule(moverWilson),
  wald: (n, critical, level) => adjustedRule(n, critical, level, NOTHING),
  'pooled-z': pooledRule,
};

function checkPseudo(pseudo: CategoryCounts | null, test: ExactPowerTest): void {
  if (test !== 'adjusted-wald')
    fail('option/unknown', ['pseudoPerSample'], `Imaginary answers belong to the test adjusted-wald, not to ${test}.`);
  const counts = [pseudo?.detractors, pseudo?.passives, pseudo?.promoters];
  if (!counts.every((count) => typeof count === 'number' && count >= 0 && count <= 1e9))
    fail('option/out-of-range', ['pseudoPerSample'], 'Imaginary answers are three counts from 0 to 1e9.');
}
