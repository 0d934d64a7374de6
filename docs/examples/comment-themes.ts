/**
 * What the comments are about: the starter codebooks in the languages of the demo, and what they do not explain.
 *
 * A codebook belongs to a company. The starter themes do for a first look; what else people write about is found by itself
 * and stands under its own words until somebody names it.
 *
 * @module
 */
import { type Instant, type Response, categorize, epochOf, instantOf } from 'npskit';
import { type Language, enCodebook, english } from 'npskit/locale/en';
import { fiCodebook, finnish } from 'npskit/locale/fi';
import { bokmal, nbCodebook } from 'npskit/locale/nb';
import { svCodebook, swedish } from 'npskit/locale/sv';
import type { Facts } from 'npskit/playbook';
import type { NamedTheme, ThemesInput } from 'npskit/report';
import {
  type Codebook,
  type Comment,
  type LearnedThemes,
  type ThemeAssignment,
  commentsOf,
  dropTheme,
  emergingThemes,
  findThemes,
  joinCodebooks,
  learnThemes,
} from 'npskit/themes';
import type { Progress } from './progress.ts';

const DAY = 86_400_000;

/** The languages that comments are read in; other ones are read without stems. */
const LANGUAGES: readonly Language[] = [english, finnish, swedish, bokmal];

/** Typical reasons that say how it went and not what it was about; words alone do not tell "solved" from "not solved". */
const HOW_IT_WENT = [
  'experience',
  'unmet-expectation',
  'poor-service',
  'hard-to-get-help',
  'unsolved-problem',
  'expectations-met',
  'no-major-problem',
  'apathetic',
  'needs-more-time',
];

/** So many of the newest comments are assigned; of those without a theme, so many are searched. */
const MOST = { assigned: 20_000, searched: 4_000 } as const;

/** From so many comments without a theme on they are searched, and so many themes are found at most. */
const SEARCH = { least: 30, themes: 5 } as const;

/** So many letters of a term stand in the name of a theme. */
const LONGEST = 30;

/** Below this confidence a comment has no theme: the codebook was not made for this company. */
const LEAST_CONFIDENCE = 0.4;

/** What counts as new: what came up in so many days before the newest comment. */
const NEW_DAYS = 92;

/** For so many days up to the newest comment detractors' themes are watched; before that they say what is usual. */
const WATCHED_DAYS = 365;

/** One false alarm in so many years is put up with. */
const YEARS_A_FALSE_ALARM = 5;

/** The codebook of the demo: what the starter codebooks of four languages have in common, less what words do not tell. */
export const demoCodebook = (): Codebook =>
  HOW_IT_WENT.reduce(
    (codebook: Codebook, id) => dropTheme(codebook, id),
    joinCodebooks([enCodebook, fiCodebook, svCodebook, nbCodebook]),
  );

let learned: LearnedThemes | null = null;

/** What was learned of the codebook; learning takes longer than assigning, so it is done once. */
const learnedThemes = (): LearnedThemes =>
  (learned ??= learnThemes(demoCodebook(), { languages: LANGUAGES, least: LEAST_CONFIDENCE }));

/** Themes for the report, and for follow-up. */
export type CommentThemes = {
  readonly input: ThemesInput;
  /** The ids of the codebook's themes of each answer with a comment. */
  readonly byAnswer: ReadonlyMap<string, readonly string[]>;
  /** What the themes of the codebook are called, by id and language. */
  readonly names: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** How many comments were read, for the notes. */
  readonly counts: { readonly sorted: number; readonly written: number; readonly found: number };
};

/**
 * Assigns comments to the themes of the codebook, searches the rest, and looks for what is new.
 *
 * @param responses - The answers.
 * @param now - The present moment.
 * @param progress - Where to say what is going on.
 * @returns The themes; null where nobody wrote anything.
 */
export function themesOf(
  responses: readonly Response[],
  now: Instant,
  progress: Pick<Progress, 'say'>,
): CommentThemes | null {
  const written = responses.filter(({ comment, answeredAt }) => comment !== undefined && answeredAt <= now);
  const newest = [...written].sort(byNewest).slice(0, MOST.assigned);
  const [latest] = newest;
  if (latest === undefined) return null;
  const comments = commentsOf(newest);
  progress.say(`sorting ${comments.length} comments into themes`);
  const codebook = demoCodebook();
  const assigned = learnedThemes().assign(comments);
  const open = comments.filter((_, i) => assigned[i]?.other === 'no-theme').slice(0, MOST.searched);
  progress.say(`searching ${open.length} comments without a theme`);
  const found = foundIn(open);
  const themed = new Map(found.assignments.map((each) => [each.comment, each]));
  const assignments = assigned.map((each) => themed.get(each.comment) ?? each);
  const from = instantOf(epochOf(latest.answeredAt) - NEW_DAYS * DAY);
  const emerging = emergingThemes(newest, assigned, { languages: LANGUAGES, from, now });
  const watch = watchOf(newest, latest.answeredAt);
  return {
    input: {
      themes: [...codebook.themes, ...found.themes],
      assignments,
      emerging,
      ...(watch !== null && { watch }),
    },
    byAnswer: new Map(assigned.map(({ comment, themes }) => [comment, [...new Set(themes.map(({ theme }) => theme))]])),
    names: new Map(codebook.themes.map(({ id, labels }) => [id, labels])),
    counts: { sorted: comments.length, written: written.length, found: found.themes.length },
  };
}

const byNewest = (a: Response, b: Response): number =>
  a.answeredAt < b.answeredAt ? 1 : a.answeredAt > b.answeredAt ? -1 : a.id < b.id ? -1 : 1;

/** Themes of comments that the codebook does not explain; each goes by its words until a person names it. */
function foundIn(open: readonly Comment[]): {
  readonly themes: readonly NamedTheme[];
  readonly assignments: readonly ThemeAssignment[];
} {
  if (open.length < SEARCH.least) return { themes: [], assignments: [] };
  const { themes, assignments } = findThemes(open, { languages: LANGUAGES, maxThemes: SEARCH.themes });
  return {
    themes: themes.map(({ id, terms, label, quotes, cautions }) => ({
      id,
      label:
        terms.length === 0
          ? label
          : terms
              .slice(0, 3)
              .map(({ text }) => shortened(text))
              .join(' · '),
      quotes,
      cautions,
    })),
    assignments,
  };
}

/** A term without what nobody reads: a link or a held key may have thousands of letters. */
function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : text;
}

/** The watch over the detractors' themes; null where too few wrote to say how many comments a year has. */
function watchOf(responses: readonly Response[], latest: Instant): NonNullable<ThemesInput['watch']> | null {
  const from = instantOf(epochOf(latest) - WATCHED_DAYS * DAY);
  const own = responses.filter(({ score }) => categorize(score) === 'detractor');
  const aYear = own.filter(({ answeredAt }) => answeredAt >= from).length;
  return own.length - aYear === 0 || aYear * YEARS_A_FALSE_ALARM < 2
    ? null
    : { from, commentsPerFalseAlarm: aYear * YEARS_A_FALSE_ALARM };
}

/**
 * Adds the themes of comments to what is known for follow-up.
 *
 * @param factsOf - What is known without them.
 * @param themes - The themes; null where there are none.
 * @returns The facts, with `themes` for answers whose comment was read.
 */
export const withThemes =
  (factsOf: (response: Response) => Facts, themes: CommentThemes | null): ((response: Response) => Facts) =>
  (response) => {
    const own = themes?.byAnswer.get(response.id);
    return own === undefined ? factsOf(response) : { ...factsOf(response), themes: own };
  };
