/**
 * Themes that go on: groups begin as the themes found earlier, and comments that are there again stay where they were.
 *
 * Comments that came since go where they fit. A theme without any comment goes. A group of comments becomes a theme when those
 * that came since made it worth as much as the least of the themes; where the number of themes is fixed, it takes that one's
 * place.
 *
 * @module
 */
import type { Comment, Text } from './comment.ts';
import type { Dense } from './dense.ts';
import type { Features } from './features.ts';
import { sharesOf } from './mixture.ts';
import { type ThemeModel, mixtureOfModel } from './model.ts';
import type { Earlier } from './previous.ts';
import { type Fit, LEAST_MEMBERS, fitOf, leastGroup, middlesOf, newGroup } from './regroup.ts';
import { settle } from './settle.ts';
import type { Steps } from './steps.ts';
import type { ThemeId } from './theme.ts';

/** Groups to begin with. */
export type WarmStart = {
  readonly k: number;
  /** The group of each text; −1 for a row of zeros. */
  readonly labels: Int32Array;
  /** 1 for each text that was in its group before. */
  readonly held: Uint8Array;
  /** The id of each group; null for a new one. */
  readonly ids: readonly (ThemeId | null)[];
};

/** What is known of the texts. */
export type WarmTexts = {
  readonly comments: readonly Comment[];
  readonly texts: readonly Text[];
  readonly stems: Features['stems'];
  /** Directions averaged with those of neighbors, and which of them are not zero. */
  readonly smooth: Dense;
  readonly rows: Int32Array;
};

/** So many new groups are found at a time at most. */
const MOST_NEW = 20;

/** Nothing moves any more long before this. */
const MOST_ROUNDS = 100;

/**
 * Begins groups as the themes found earlier.
 *
 * @param known - What is known of the texts.
 * @param options - The themes found earlier, how many are wanted, how many were counted where nobody says, and the most that
 *   there may be.
 * @returns The groups, after some steps; null where no earlier theme goes on.
 * @see Nigam, McCallum, Thrun & Mitchell (2000), Text classification from labeled and unlabeled documents using EM,
 *   Machine Learning 39.
 * @see Fritzke (1997), The LBG-U method for vector quantization: an improvement over LBG inspired from neural networks,
 *   Neural Processing Letters 5.
 * @internal
 */
export function* warmStart(
  { comments, texts, stems, smooth, rows }: WarmTexts,
  {
    earlier: { model, themeOf, wanted },
    k,
    counted,
    maxThemes = Infinity,
  }: {
    readonly earlier: Earlier;
    readonly k: number | 'auto';
    readonly counted: number;
    readonly maxThemes: number | undefined;
  },
): Steps<WarmStart | null> {
  const groups: Groups = { ids: model.themes.map(({ id }) => id), ...heldTexts(texts, comments, themeOf, rows) };
  const came = Uint8Array.from(texts, (text) =>
    text.comments.some((place) => themeOf.has((comments[place] as Comment).id)) ? 0 : 1,
  );
  yield* labelByWords(groups, stems, model, rows);
  dropGone(groups);
  if (groups.ids.length === 0) return null;
  const asked = k === 'auto' ? groups.ids.length : k === wanted ? model.themes.length : k;
  const most = Math.min(maxThemes, rows.length, k === 'auto' ? Infinity : k);
  const fit = (): Steps<Fit> => fitOf(smooth, rows, middlesOf(smooth, groups.labels, groups.ids.length));
  while (groups.ids.length > most) remove(groups, leastGroup(yield* fit(), rows, groups.ids.length).group);
  while (groups.ids.length < Math.min(asked, most)) {
    const found = yield* newGroup(smooth, { fit: yield* fit(), from: rows, came });
    if (found === null) break;
    add(groups, found.members);
  }
  const from = rows.filter((row) => came[row] === 1);
  for (let time = 0; time < MOST_NEW && from.length > 0; time++) {
    const now = yield* fit();
    const least = leastGroup(now, rows, groups.ids.length);
    const found = yield* newGroup(smooth, { fit: now, from, came });
    if (found === null) break;
    const { gain, newGain } = found;
    // What was so before those that came is no news.
    const isWorthIt = gain > least.cost && gain - newGain <= least.cost;
    const hasRoom = groups.ids.length < Math.min(most, counted);
    if (!isWorthIt && !(hasRoom && newGain > gain / 2)) break;
    add(groups, found.members);
    if (groups.ids.length > most) remove(groups, least.group);
    dropGone(groups);
  }
  yield* relax(groups, smooth, rows, came);
  return { ...groups, k: groups.ids.length };
}

/** Lets texts go where those that came draw them, and nowhere else. */
function* relax({ ids, labels, held }: Groups, smooth: Dense, rows: Int32Array, came: Uint8Array): Steps<void> {
  const middles = middlesOf(smooth, labels, ids.length);
  const before = { ...smooth, data: smooth.data.slice() };
  for (const row of rows) if (came[row] === 1) before.data.fill(0, row * smooth.columns, (row + 1) * smooth.columns);
  const without = (yield* settle(before, middles, MOST_ROUNDS)).labels;
  const withThem = (yield* settle(smooth, middles, MOST_ROUNDS)).labels;
  for (const row of rows) {
    if (held[row] === 1 && withThem[row] === without[row]) continue;
    labels[row] = withThem[row] as number;
    held[row] = 0;
  }
}

/** Groups while they change. */
type Groups = { readonly ids: (ThemeId | null)[]; readonly labels: Int32Array; readonly held: Uint8Array };

function add({ ids, labels }: Groups, members: Iterable<number>): void {
  for (const row of members) labels[row] = ids.length;
  ids.push(null);
}

/** Takes a group away; its rows are free. */
function remove({ ids, labels, held }: Groups, group: number): void {
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] as number;
    if (label === group) {
      labels[row] = -1;
      held[row] = 0;
    } else if (label > group) labels[row] = label - 1;
  }
  ids.splice(group, 1);
}

/** Takes groups away of which nothing is left but one or two texts that were not there before. */
function dropGone(groups: Groups): void {
  const sizes = new Float64Array(groups.ids.length);
  for (const [row, label] of groups.labels.entries())
    if (label >= 0) sizes[label] = (sizes[label] as number) + (groups.held[row] === 1 ? LEAST_MEMBERS : 1);
  for (let group = sizes.length - 1; group >= 0; group--)
    if ((sizes[group] as number) < LEAST_MEMBERS) remove(groups, group);
}

/** Puts each text to the theme that most of its comments had; of equal ones, to the first. */
function heldTexts(
  texts: readonly Text[],
  comments: readonly Comment[],
  themeOf: Earlier['themeOf'],
  rows: Int32Array,
): Pick<Groups, 'labels' | 'held'> {
  const labels = new Int32Array(texts.length).fill(-1);
  const held = new Uint8Array(texts.length);
  for (const row of rows) {
    const votes = new Map<number, number>();
    for (const place of (texts[row] as Text).comments) {
      const theme = themeOf.get((comments[place] as Comment).id);
      if (theme !== undefined && theme >= 0) votes.set(theme, (votes.get(theme) ?? 0) + 1);
    }
    const [most] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (most === undefined) continue;
    labels[row] = most[0];
    held[row] = 1;
  }
  return { labels, held };
}

/** Puts texts that were not there before to the theme whose words theirs are; those without a word of any stay free. */
function* labelByWords(
  { labels, held }: Groups,
  stems: Features['stems'],
  model: ThemeModel,
  rows: Int32Array,
): Steps<void> {
  const columnOf = new Map(model.stems.texts.map((stem, column) => [stem, column]));
  const toModel = stems.names.map((stem) => columnOf.get(stem) ?? -1);
  const came = rows.filter((row) => held[row] === 0);
  const starts = new Int32Array(came.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [i, row] of came.entries()) {
    for (let at = stems.starts[row] as number; at < (stems.starts[row + 1] as number); at++) {
      const column = toModel[stems.columns[at] as number] as number;
      if (column < 0) continue;
      columns.push(column);
      values.push(stems.values[at] as number);
    }
    starts[i + 1] = columns.length;
  }
  yield;
  const k = model.themes.length;
  const counts = { starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };
  const shares = yield* sharesOf(counts, mixtureOfModel(model));
  for (const [i, row] of came.entries()) {
    if (starts[i] === starts[i + 1]) continue;
    let best = 0;
    for (let c = 1; c < k; c++) if ((shares[i * k + c] as number) > (shares[i * k + best] as number)) best = c;
    labels[row] = best;
  }
}

/**
 * The groups of those rows that the starts of a search were made on.
 *
 * @param labels - The group of each text.
 * @param rows - The texts that have a direction.
 * @param count - How many of them a start takes, at even distances.
 * @returns The group of each row of a start.
 * @internal
 */
export const sampledLabels = (labels: Int32Array, rows: Int32Array, count: number): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => labels[rows[Math.floor((i * rows.length) / count)] as number] as number);
