/**
 * Guesses what the columns of an unknown file hold, from their names and values, and says why.
 *
 * A guess is a convenience of the demo: it is printed, and each part of it can be set by an option. The
 * library itself never guesses.
 *
 * @module
 */
import { type Column, columnsOf, isIsoText, isNumber, isScoreText, meanLength, offsetOf, shareOf } from './columns.ts';

/** Something that was chosen, and on what grounds. */
export type Choice<T> = { readonly value: T; readonly because: string };

/** What a file seems to hold; null where nothing fits. */
export type Guess = {
  readonly score: Choice<string> | null;
  readonly at: Choice<string> | null;
  readonly comment: Choice<string> | null;
  readonly id: Choice<string> | null;
  readonly subject: Choice<string> | null;
  readonly weight: Choice<string> | null;
  readonly segments: Choice<readonly string[]>;
  readonly zone: Choice<string>;
};

/** What the caller has set; it is taken as it is. */
export type Given = {
  readonly score?: string;
  readonly at?: string;
  readonly comment?: string;
  readonly segments?: readonly string[];
  readonly zone?: string;
};

/** How many dimensions are read unless the caller names them. */
export const MOST_SEGMENTS = 6;

/**
 * Guesses the columns and the zone of a file.
 *
 * @param header - The names of the columns.
 * @param rows - The rows, or enough of the first ones.
 * @param given - What the caller has set.
 * @returns What seems to be where, each with its grounds.
 */
export function guess(header: readonly string[], rows: readonly (readonly string[])[], given: Given = {}): Guess {
  const columns = columnsOf(header, rows);
  const taken = new Set<string>();
  const choose = (set: string | undefined, find: () => Choice<string> | null): Choice<string> | null => {
    const choice = set === undefined ? find() : { value: set, because: 'given' };
    if (choice !== null) taken.add(choice.value);
    return choice;
  };
  const free = (): Column[] => columns.filter(({ name }) => !taken.has(name));
  const named = (words: RegExp, fits: (column: Column) => boolean): Choice<string> | null => {
    const found = free().find((column) => words.test(column.words) && fits(column));
    return found === undefined ? null : { value: found.name, because: 'by its name and values' };
  };

  const score = choose(given.score, () => guessScore(columns));
  const at = choose(given.at, () => guessMoment(free()));
  const id = choose(undefined, () =>
    named(/^(id|uuid|guid|(response|answer|row|record) (id|no|number))$/, (column) => isUnique(column)),
  );
  const subject = choose(undefined, () => named(SUBJECT_WORDS, ({ distinct }) => distinct.size > 1));
  const weight = choose(undefined, () => named(/^(survey )?weight$/, (column) => shareOf(column, isNumber) === 1));
  const comment = choose(given.comment, () => guessComment(free()));
  const scoreColumn = columns.find(({ name }) => name === score?.value);
  const segments =
    given.segments === undefined ? guessSegments(free(), scoreColumn) : { value: given.segments, because: 'given' };
  const zone =
    given.zone === undefined
      ? guessZone(
          columns,
          columns.find(({ name }) => name === at?.value),
        )
      : { value: given.zone, because: 'given' };
  return { score, at, comment, id, subject, weight, segments, zone };
}

/** Headers of the question in the languages of the demo, the surest first. */
const SCORE_WORDS = [
  /^(nps|score|nps score|net promoter score|nps rating)$/,
  /recommend|suosittel|rekommendera|anbefale/,
  /\b(nps|0 ?(-|to) ?10)\b/,
  /\b(score|rating|pisteet|arvosana|betyg|poeng)\b/,
];

function guessScore(columns: readonly Column[]): Choice<string> | null {
  const fitting = columns.filter((column) => shareOf(column, isScoreText) >= 0.9);
  for (const words of SCORE_WORDS) {
    const found = fitting.find((column) => words.test(column.words));
    if (found !== undefined) return { value: found.name, because: 'by its name, and its values are 0 to 10' };
  }
  // Without a name to go by, ratings from 1 to 5 and small counts must not be taken for scores.
  const reaching = fitting.filter(
    ({ filled, distinct }) => distinct.size >= 6 && filled.some((value) => /^(9|10)\b/.test(value)),
  );
  const [only, second] = reaching;
  return only !== undefined && second === undefined
    ? { value: only.name, because: 'the only column whose values are 0 to 10' }
    : null;
}

const MOMENT_WORDS =
  /\b(answered|responded|submitted|completed|created|recorded|date|time|timestamp|at|when|pvm|aika|datum|dato|tid)\b/;

function guessMoment(columns: readonly Column[]): Choice<string> | null {
  const fitting = columns.filter((column) => shareOf(column, isIsoText) >= 0.95);
  const named = fitting.find((column) => MOMENT_WORDS.test(column.words));
  const found = named ?? fitting[0];
  return found === undefined
    ? null
    : {
        value: found.name,
        because: named === undefined ? 'its values are dates' : 'by its name, and its values are dates',
      };
}

const SUBJECT_WORDS = /^(subject|respondent|customer|contact|user|person|member|patient|client)( (id|no|number))?$/;

const isUnique = ({ values, distinct }: Column): boolean => distinct.size === values.length;

const COMMENT_WORDS = /comment|verbatim|feedback|reason|\bwhy\b|kommen|palaute|miksi|varför|hvorfor|tilbakemelding/;

function guessComment(columns: readonly Column[]): Choice<string> | null {
  const texts = columns.filter((column) => isProse(column));
  const named = texts.find((column) => COMMENT_WORDS.test(column.words));
  const longest = [...texts].sort((a, b) => meanLength(b) - meanLength(a))[0];
  const found = named ?? longest;
  return found === undefined
    ? null
    : {
        value: found.name,
        because: named === undefined ? 'the longest free text' : 'by its name, and it holds free text',
      };
}

/** Free text: several words, and mostly different from row to row. */
const isProse = (column: Column): boolean =>
  meanLength(column) >= 15 &&
  column.distinct.size > Math.min(30, column.filled.length / 2) &&
  shareOf(column, (value) => /\s/.test(value)) >= 0.5;

/** Columns that sort answers into a few groups. */
function guessSegments(columns: readonly Column[], score: Column | undefined): Choice<readonly string[]> {
  const fitting = columns.filter(
    (column) =>
      column.distinct.size >= 2 &&
      column.distinct.size <= 30 &&
      column.filled.length * 2 >= column.values.length &&
      column.filled.length > column.distinct.size &&
      shareOf(column, isNumber) < 0.9 &&
      shareOf(column, isIsoText) < 0.9 &&
      ![...column.distinct].some((value) => value.length > 60) &&
      !(score !== undefined && repeatsScore(column, score)),
  );
  const chosen = fitting.slice(0, MOST_SEGMENTS).map(({ name }) => name);
  const more = fitting.slice(MOST_SEGMENTS).map(({ name }) => name);
  return {
    value: chosen,
    because:
      chosen.length === 0
        ? 'no column with 2 to 30 different texts'
        : `columns with 2 to 30 different texts${more.length === 0 ? '' : `; not read: ${more.join(', ')}`}`,
  };
}

/** Whether a column says the score in other words: each value of it goes with one score, in enough rows to tell. */
const repeatsScore = (column: Column, score: Column): boolean => {
  if (column.filled.length < 3 * column.distinct.size) return false;
  const scoreOf = new Map<string, string>();
  return (
    column.values.every((value, i) => {
      const own = score.values[i] as string;
      if (value === '' || own === '') return true;
      const known = scoreOf.get(value);
      scoreOf.set(value, own);
      return known === undefined || known === own;
    }) && new Set(scoreOf.values()).size > 1
  );
};

/** A zone is taken from evidence only: a zone name in a column or a header, or an offset in the moments. */
function guessZone(columns: readonly Column[], at: Column | undefined): Choice<string> {
  for (const column of columns) {
    const [zone, second] = [...column.distinct];
    if (/\b(zone|timezone|tz)\b/.test(column.words) && zone !== undefined && second === undefined && isZoneName(zone))
      return { value: zone, because: `from the column ${JSON.stringify(column.name)}` };
  }
  const inHeader = /[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]+)+/.exec(at?.name ?? '')?.[0];
  if (inHeader !== undefined && isZoneName(inHeader))
    return { value: inHeader, because: `from the header ${JSON.stringify(at?.name)}` };
  const offsets = [...new Set((at?.filled ?? []).map(offsetOf))];
  const [offset, second] = offsets;
  if (typeof offset === 'string' && second === undefined && zoneOfOffset(offset) !== null)
    return { value: zoneOfOffset(offset) as string, because: `all moments carry the offset ${offset}` };
  return {
    value: 'UTC',
    because: offsets.length > 1 ? 'the moments carry different offsets; set --zone' : 'no zone in sight; set --zone',
  };
}

const isZoneName = (name: string): boolean => {
  if (!/^(UTC|[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
};

/** The fixed zone of an offset in whole hours, whose name has the sign turned round: `+02:00` is `Etc/GMT-2`. */
const zoneOfOffset = (offset: string): string | null => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  if (offset === 'Z' || (Number(hours) === 0 && minutes === '00')) return 'UTC';
  return minutes === '00' && Number(hours) <= 12 ? `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}` : null;
};
