/**
 * Measures how many ids stay when a twentieth of the comments is new: found again from nothing, and with `previous`.
 *
 * `node test/run.mjs test/conformance/themes-ids.ts DIR [FILE …]` with the folder of labeled comments; all of its files where
 * none is named. Themes are found in a random 95 % of the comments of a file (five draws), then in all of them, and matched.
 * Prints one line of JSON a file, means over the draws: the share of ids kept, plain and weighted by the comments of the theme,
 * and the agreement with the labels. Exits with 1 where, with `previous`, a file keeps less than 90 % of its ids, or the mean
 * agreement of all files is more than .01 lower.
 *
 * @module
 */
import { randomOf } from '../../src/random.ts';
import { groupingAgreement } from '../../src/themes/agreement.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { type ThemeFinding, findThemes } from '../../src/themes/find.ts';
import { matchThemes } from '../../src/themes/match.ts';
import { labelsOf, namesIn, readLabeled } from './themes-data.ts';
import { LANGUAGES } from './themes-languages.ts';

const [folder, ...named] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node test/run.mjs test/conformance/themes-ids.ts DIR [FILE …]');
  process.exit(2);
}

const SEEDS = [1, 2, 3, 4, 5];
const SHARE = 0.95;
const ASKED = { kept: 0.9, loss: 0.01 };

/** Most comments of a file, drawn at random. */
function drawn(comments: readonly Comment[], seed: number): readonly Comment[] {
  const random = randomOf(seed);
  const order = comments.map((comment) => ({ comment, at: random() })).sort((a, b) => a.at - b.at);
  return order.slice(0, Math.round(SHARE * comments.length)).map(({ comment }) => comment);
}

/** The share of earlier themes that are there again: of themes, and of their comments. */
function keptOf(before: ThemeFinding, now: ThemeFinding): { readonly kept: number; readonly weighted: number } {
  const ids = new Set(matchThemes(before, now).themes.flatMap(({ id, known }) => (known ? [id] : [])));
  const there = before.themes.filter(({ id }) => ids.has(id));
  const sizeOf = (themes: ThemeFinding['themes']): number => themes.reduce((sum, { n }) => sum + n, 0);
  return { kept: there.length / before.themes.length, weighted: sizeOf(there) / sizeOf(before.themes) };
}

/** The share of themes with an earlier id that are also matched with it: an id that goes on names the same theme. */
function truthfulOf(before: ThemeFinding, now: ThemeFinding): number {
  const old = new Set(before.themes.map(({ id }) => id));
  const own = matchThemes(before, now).themes.filter(({ found }) => old.has(found));
  return own.filter(({ found, id }) => found === id).length / Math.max(1, own.length);
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
const rounded = (x: number): number => Number(x.toFixed(4));

const all = (named.length > 0 ? named : namesIn(folder)).map((name) => {
  const { comments, truth, themes: k } = readLabeled(folder, name);
  const ariOf = ({ assignments }: ThemeFinding): number => groupingAgreement(truth, labelsOf(assignments)).ari;
  const anew = findThemes(comments, { languages: LANGUAGES, k });
  const draws = SEEDS.map((seed) => {
    const before = findThemes(drawn(comments, seed), { languages: LANGUAGES, k });
    const again = findThemes(comments, { languages: LANGUAGES, k, previous: before });
    return {
      anew: { ...keptOf(before, anew), ari: ariOf(anew) },
      previous: { ...keptOf(before, again), ari: ariOf(again), truthful: truthfulOf(before, again) },
    };
  });
  const mean = <Part extends 'anew' | 'previous'>(part: Part, of: keyof (typeof draws)[number][Part]): number =>
    rounded(meanOf(draws.map((draw) => draw[part][of] as number)));
  const line = {
    name,
    themes: k,
    anew: { kept: mean('anew', 'kept'), weighted: mean('anew', 'weighted'), ari: mean('anew', 'ari') },
    previous: {
      kept: mean('previous', 'kept'),
      least: rounded(Math.min(...draws.map(({ previous }) => previous.kept))),
      weighted: mean('previous', 'weighted'),
      truthful: mean('previous', 'truthful'),
      ari: mean('previous', 'ari'),
    },
  };
  console.log(JSON.stringify({ ...line, holds: line.previous.kept >= ASKED.kept }));
  return line;
});
const loss = meanOf(all.map(({ anew, previous }) => anew.ari - previous.ari));
const kept = meanOf(all.map(({ previous }) => previous.kept));
const holds = loss <= ASKED.loss && all.every(({ previous }) => previous.kept >= ASKED.kept);
console.log(
  JSON.stringify({
    name: 'mean',
    anew: { kept: rounded(meanOf(all.map(({ anew }) => anew.kept))) },
    previous: { kept: rounded(kept), loss: rounded(loss) },
    holds,
  }),
);
if (!holds) process.exitCode = 1;
