import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { compareOverlapping } from '../../src/compare/overlap.ts';
import { comparePaired } from '../../src/compare/paired.ts';
import type { Response } from '../../src/response.ts';
import { tallyResponses, tallyScores } from '../../src/tally/tally.ts';
import { tallyTransitions } from '../../src/tally/transition.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { changesOf } from '../../src/trend/change.ts';
import { npsSeries } from '../../src/trend/series.ts';

const options = { zone: 'UTC', now: '2030-01-01T00:00:00.000Z', minimum: 1 } as const;
const range = { min: '2024-01-01T00:00:00.000Z', max: '2024-04-30T00:00:00.000Z' };

/** Few people, who answer often; or many, of whom few come back. */
const answers = fc.oneof(
  ...[4, 12, 60].map((subjects) => arbResponses({ ...range, subjects, minLength: 2, maxLength: 60 })),
);

/** The score of a person among some answers: of the last, by time and then by id. */
const lastOf = (responses: readonly Response[], person: string): number | undefined =>
  responses
    .filter(({ subject }) => subject === person)
    .sort((a, b) => (a.answeredAt + a.id < b.answeredAt + b.id ? 1 : -1))[0]?.score;

const scoresOf = (responses: readonly Response[], people: readonly string[]): number[] =>
  people.map((person) => lastOf(responses, person) as number);

/** Two periods compared person by person, slowly. */
function slowly(before: readonly Response[], after: readonly Response[]) {
  const all = [...new Set([...before, ...after].map(({ subject }) => subject))];
  const answered = (responses: readonly Response[], person: string): boolean =>
    responses.some(({ subject }) => subject === person);
  const both = all.filter((person) => answered(before, person) && answered(after, person));
  const onlyBefore = all.filter((person) => !answered(after, person));
  const onlyAfter = all.filter((person) => !answered(before, person));
  const smaller = both.length + Math.min(onlyBefore.length, onlyAfter.length);
  if (both.length === 0 || both.length * 5 < smaller)
    return { paired: false, found: compareNps(tallyResponses(after), tallyResponses(before)) };
  const moves = tallyTransitions(scoresOf(before, both), scoresOf(after, both));
  return {
    paired: true,
    people: { both: both.length, onlyBefore: onlyBefore.length, onlyAfter: onlyAfter.length },
    found:
      onlyBefore.length + onlyAfter.length === 0
        ? comparePaired(moves)
        : compareOverlapping({
            both: moves,
            onlyBefore: tallyScores(scoresOf(before, onlyBefore)),
            onlyAfter: tallyScores(scoresOf(after, onlyAfter)),
          }),
  };
}

test.prop([answers], { numRuns: 200 })(
  'people are found in both periods, or not, as a search person by person finds them, however often they answer',
  (responses) => {
    const { rows } = changesOf(npsSeries(responses, options), { responses, correction: 'none' });
    const inPeriod = ({ start, end }: { readonly start: string; readonly end: string }): Response[] =>
      responses.filter(({ answeredAt }) => start <= answeredAt && answeredAt < end);
    for (const row of rows) {
      if (row.status === 'withheld') continue;
      const { found, ...expected } = slowly(inPeriod(row.from), inPeriod(row.to));
      expect({ paired: row.paired, ...(row.people && { people: row.people }) }).toEqual(expected);
      const { difference, interval, pValue, direction } = found;
      expect(row.difference).toMatchObject({ difference, interval, pValue });
      expect(row.direction).toBe(direction);
      if (row.people !== undefined) {
        const { both, onlyBefore, onlyAfter } = row.people;
        expect(row.difference.n).toEqual({ a: both + onlyAfter, b: both + onlyBefore });
      }
    }
  },
);

test.prop([answers, fc.nat()])('the order of the answers does not matter', (responses, seed) => {
  const shuffled = responses
    .map((response, i) => ({ response, place: Math.imul(seed + i, 2654435761) >>> 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ response }) => response);
  expect(changesOf(npsSeries(shuffled, options), { responses: shuffled })).toEqual(
    changesOf(npsSeries(responses, options), { responses }),
  );
});

test.prop([answers])(
  'the first answers of those who answered again in a period do not move a paired difference',
  (responses) => {
    const paired = (list: readonly Response[]) =>
      changesOf(npsSeries(list, options), { responses: list, correction: 'none' }).rows.flatMap((row) =>
        row.status === 'shown' && row.paired ? [[row.to.key, row.people, row.difference]] : [],
      );
    const extra = responses.map((response): Response => {
      const { period } = npsSeries([response], options).points[0] as { period: { start: string } };
      return { ...response, id: ` ${response.id}`, score: 0, answeredAt: period.start };
    });
    expect(paired([...extra, ...responses])).toEqual(paired(responses));
  },
);
