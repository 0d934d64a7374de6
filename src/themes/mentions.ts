/**
 * Which answers mention which themes: answers beside what became of their comments.
 *
 * An answer without a comment, or with one that says nothing, does not lack a theme: nobody knows what its author would have
 * written. Such answers are counted apart and never stand among those that do not mention a theme.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Response } from '../response.ts';
import { checkAnswers } from './answers.ts';
import { OTHER_REASONS, type OtherReason } from './comment.ts';
import type { ThemeAssignment, ThemeHit, ThemeId } from './theme.ts';

/** A theme to follow, with the name that readers see. */
export type FollowedTheme = { readonly id: ThemeId; readonly label: string };

/**
 * What became of the comment of an answer. `read`: it says something. `wordless`: it says nothing, being empty, without words, or
 * one that says that there is nothing to say. `uncommented`: there is none. `unassigned`: there is one, and nobody assigned it.
 */
export type CommentState = 'read' | 'wordless' | 'uncommented' | 'unassigned';

/** Answers and the themes that they mention. */
export type Mentions = {
  /** The themes, as given; else those that occur, ordered by id. */
  readonly themes: readonly FollowedTheme[];
  /** What became of the comment of each answer. */
  readonly states: readonly CommentState[];
  /** Which of the themes each answer mentions, by their place, each once. */
  readonly themesOf: readonly (readonly number[])[];
  /** Why the comment of each answer has no theme at all; null where it has one, or was not assigned. */
  readonly others: readonly (OtherReason | null)[];
};

const WORDLESS: ReadonlySet<OtherReason> = /* @__PURE__ */ new Set<OtherReason>(['empty', 'no-words', 'no-answer']);

const NONE: readonly number[] = [];

/**
 * Puts answers beside the assignments of their comments, in one pass.
 *
 * @param responses - Answers that were checked at the door.
 * @param assignments - What became of comments, by the id of the answer; those of other answers are passed over.
 * @param given - The themes to follow; those that occur where undefined.
 * @returns What each answer mentions.
 * @throws {NpsError} `input/invalid` when the answers are no list; `response/not-an-object` with the place of what is no answer;
 * `themes/invalid` with the place of what is no assignment, or of the second one for a comment; `option/out-of-range` with the place of a theme that has no id or label, or comes twice.
 * @internal
 */
export function mentionsOf(
  responses: readonly Response[],
  assignments: readonly ThemeAssignment[],
  given: readonly FollowedTheme[] | undefined,
): Mentions {
  checkAnswers(responses);
  const byComment = checked(assignments);
  const own = responses.map(({ id }) => byComment.get(id));
  const themes = given === undefined ? occurring(own) : followed(given);
  const placeOf = new Map(themes.map(({ id }, place) => [id, place]));
  return {
    themes,
    states: own.map((assignment, i): CommentState => {
      if (assignment === undefined)
        return (responses[i] as Response).comment === undefined ? 'uncommented' : 'unassigned';
      return assignment.other !== null && WORDLESS.has(assignment.other) ? 'wordless' : 'read';
    }),
    themesOf: own.map((assignment) => {
      if (assignment === undefined || assignment.themes.length === 0) return NONE;
      const places = assignment.themes.flatMap(({ theme }) => placeOf.get(theme) ?? []);
      // A theme that several clauses have is one theme of the comment.
      return places.length > 1 ? [...new Set(places)] : places;
    }),
    others: own.map((assignment) => assignment?.other ?? null),
  };
}

/** Said of anything, so that the type of a list stays what it is. */
const isList = (value: unknown): boolean => Array.isArray(value);

function checked(assignments: readonly ThemeAssignment[]): ReadonlyMap<string, ThemeAssignment> {
  if (!isList(assignments)) fail('themes/invalid', [], 'Assignments are a list, such as `findThemes` makes.');
  const byComment = new Map<string, ThemeAssignment>();
  for (const [i, assignment] of (assignments as readonly (ThemeAssignment | null)[]).entries()) {
    if (typeof assignment?.comment !== 'string' || !isList(assignment.themes))
      fail('themes/invalid', [i], 'An assignment has the id of a comment and a list of themes.');
    const { comment, themes, other } = assignment;
    if (!areHits(themes))
      fail(
        'themes/invalid',
        [i, 'themes'],
        'A theme of a comment has its id, a confidence from 0 to 1, and a list of deciding words.',
      );
    if ((other === null) !== themes.length > 0 || (other !== null && !OTHER_REASONS.includes(other)))
      fail('themes/invalid', [i, 'other'], 'A comment has themes, or a known reason why it has none.');
    if (byComment.has(comment)) fail('themes/invalid', [i, 'comment'], 'A comment is assigned once.');
    byComment.set(comment, assignment);
  }
  return byComment;
}

function areHits(themes: readonly unknown[]): boolean {
  // By index: gaps in a list are looked at as well.
  for (let i = 0; i < themes.length; i++) if (!isHit(themes[i])) return false;
  return true;
}

function isHit(hit: unknown): boolean {
  const { theme, confidence, because } = (hit ?? {}) as Partial<Record<keyof ThemeHit, unknown>>;
  return (
    typeof theme === 'string' && typeof confidence === 'number' && confidence >= 0 && confidence <= 1 && isList(because)
  );
}

function followed(given: readonly FollowedTheme[]): readonly FollowedTheme[] {
  if (!isList(given)) fail('option/out-of-range', ['themes'], 'Themes to follow are a list.');
  const ids = new Set<string>();
  return Array.from(given as readonly (FollowedTheme | null | undefined)[], (theme, i) => {
    if (typeof theme?.id !== 'string' || typeof theme.label !== 'string')
      fail('option/out-of-range', ['themes', i], 'A theme to follow has an id and a label.');
    if (ids.has(theme.id)) fail('option/out-of-range', ['themes', i], 'A theme is followed once.');
    ids.add(theme.id);
    return { id: theme.id, label: theme.label };
  });
}

const occurring = (assignments: readonly (ThemeAssignment | undefined)[]): readonly FollowedTheme[] =>
  [...new Set(assignments.flatMap((assignment) => assignment?.themes.map(({ theme }) => theme) ?? []))]
    .sort()
    .map((id) => ({ id, label: id }));
