/**
 * Themes and assignments that a caller hands over, looked at before they are matched.
 *
 * @module
 */
import { fail, within } from '../error.ts';
import { checkEach, checkForm, checkForms, isRecord } from '../estimate/argument.ts';
import { named } from '../estimate/estimate.ts';
import type { ThemeAssignment, ThemeId } from './theme.ts';

/** What is known of themes: those of a finding, or of a codebook with the assignments made with it. */
export type KnownThemes = {
  /** The themes. */
  readonly themes: readonly {
    readonly id: ThemeId;
    readonly terms: readonly { readonly text: string }[];
    readonly pinned?: boolean;
  }[];
  /** Which comments have them. */
  readonly assignments?: readonly ThemeAssignment[];
  /** Ids that were used before and name nothing now. */
  readonly retired?: readonly ThemeId[];
};

/**
 * Refuses what is not known of themes.
 *
 * @param known - What a caller gave.
 * @param side - Which argument it is.
 * @throws {NpsError} `themes/invalid` with the place of the fault.
 * @internal
 */
export function checkKnown(known: KnownThemes, side: string): void {
  checkForms(known, { themes: 'list' }, [side], 'themes/invalid');
  const { themes, assignments, retired } = known;
  checkEach(themes, { id: 'text', terms: 'list' }, [side, 'themes'], 'themes/invalid');
  for (const [i, { terms }] of themes.entries())
    checkEach(terms, { text: 'text' }, [side, 'themes', i, 'terms'], 'themes/invalid');
  if (assignments !== undefined) within([side, 'assignments'], () => checkAssignments(assignments));
  if (retired !== undefined) checkIds(retired, [side, 'retired']);
}

/**
 * Refuses what is no list of assignments; their words and confidence are not looked at.
 *
 * @param assignments - What a caller gave.
 * @throws {NpsError} `themes/invalid` with the place of the fault.
 * @internal
 */
export function checkAssignments(assignments: readonly ThemeAssignment[]): void {
  checkForm(assignments, 'list', [], 'themes/invalid');
  // By index: gaps in a list are looked at as well.
  for (let i = 0; i < assignments.length; i++) {
    const assignment = assignments[i] as ThemeAssignment | null | undefined;
    if (typeof assignment?.comment !== 'string' || !Array.isArray(assignment.themes) || !assignment.themes.every(isHit))
      fail('themes/invalid', [i], 'An assignment has the id of a comment and a list of themes.');
  }
}

/**
 * Refuses what is no list of ids.
 *
 * @param ids - What a caller gave.
 * @param path - Where it stands.
 * @throws {NpsError} `themes/invalid` with the place of the fault.
 * @internal
 */
export function checkIds(ids: readonly unknown[], path: readonly string[]): void {
  checkForm(ids, 'list', path, 'themes/invalid');
  for (const [i, id] of ids.entries())
    if (typeof id !== 'string') fail('themes/invalid', [...path, i], `An id was expected, got ${named(id)}.`);
}

const isHit = (hit: unknown): boolean => isRecord(hit) && typeof (hit as { theme?: unknown }).theme === 'string';
