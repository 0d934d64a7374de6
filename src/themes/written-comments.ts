/**
 * Comments with their authors and times, and whether a known theme explains them.
 *
 * @module
 */
import type { Response } from '../response.ts';
import type { Instant } from '../time/instant.ts';
import type { Comment } from './comment.ts';
import { mentionsOf } from './mentions.ts';
import type { ThemeAssignment } from './theme.ts';

/** Comments that were assigned, each with its author and its time, and whether no theme explains it. */
export type WrittenComments = {
  readonly comments: readonly Comment[];
  readonly authors: readonly number[];
  readonly isNow: readonly boolean[];
  readonly isOpen: readonly boolean[];
};

/**
 * Puts comments beside their authors, their times and whether a theme explains them.
 *
 * @param responses - Answers with their comments.
 * @param assignments - What became of the comments.
 * @param options - The window, and how sure is explained.
 * @returns The comments that say something and are not dated after the present moment.
 * @throws {NpsError} `themes/invalid` for what is no assignment.
 * @internal
 */
export function writtenOf(
  responses: readonly Response[],
  assignments: readonly ThemeAssignment[],
  { now, from, leastConfidence }: { now: Instant; from: Instant; leastConfidence: number },
): WrittenComments {
  const { states } = mentionsOf(responses, assignments, []);
  const confidence = new Map(
    assignments.map(({ comment, themes }) => [comment, Math.max(-1, ...themes.map((hit) => hit.confidence))]),
  );
  const authors = new Map<string, number>();
  const own = responses.filter(
    ({ comment, answeredAt }, i) => states[i] === 'read' && comment !== undefined && answeredAt <= now,
  );
  return {
    comments: own.map(({ id, comment, language }) => ({
      id,
      text: comment as string,
      ...(language !== undefined && { language }),
    })),
    authors: own.map(({ subject }) => {
      const author = authors.get(subject) ?? authors.size;
      authors.set(subject, author);
      return author;
    }),
    isNow: own.map(({ answeredAt }) => answeredAt >= from),
    isOpen: own.map(({ id }) => {
      const surest = confidence.get(id) as number;
      return surest < 0 || surest < leastConfidence;
    }),
  };
}
