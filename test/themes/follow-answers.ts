/**
 * Answers with assigned comments, made by hand or by chance, for the tests of following themes.
 *
 * @module
 */
import * as fc from 'fast-check';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { OTHER_REASONS, type OtherReason } from '../../src/themes/comment.ts';
import type { ThemeAssignment } from '../../src/themes/theme.ts';

/** Answers and what became of their comments. */
export type Followed = { readonly responses: readonly Response[]; readonly assignments: readonly ThemeAssignment[] };

/** An answer with a comment. */
export const answer = (id: string, score: Score, answeredAt = '2026-01-05T10:00:00.000Z'): Response => ({
  id,
  subject: id,
  score,
  answeredAt,
  comment: 'as it was written',
  tags: {},
});

/** The assignment of a comment to themes, or to none for a reason. */
export const about = (
  comment: string,
  themes: readonly string[],
  reason: OtherReason = 'no-theme',
): ThemeAssignment => ({
  comment,
  themes: themes.map((theme) => ({ theme, confidence: 0.9, because: [theme] })),
  other: themes.length > 0 ? null : reason,
});

/** So many answers with a score that mention the same themes. */
export const many = (name: string, n: number, score: Score, themes: readonly string[] | OtherReason): Followed => {
  const responses = Array.from({ length: n }, (_, i) => answer(`${name} ${i}`, score));
  const assigned = typeof themes === 'string' ? [] : themes;
  return {
    responses,
    assignments: responses.map(({ id }) => about(id, assigned, typeof themes === 'string' ? themes : undefined)),
  };
};

/** Several lists together. */
export const together = (...parts: readonly Followed[]): Followed => ({
  responses: parts.flatMap(({ responses }) => responses),
  assignments: parts.flatMap(({ assignments }) => assignments),
});

/** Answers, some of them assigned to up to three of four themes, some to none for any reason, some not at all. */
export const arbFollowed = (
  constraints: Parameters<typeof arbResponses>[0] = {},
): fc.Arbitrary<{ responses: Response[]; assignments: ThemeAssignment[] }> =>
  arbResponses(constraints).chain((responses) =>
    fc
      .tuple(
        ...responses.map(() =>
          fc.oneof(
            fc.subarray(['late', 'price', 'staff', '__proto__'], { minLength: 1, maxLength: 3 }),
            fc.constantFrom(...OTHER_REASONS),
            fc.constant(null),
          ),
        ),
      )
      .map((fates) => ({
        responses,
        assignments: fates.flatMap((fate, i) => {
          const { id } = responses[i] as Response;
          if (fate === null) return [];
          return [typeof fate === 'string' ? about(id, [], fate) : about(id, fate)];
        }),
      })),
  );
