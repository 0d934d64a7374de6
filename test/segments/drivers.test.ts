/**
 * Which ratings go with the score.
 */
import { describe, expect, test } from 'vitest';
import { randomOf } from '../../src/random.ts';
import type { Response } from '../../src/response.ts';
import { type Drivers, type ShownDrivers, ratedDrivers } from '../../src/segments/drivers.ts';
import { type RatedAnswers, ratingColumns } from '../../src/segments/ratings.ts';

const shown = (found: Drivers): ShownDrivers => {
  if (found.status === 'withheld') throw new Error(`withheld: ${found.reason}`);
  return found;
};

/** Scores that follow support, a little speed, and chance; from a fixed seed. */
const made = (n: number, seed: number): { scores: number[]; drivers: Record<string, number[]> } => {
  const random = randomOf(seed);
  const stars = (): number => 1 + Math.floor(random() * 5);
  const support = Array.from({ length: n }, stars);
  const speed = support.map((rating) => (random() < 0.5 ? rating : stars()));
  const price = Array.from({ length: n }, stars);
  const scores = support.map((rating, i) =>
    Math.min(10, Math.max(0, Math.round(1.5 * rating + 0.3 * (speed[i] as number) + 4 * random() - 1))),
  );
  return { scores, drivers: { speed, price, support } };
};

const ANSWERS = made(120, 7);

describe('drivers that are uncorrelated', () => {
  // A full factorial: the two ratings have nothing to do with each other.
  const found = shown(
    ratedDrivers({
      scores: [2, 4, 6, 8, 2, 4, 6, 8],
      drivers: { a: [1, 1, 2, 2, 1, 1, 2, 2], b: [1, 2, 1, 2, 1, 2, 1, 2] },
    }),
  );

  test('each account for their squared correlation', () => {
    expect(found.r2).toBeCloseTo(1, 12);
    expect(found.rows.map(({ driver }) => driver)).toEqual(['a', 'b']);
    for (const row of found.rows) {
      expect(row.importance).toBeCloseTo((row.correlation as number) ** 2, 12);
      expect(row.first).toBeCloseTo(row.importance as number, 12);
      expect(row.last).toBeCloseTo(row.importance as number, 12);
    }
    expect(found.rows[0]?.share).toBeCloseTo(0.8, 12);
  });

  test('have the coefficients of the model', () => {
    expect(found.rows.map(({ coefficient }) => coefficient)).toEqual([expect.closeTo(4, 10), expect.closeTo(2, 10)]);
    expect(found.intercept).toBeCloseTo(-4, 10);
  });
});

describe('rated drivers', () => {
  const found = shown(ratedDrivers(ANSWERS));

  test('share out R² and come with the most important first', () => {
    expect(found.rows.map(({ driver }) => driver)).toEqual(['support', 'speed', 'price']);
    expect(found.rows.reduce((sum, { importance }) => sum + (importance as number), 0)).toBeCloseTo(found.r2, 12);
    expect(found.rows.reduce((sum, { share }) => sum + (share as number), 0)).toBeCloseTo(1, 12);
  });

  test('lie between nothing else and everything else explained', () => {
    const [support] = found.rows;
    expect(support?.importance).toBeLessThan(support?.first as number);
    expect(support?.importance).toBeGreaterThan(support?.last as number);
  });

  test('say how well they are rated, by everybody who did', () => {
    const { scores, drivers } = ANSWERS;
    const some = { ...drivers, price: (drivers['price'] as number[]).map((rating, i) => (i < 100 ? null : rating)) };
    const partly = shown(ratedDrivers({ scores, drivers: some }));
    expect(partly).toMatchObject({ n: 20, incomplete: 100 });
    const rated = (name: string): unknown => partly.rows.find(({ driver }) => driver === name)?.performance;
    const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
    expect(rated('support')).toEqual({ mean: mean(drivers['support'] as number[]), n: 120 });
    expect(rated('price')).toEqual({ mean: mean((drivers['price'] as number[]).slice(100)), n: 20 });
  });

  test('give the crossing of a quadrant chart', () => {
    expect(found.average.importance).toBeCloseTo(found.r2 / 3, 12);
    const means = found.rows.map(({ performance }) => performance.mean as number);
    expect(found.average.performance).toBeCloseTo(means.reduce((sum, x) => sum + x, 0) / 3, 12);
  });

  test('tell a rating that goes with lower scores by its sign', () => {
    const { scores, drivers } = ANSWERS;
    const turned = { ...drivers, support: (drivers['support'] as number[]).map((rating) => 6 - rating) };
    const [support] = shown(ratedDrivers({ scores, drivers: turned })).rows;
    expect(support).toMatchObject({ driver: 'support', sign: -1 });
    expect(support?.importance).toBeCloseTo(found.rows[0]?.importance as number, 12);
  });

  test('are close by both methods', () => {
    const shapley = shown(ratedDrivers(ANSWERS, { method: 'shapley' }));
    expect(shapley.method).toBe('shapley');
    expect(shapley.r2).toBeCloseTo(found.r2, 12);
    shapley.rows.forEach((row, i) => {
      expect(row.driver).toBe(found.rows[i]?.driver);
      expect(Math.abs((row.importance as number) - (found.rows[i]?.importance as number))).toBeLessThan(0.01);
    });
  });

  test('survive JSON', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('intervals of importance', () => {
  const once = shown(ratedDrivers(ANSWERS, { bootstrap: { draws: 400, seed: 3 } }));

  test('come only when asked for', () => {
    expect(shown(ratedDrivers(ANSWERS)).rows.map(({ interval }) => interval)).toEqual([null, null, null]);
    expect(once.draws).toBe(400);
  });

  test('are the same for the same seed, whatever the order of answers', () => {
    const turned = {
      scores: [...ANSWERS.scores].reverse(),
      drivers: Object.fromEntries(
        Object.entries(ANSWERS.drivers).map(([name, column]) => [name, [...column].reverse()]),
      ),
    };
    expect(ratedDrivers(turned, { bootstrap: { draws: 400, seed: 3 } })).toEqual(once);
    expect(ratedDrivers(ANSWERS, { bootstrap: { draws: 400, seed: 4 } })).not.toEqual(once);
  });

  test('hold the importance and grow with the level', () => {
    const wide = shown(ratedDrivers(ANSWERS, { bootstrap: { draws: 400, seed: 3 }, level: 0.99 }));
    once.rows.forEach(({ importance, interval }, i) => {
      expect(interval?.level).toBe(0.95);
      expect(interval?.lower).toBeLessThan(importance as number);
      expect(interval?.upper).toBeGreaterThan(importance as number);
      const wider = wide.rows[i]?.interval;
      expect(wider?.lower).toBeLessThan(interval?.lower as number);
      expect(wider?.upper).toBeGreaterThan(interval?.upper as number);
    });
  });

  test('hold the importance in the population in most of many samples', () => {
    const truth = shown(ratedDrivers(made(40_000, 1))).rows.find(({ driver }) => driver === 'support');
    let held = 0;
    for (let seed = 100; seed < 160; seed++) {
      const { rows } = shown(ratedDrivers(made(150, seed), { bootstrap: { draws: 200, seed } }));
      const interval = rows.find(({ driver }) => driver === 'support')?.interval;
      if (
        interval &&
        interval.lower <= (truth?.importance as number) &&
        (truth?.importance as number) <= interval.upper
      )
        held++;
    }
    expect(held).toBeGreaterThanOrEqual(50);
  });

  test('pass over draws in which drivers cannot be told apart', () => {
    const few = { scores: [1, 5, 9, 10, 3], drivers: { a: [1, 2, 3, 5, 4], b: [2, 1, 3, 3, 3] } };
    const { draws, rows } = shown(ratedDrivers(few, { bootstrap: { draws: 500, seed: 1 } }));
    expect(draws).toBeLessThan(500);
    expect(draws).toBeGreaterThan(300);
    for (const { interval } of rows) expect(interval?.upper).toBeLessThanOrEqual(1);
  });
});

describe('a constant driver', () => {
  const { scores, drivers } = ANSWERS;
  const found = shown(ratedDrivers({ scores, drivers: { ...drivers, brand: scores.map(() => 4) } }));

  test('comes last, with its reason and its performance', () => {
    expect(found.rows.at(-1)).toEqual({
      driver: 'brand',
      importance: null,
      share: null,
      interval: null,
      sign: null,
      correlation: null,
      first: null,
      last: null,
      coefficient: null,
      standardized: null,
      performance: { mean: 4, n: 120 },
      reason: 'constant',
    });
  });

  test('changes nothing for the others', () => {
    expect(found.rows.slice(0, 3)).toEqual(shown(ratedDrivers(ANSWERS)).rows);
  });

  test('alone explains nothing', () => {
    const alone = shown(ratedDrivers({ scores: [1, 5, 9], drivers: { brand: [4, 4, 4] } }));
    expect(alone).toMatchObject({ r2: 0, intercept: 5, average: { importance: null, performance: null } });
  });
});

test('a driver that has nothing to do with the score has neither sign nor share, though sums leave a last digit', () => {
  const scores = [7, 8, 10, 7, 8, 10, 7, 8, 10];
  const found = shown(ratedDrivers({ scores, drivers: { a: [0.1, 0.1, 0.1, 1.1, 1.1, 1.1, 2.1, 2.1, 2.1] } }));
  expect(found).toMatchObject({
    r2: 0,
    rows: [{ sign: 0, correlation: 0, importance: 0, share: null, coefficient: 0 }],
  });
});

describe('drivers are withheld', () => {
  test('when complete answers are no more than the model has numbers', () => {
    const found = ratedDrivers({ scores: [1, 5, 9, null], drivers: { a: [1, 2, 3, 4], b: [2, 1, 3, 5] } });
    expect(found).toMatchObject({
      status: 'withheld',
      reason: 'below-minimum',
      n: 3,
      incomplete: 1,
      needed: 4,
      r2: null,
    });
    expect(found.rows.map(({ driver, importance, performance }) => [driver, importance, performance])).toEqual([
      ['a', null, { mean: 2.5, n: 4 }],
      ['b', null, { mean: 2.75, n: 4 }],
    ]);
  });

  test('when all scores are alike', () => {
    expect(ratedDrivers({ scores: [9, 9, 9, 9], drivers: { a: [1, 2, 3, 4] } })).toMatchObject({
      reason: 'constant-score',
    });
  });

  test('when nobody rated one of them', () => {
    const found = ratedDrivers({ scores: [1, 5, 9], drivers: { a: [1, 2, 3], b: [null, null, null] } });
    expect(found).toMatchObject({ reason: 'below-minimum', n: 0, incomplete: 3 });
    expect(found.rows[1]?.performance).toEqual({ mean: null, n: 0 });
  });

  test('when there are no answers', () => {
    expect(ratedDrivers({ scores: [], drivers: { a: [] } })).toMatchObject({ reason: 'below-minimum', n: 0 });
  });
});

describe('what is refused', () => {
  const columns = { a: [1, 2, 3, 4, 5], b: [2, 1, 3, 5, 5] };
  const scores = [1, 5, 9, 3, 4];

  test.each([
    ['the same twice', { ...columns, c: columns.a }, '"c" and "a" say the same; leave one of them out.'],
    [
      'turned around',
      { ...columns, c: columns.a.map((x) => 6 - x) },
      '"c" and "a" say the same; leave one of them out.',
    ],
    [
      'a sum of others',
      { a: [1, 2, 3, 4, 5, 1], b: [2, 1, 3, 5, 5, 9], total: [3, 3, 6, 9, 10, 10] },
      '"total" follows from other drivers, most of all from "b"; leave one of them out.',
    ],
  ])('drivers of which one is %s, by name', (_, drivers, message) => {
    const own = [...scores, 10].slice(0, Object.values(drivers)[0]?.length);
    expect(() => ratedDrivers({ scores: own, drivers })).toThrow(
      expect.objectContaining({ code: 'drivers/collinear', path: ['drivers', Object.keys(drivers)[2]], message }),
    );
  });

  test.each([
    [{ scores, drivers: {} }, 'drivers/invalid', ['drivers']],
    [{ scores, drivers: null }, 'drivers/invalid', ['drivers']],
    [{ scores: 'none', drivers: columns }, 'drivers/invalid', ['scores']],
    [{ scores, drivers: { a: [1, 2] } }, 'drivers/invalid', ['drivers', 'a']],
    [{ scores, drivers: { a: 'text!' } }, 'drivers/invalid', ['drivers', 'a']],
    [{ scores, drivers: { a: [1, 2, Number.NaN, 4, 5] } }, 'drivers/invalid', ['drivers', 'a', 2]],
    [{ scores, drivers: { a: [1, 2, '3', 4, 5] } }, 'drivers/invalid', ['drivers', 'a', 2]],
    [{ scores, drivers: { a: [1, 2, undefined, 4, 5] } }, 'drivers/invalid', ['drivers', 'a', 2]],
    [{ scores, drivers: { a: [1, 2, 2e9, 4, 5] } }, 'drivers/invalid', ['drivers', 'a', 2]],
    [{ scores: [1, 5, 11, 3, 4], drivers: columns }, 'score/not-on-scale', ['scores', 2]],
    // An array with a hole, which `forEach` would pass over.
    [{ scores: Object.assign(new Array<number>(5), [1, 5]), drivers: columns }, 'score/not-on-scale', ['scores', 2]],
    [{ scores, drivers: { a: Object.assign(new Array<number>(5), [1, 2]) } }, 'drivers/invalid', ['drivers', 'a', 2]],
  ])('columns that are none (%#)', (answers, code, path) => {
    expect(() => ratedDrivers(answers as unknown as RatedAnswers)).toThrow(expect.objectContaining({ code, path }));
  });

  test.each([
    [{ method: 'guess' as 'shapley' }, 'option/unknown', ['method']],
    [{ level: 1 }, 'option/out-of-range', ['level']],
    [{ bootstrap: { draws: 99 } }, 'option/out-of-range', ['bootstrap', 'draws']],
    [{ bootstrap: { draws: 100.5 } }, 'option/out-of-range', ['bootstrap', 'draws']],
    [{ bootstrap: { seed: -1 } }, 'seed/invalid', []],
    [{ bootstrap: null as never }, 'option/out-of-range', ['bootstrap']],
  ])('the options %j', (options, code, path) => {
    expect(() => ratedDrivers({ scores, drivers: columns }, options)).toThrow(expect.objectContaining({ code, path }));
  });

  test('more than twelve drivers for Shapley, while relative weights take any number', () => {
    const random = randomOf(5);
    const many = Object.fromEntries(
      Array.from({ length: 13 }, (_, i) => [`d${i}`, Array.from({ length: 60 }, () => Math.floor(random() * 5))]),
    );
    const own = Array.from({ length: 60 }, () => Math.floor(random() * 11));
    expect(() => ratedDrivers({ scores: own, drivers: many }, { method: 'shapley' })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['method'] }),
    );
    expect(ratedDrivers({ scores: own, drivers: many }).rows).toHaveLength(13);
    const twelve = Object.fromEntries(Object.entries(many).slice(0, 12));
    const shapley = shown(ratedDrivers({ scores: own, drivers: twelve }, { method: 'shapley' }));
    expect(shapley.r2).toBeCloseTo(shown(ratedDrivers({ scores: own, drivers: twelve })).r2, 10);
  });
});

describe('ratings in tags', () => {
  const answer = (id: string, tags: Record<string, string>): Response => ({
    id,
    subject: id,
    score: 9,
    answeredAt: '2024-05-01T12:00:00.000Z',
    tags,
  });

  test('become columns, with null where there is none', () => {
    expect(
      ratingColumns(
        [answer('a', { support: '4', price: ' 3.5 ' }), answer('b', { support: '' })],
        ['support', 'price'],
      ),
    ).toEqual({ scores: [9, 9], drivers: { support: [4, null], price: [3.5, null] } });
  });

  test('that are no numbers are refused with their place', () => {
    expect(() => ratingColumns([answer('a', { support: '4' }), answer('b', { support: 'good' })], ['support'])).toThrow(
      expect.objectContaining({ code: 'drivers/invalid', path: [1, 'tags', 'support'] }),
    );
  });

  test('named twice are refused', () => {
    expect(() => ratingColumns([], ['a', 'a'])).toThrow(expect.objectContaining({ code: 'option/out-of-range' }));
  });
});
