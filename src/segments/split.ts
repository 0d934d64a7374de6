/**
 * Which tag to split by: the first half of a step in the search for segments.
 *
 * The tag is chosen by a test, where to divide it only afterwards: so a tag with many values, which has many divisions to
 * offer, has no advantage over one with few.
 *
 * @module
 */
import { meanScore } from '../compare/mean-score.ts';
import { answerVariance } from '../estimate/moments.ts';
import { chiSquareUpperTail, logChiSquareUpperTail } from '../numeric/chi-square.ts';
import type { CategoryCounts } from '../scale/category.ts';
import type { CellCounts, Column } from './columns.ts';
import { sumCounts } from './segment.ts';

/** Whether a tag and the score have to do with each other, among some answers. */
export type TagTest = {
  readonly tag: string;
  /** How many values the tag has among these answers, a missing one included. */
  readonly levels: number;
  /** The chi-square statistic. */
  readonly statistic: number;
  readonly df: number;
  /** The p-value of this test alone. */
  readonly pValue: number;
  /** Its natural logarithm, by which tests are ordered: it tells p-values apart that are too small for a number. */
  readonly logP: number;
  /** The p-value corrected for the number of tags that were tested here. */
  readonly adjustedP: number;
};

/** How the answers with one value of a tag are counted. */
export type Level = CategoryCounts & {
  /** The position among the levels of the column. */
  readonly code: number;
  readonly n: number;
};

/**
 * Counts the answers of some cells by the levels of a tag.
 *
 * @param column - The tag.
 * @param counts - The counts of all cells.
 * @param members - The cells in question.
 * @returns The levels with answers, in the order of the column.
 * @internal
 */
export function levelsOf({ codes, levels }: Column, counts: CellCounts, members: Int32Array): Level[] {
  // A place for every level, or where there are more levels than cells for those that occur.
  const occurring =
    levels.length <= members.length ? null : [...new Set(Array.from(members, (cell) => codes[cell] as number))];
  const places = occurring && new Map(occurring.map((code, place) => [code, place]));
  const sums = new Float64Array(3 * (occurring ?? levels).length);
  for (const cell of members) {
    const code = codes[cell] as number;
    const at = 3 * (places === null ? code : (places.get(code) as number));
    sums[at] = (sums[at] as number) + (counts.detractors[cell] as number);
    sums[at + 1] = (sums[at + 1] as number) + (counts.passives[cell] as number);
    sums[at + 2] = (sums[at + 2] as number) + (counts.promoters[cell] as number);
  }
  const found: Level[] = [];
  for (let place = 0; 3 * place < sums.length; place++) {
    const detractors = sums[3 * place] as number;
    const passives = sums[3 * place + 1] as number;
    const promoters = sums[3 * place + 2] as number;
    const n = detractors + passives + promoters;
    const code = occurring === null ? place : (occurring[place] as number);
    if (n > 0) found.push({ code, detractors, passives, promoters, n });
  }
  return found.sort((a, b) => a.code - b.code);
}

/**
 * Tests every tag that has two levels or more among some answers.
 *
 * A tag of texts is tested by the mean-score test of its levels; a numeric one by (N − 1) r², r the correlation of the score
 * with the rank of the number, plus the mean-score test of "missing or not" where some lack it.
 *
 * @param columns - The tags, by name.
 * @param levels - The levels of each tag among these answers.
 * @returns The tests, in the order of the tags.
 * @see Hothorn, Hornik & Zeileis (2006), Unbiased Recursive Partitioning, Journal of Computational and Graphical Statistics 15(3).
 * @internal
 */
export function testTags(columns: readonly Column[], levels: ReadonlyMap<string, readonly Level[]>): TagTest[] {
  const eligible = columns.flatMap((column) => {
    const own = levels.get(column.tag) as readonly Level[];
    return own.length > 1 ? [{ column, own }] : [];
  });
  return eligible.map(({ column, own }) => {
    const { statistic, df } = column.numeric ? rankTest(own, column.levels[0] === null) : meanScore(own);
    const pValue = chiSquareUpperTail(statistic, df);
    return {
      tag: column.tag,
      levels: own.length,
      statistic,
      df,
      pValue,
      logP: logChiSquareUpperTail(statistic, df),
      // 1 − (1 − p)^m
      adjustedP: -Math.expm1(eligible.length * Math.log1p(-pValue)),
    };
  });
}

/** The permutation test of the score against the midrank of a number; the sums of squares of the two parts add up. */
function rankTest(levels: readonly Level[], mayMiss: boolean): { readonly statistic: number; readonly df: number } {
  const isMissing = (level: Level): boolean => mayMiss && level.code === 0;
  const present = levels.filter((level) => !isMissing(level));
  const n = present.reduce((sum, level) => sum + level.n, 0);
  let before = 0;
  let squares = 0;
  let products = 0;
  for (const level of present) {
    const rank = before + level.n / 2 - n / 2;
    squares += level.n * rank * rank;
    products += (level.promoters - level.detractors) * rank;
    before += level.n;
  }
  const all = sumCounts(levels);
  const total = all.detractors + all.passives + all.promoters;
  const spread = total * (answerVariance(all) as number);
  const ranks =
    squares > 0 && spread > 0 ? Math.min(total - 1, (((total - 1) / spread) * products * products) / squares) : 0;
  const missing = meanScore([sumCounts(present), sumCounts(levels.filter(isMissing))]);
  return { statistic: ranks + missing.statistic, df: (present.length > 1 ? 1 : 0) + missing.df };
}

/** Numbers whose ratio is nearer to 1 are equal but for rounding. */
export const CLEARLY: number = 1 + 1e-12;

/**
 * The tests that reject, the strongest first: by the logarithm of the p-value; of equal ones the first tag by name.
 *
 * @param tests - Tests in the order of the tags.
 * @param alpha - The level of the adjusted p-values.
 * @returns Those whose adjusted p-value is at most `alpha`.
 * @internal
 */
export function rejecting(tests: readonly TagTest[], alpha: number): TagTest[] {
  const left = tests.filter(({ adjustedP }) => adjustedP <= alpha);
  const ordered: TagTest[] = [];
  while (left.length > 0) {
    const strongest = Math.min(...left.map(({ logP }) => logP));
    const at = left.findIndex(({ logP }) => logP * CLEARLY <= strongest);
    ordered.push(...left.splice(at, 1));
  }
  return ordered;
}
