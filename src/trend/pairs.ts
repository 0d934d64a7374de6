/**
 * Who answered in which period, so that people who answered in two of them are compared with themselves.
 *
 * @module
 */
import type { Overlap, OverlapSizes } from '../compare/overlap.ts';
import { fail, within } from '../error.ts';
import type { Response, SubjectId } from '../response.ts';
import { tallyScores } from '../tally/tally.ts';
import { tallyTransitions } from '../tally/transition.ts';
import type { Instant } from '../time/instant.ts';
import { placeInPeriods } from '../time/period.ts';
import type { ClosedPeriod } from './closed.ts';

/** The people of one period, each with one answer: the last one, by time and then by id. */
export type People = ReadonlyMap<SubjectId, Response>;

/**
 * Finds the people of each period, in one pass over the answers.
 *
 * @param responses - The answers of the series, in any order; those outside the periods are passed over.
 * @param periods - Periods in the order of time.
 * @returns The people of each period, in the order of the periods.
 * @throws {NpsError} `series/invalid` at `responses` when they are no list, or when a period counts another number of answers;
 * `instant/invalid` with the position of an answer without an instant.
 * @internal
 */
export function peopleByPeriod(responses: readonly Response[], periods: readonly ClosedPeriod[]): readonly People[] {
  const list: unknown = responses;
  if (!Array.isArray(list))
    fail('series/invalid', ['responses'], 'Responses are the list of answers that the series counts.');
  const places = within(['responses'], () =>
    placeInPeriods(
      responses.map((response: Response | null | undefined) => response?.answeredAt as Instant),
      periods.map(({ period }) => period),
    ),
  );
  const people = periods.map(() => new Map<SubjectId, Response>());
  const found = periods.map(() => 0);
  for (const [i, response] of responses.entries()) {
    const place = places[i] as number;
    if (place < 0) continue;
    (found[place] as number)++;
    const known = people[place] as Map<SubjectId, Response>;
    const earlier = known.get(response.subject);
    if (earlier === undefined || isLater(response, earlier)) known.set(response.subject, response);
  }
  const other = periods.findIndex(({ n }, i) => n !== found[i]);
  if (other >= 0)
    fail(
      'series/invalid',
      ['responses'],
      `Responses are those that the series counts; it has ${(periods[other] as ClosedPeriod).n} in ${(periods[other] as ClosedPeriod).period.key}, got ${found[other]}.`,
    );
  return people;
}

const isLater = (a: Response, b: Response): boolean =>
  a.answeredAt > b.answeredAt || (a.answeredAt === b.answeredAt && a.id > b.id);

/** From which part of the smaller period's people on those who answered in both are compared with themselves. */
export const SAME_PEOPLE = 0.2;

/** Two periods by who answered in which, and how many. */
export type SharedPeople = { readonly overlap: Overlap; readonly sizes: OverlapSizes };

/**
 * Sorts the people of two periods by who answered in both.
 *
 * @param before - The people of the earlier period.
 * @param after - The people of the later period.
 * @returns The two periods by who answered in which; `null` where fewer than a fifth of the smaller one's people are in both.
 * @internal
 */
export function sharedPeople(before: People, after: People): SharedPeople | null {
  const [smaller, larger] = before.size < after.size ? [before, after] : [after, before];
  const common: SubjectId[] = [];
  for (const subject of smaller.keys()) if (larger.has(subject)) common.push(subject);
  if (common.length === 0 || common.length < SAME_PEOPLE * smaller.size) return null;
  const both = new Set(common);
  const scoreIn = (people: People) => (subject: SubjectId) => (people.get(subject) as Response).score;
  const others = (people: People): number[] => {
    const scores: number[] = [];
    for (const [subject, { score }] of people) if (!both.has(subject)) scores.push(score);
    return scores;
  };
  const onlyBefore = others(before);
  const onlyAfter = others(after);
  return {
    overlap: {
      both: tallyTransitions(common.map(scoreIn(before)), common.map(scoreIn(after))),
      onlyBefore: tallyScores(onlyBefore),
      onlyAfter: tallyScores(onlyAfter),
    },
    sizes: { both: common.length, onlyBefore: onlyBefore.length, onlyAfter: onlyAfter.length },
  };
}
