/**
 * Two halves of the same answers: one to search in, one to describe what was found.
 *
 * What a search finds looks better than it is in the answers that it was found in. Answers that the search has not seen
 * do not share their luck.
 *
 * @module
 */
import { fail } from '../error.ts';
import { logGamma } from '../numeric/gamma.ts';
import type { Random } from '../random.ts';
import { type CellCounts, type Cells, emptyCounts } from './columns.ts';

/** The answers of each cell, dealt out. */
export type Halves = { readonly search: CellCounts; readonly describe: CellCounts };

/**
 * Deals the answers out at random.
 *
 * Every cell is halved, so both halves hold the same people as far as the tags tell; the odd answers of cells are dealt out
 * evenly too. Which answers of a cell go where is left to chance alone, whatever their score.
 *
 * @param cells - Cells with whole counts.
 * @param random - The source of chance.
 * @returns The two halves; `describe` has one answer more where the number of answers is odd.
 * @throws {NpsError} `counts/not-whole` for a fraction of an answer, which cannot be dealt out; `counts/too-many` above 2^53.
 * @see Athey & Imbens (2016), Recursive Partitioning for Heterogeneous Causal Effects, PNAS 113(27).
 * @internal
 */
export function halvesOf({ counts, size }: Cells, random: Random): Halves {
  const search = emptyCounts(size);
  const describe = emptyCounts(size);
  const sizes = Array.from({ length: size }, (_, i) => wholeSize(counts, i));
  if (sizes.reduce((sum, n) => sum + n, 0) > Number.MAX_SAFE_INTEGER)
    fail('counts/too-many', [], 'Answers can be dealt out up to 9007199254740991.');
  let odd = sizes.filter((n) => n % 2 === 1).length;
  let extra = Math.floor(odd / 2);
  for (let cell = 0; cell < size; cell++) {
    const n = sizes[cell] as number;
    let drawn = Math.floor(n / 2);
    if (n % 2 === 1) {
      const more = drawMarked(extra, odd, 1, random);
      drawn += more;
      extra -= more;
      odd--;
    }
    const passives = counts.passives[cell] as number;
    const detractors = counts.detractors[cell] as number;
    const drawnPassives = drawMarked(passives, n, drawn, random);
    const drawnDetractors = drawMarked(detractors, n - passives, drawn - drawnPassives, random);
    search.passives[cell] = drawnPassives;
    search.detractors[cell] = drawnDetractors;
    search.promoters[cell] = drawn - drawnPassives - drawnDetractors;
    describe.passives[cell] = passives - drawnPassives;
    describe.detractors[cell] = detractors - drawnDetractors;
    describe.promoters[cell] = (counts.promoters[cell] as number) - (search.promoters[cell] as number);
  }
  return { search, describe };
}

function wholeSize({ detractors, passives, promoters }: CellCounts, cell: number): number {
  const d = detractors[cell] as number;
  const s = passives[cell] as number;
  const p = promoters[cell] as number;
  if (!(Number.isInteger(d) && Number.isInteger(s) && Number.isInteger(p)))
    fail(
      'counts/not-whole',
      [],
      'Only whole answers can be dealt out in halves; for fractions take validation `none`.',
    );
  return d + s + p;
}

/** Up to so many draws are made one by one. */
const FEW = 32;

/**
 * How many marked items are among those drawn, all draws being equally likely.
 *
 * @param marked - How many items are marked.
 * @param total - How many items there are.
 * @param drawn - How many are drawn, without putting any back.
 * @param random - The source of chance.
 * @returns A hypergeometric number.
 * @internal
 */
export function drawMarked(marked: number, total: number, drawn: number, random: Random): number {
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(drawn, marked);
  if (least === most) return least;
  return drawn <= FEW ? oneByOne(marked, total, drawn, random) : fromTheMode(marked, total, drawn, random);
}

function oneByOne(marked: number, total: number, drawn: number, random: Random): number {
  let found = 0;
  for (let i = 0; i < drawn; i++) if (random() * (total - i) < marked - found) found++;
  return found;
}

/** Takes the probabilities off one uniform number, from the likeliest outcome outwards: about √drawn steps. */
function fromTheMode(marked: number, total: number, drawn: number, random: Random): number {
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(drawn, marked);
  const rest = total - marked - drawn;
  const mode = Math.min(most, Math.max(least, Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))));
  let upper = mode;
  let lower = mode;
  let above = Math.exp(logChoose(marked, mode) + logChoose(total - marked, drawn - mode) - logChoose(total, drawn));
  let below = above;
  let left = random() - above;
  // What is left after both tails have become tiny is rounding.
  while (left >= 0 && above + below > 1e-18) {
    above = upper < most ? (above * (marked - upper) * (drawn - upper)) / ((upper + 1) * (rest + upper + 1)) : 0;
    if (above > 0) upper++;
    left -= above;
    if (left < 0) return upper;
    below = lower > least ? (below * lower * (rest + lower)) / ((marked - lower + 1) * (drawn - lower + 1)) : 0;
    if (below > 0) lower--;
    left -= below;
    if (left < 0) return lower;
  }
  return mode;
}

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
