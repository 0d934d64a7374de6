/**
 * Control charts of small series that a reader can check.
 */
import { describe, expect, test } from 'vitest';
import type { Series } from '../../src/trend/series.ts';
import type { WithheldChart } from '../../src/trend/control-baseline.ts';
import {
  type ControlOptions,
  type ControlPoint,
  type ShownControlChart,
  controlChart,
} from '../../src/trend/control.ts';
import { type Month, monthsOf, scored, times } from './control-months.ts';

const shownChart = (series: Series, options?: ControlOptions): ShownControlChart => {
  const chart = controlChart(series, options);
  if (chart.status !== 'shown') throw new Error('A chart was expected.');
  return chart;
};

/** A month whose counts can be multiplied. */
type Triple = Exclude<Month, 'hidden'>;

type ShownPoint = Extract<ControlPoint, { status: 'shown' }>;

const shownPoints = (chart: ShownControlChart): ShownPoint[] =>
  chart.points.flatMap((point) => (point.status === 'shown' ? [point] : []));

describe('limits', () => {
  test('lie three standard errors of the pooled answers around the pooled score', () => {
    // 400 answers, half and half: center 0, 100 points of deviation an answer, so 10 points a month of 100 answers.
    const chart = shownChart(monthsOf([scored(10), scored(-10), scored(-10), scored(10)]), { corrected: false });
    expect(chart.center).toBe(0);
    expect(chart.baseline).toMatchObject({ periods: 4, frozen: false });
    expect([chart.baseline.from.key, chart.baseline.to.key]).toEqual(['2020-01', '2020-04']);
    expect(shownPoints(chart).map(({ standardError, z, limits }) => [standardError, z, limits])).toEqual([
      [10, 1, { lower: -30, upper: 30 }],
      [10, -1, { lower: -30, upper: 30 }],
      [10, -1, { lower: -30, upper: 30 }],
      [10, 1, { lower: -30, upper: 30 }],
    ]);
    expect(chart.signals).toEqual([]);
  });

  test('are wider for fewer answers', () => {
    const chart = shownChart(monthsOf([...times(4, scored(0)), [8, 0, 8]]));
    expect(shownPoints(chart).at(-1)?.limits).toEqual({ lower: -75, upper: 75 });
  });

  test('are cut at the ends of the scale, and tell where they were', () => {
    const chart = shownChart(monthsOf([...times(4, scored(0)), [2, 0, 2], [4, 0, 4]]));
    const [few, cut] = shownPoints(chart).slice(-2);
    expect(few).toMatchObject({ phase: 'few-answers', limits: null });
    expect(cut?.limits).toMatchObject({ lower: -100, upper: 100 });
    expect(cut?.limits?.unclipped?.upper).toBeCloseTo(300 / Math.sqrt(8), 9);
  });

  test('are widened where scores move by more than sampling explains, and judge with that width', () => {
    const swinging = monthsOf([40, -40, 40, -40, 40, -40].map(scored));
    const chart = shownChart(swinging);
    // Neighbors are 8 standard errors apart.
    expect(chart.sigmaZ).toBeCloseTo(4 * Math.sqrt(Math.PI), 12);
    expect(chart.widening).toBe(chart.sigmaZ);
    expect(chart.signals).toEqual([]);
    expect(chart.cautions).toEqual(['extra-variation']);
    expect(shownPoints(chart)[0]?.z).toBeCloseTo(1 / Math.sqrt(Math.PI), 12);
    const plain = shownChart(swinging, { corrected: false });
    expect(plain.widening).toBe(1);
    expect(plain.signals.map(({ rule, side, at }) => [rule, side, at])).toEqual(
      [0, 1, 2, 3, 4, 5].map((i) => [1, i % 2 === 0 ? 'higher' : 'lower', [i]]),
    );
    expect(plain.cautions).toEqual(['extra-variation']);
  });

  test('are never narrowed: scores that hardly move leave them as they are', () => {
    const chart = shownChart(monthsOf(times(8, scored(20))));
    expect(chart.sigmaZ).toBe(0);
    expect(chart.widening).toBe(1);
  });
});

describe('signals', () => {
  test('name the rule, the side, the points and the first alarm; windows that overlap are one signal', () => {
    const chart = shownChart(monthsOf([...times(12, scored(4)), ...times(12, scored(-4))]));
    expect(chart.signals.map(({ from, to, ...signal }) => ({ ...signal, from: from.key, to: to.key }))).toEqual([
      {
        rule: 2,
        side: 'higher',
        points: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        at: [8, 9, 10, 11],
        from: '2020-01',
        to: '2020-12',
        cautions: [],
      },
      {
        rule: 2,
        side: 'lower',
        points: [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
        at: [20, 21, 22, 23],
        from: '2021-01',
        to: '2021-12',
        cautions: [],
      },
    ]);
  });

  test('come from the chosen rules only, which the chart names', () => {
    const series = monthsOf([0, 1, 2, 3, 4, 5].map(scored));
    expect(shownChart(series).rules).toEqual([1, 2]);
    expect(shownChart(series).signals).toEqual([]);
    const chart = shownChart(series, { rules: [3, 1, 3] });
    expect(chart.rules).toEqual([1, 3]);
    expect(chart.signals.map(({ rule, side, points }) => [rule, side, points])).toEqual([
      [3, 'higher', [0, 1, 2, 3, 4, 5]],
    ]);
    expect(shownChart(series, { rules: [] }).signals).toEqual([]);
  });

  test('go on behind months that are empty, hidden or below the minimum, which are no part of them', () => {
    const high = times(4, scored(10));
    const months: Month[] = [...high, [0, 0, 0], 'hidden', [0, 0, 3], ...high, scored(10), ...times(9, scored(-10))];
    const chart = shownChart(monthsOf(months, { minimum: 10 }));
    expect(chart.signals.map(({ rule, side, points }) => [rule, side, points])).toEqual([
      [2, 'higher', [0, 1, 2, 3, 7, 8, 9, 10, 11]],
      [2, 'lower', [12, 13, 14, 15, 16, 17, 18, 19, 20]],
    ]);
    expect(chart.points.slice(4, 7)).toMatchObject([
      { index: 4, status: 'withheld', reason: 'no-responses', n: 0 },
      { index: 5, status: 'withheld', reason: 'privacy', n: null },
      { index: 6, status: 'withheld', reason: 'below-minimum', n: 3 },
    ]);
  });

  test('do not come from a month of fewer than five answers, however far it lies', () => {
    const chart = shownChart(monthsOf([...times(6, scored(90)), [4, 0, 0]]));
    expect(shownPoints(chart).at(-1)).toMatchObject({ phase: 'few-answers', limits: null, nps: -100 });
    expect(shownPoints(chart).at(-1)?.z).toBeLessThan(-3);
    expect(chart.signals).toEqual([]);
  });

  test('do not come from a month that is not over, unless asked', () => {
    const series = monthsOf([...times(11, scored(0)), scored(-90)], { partial: true });
    const chart = shownChart(series);
    expect(chart.signals).toEqual([]);
    expect(chart.center).toBe(0);
    expect(chart.points.at(-1)).toMatchObject({ status: 'withheld', reason: 'partial', n: 100 });
    const eager = shownChart(series, { includePartial: true, corrected: false });
    expect(eager.signals.map(({ rule, points }) => [rule, points])).toContainEqual([1, [11]]);
  });

  test('that rest on skew scores say so', () => {
    // 9 of 10 promote in all, so a month of 20 expects 2 answers outside the largest category.
    const months: Triple[] = [...times(20, [1, 0, 19] as const), [12, 0, 8], ...times(9, [0, 0, 20] as const)];
    const chart = shownChart(monthsOf(months), { corrected: false, rules: [1] });
    expect(chart.cautions).toContain('rough-limits');
    expect(chart.signals.map(({ points, cautions }) => [points, cautions])).toEqual([[[20], ['rough-limits']]]);
    const larger = shownChart(monthsOf(months.map((counts): Month => [5 * counts[0], 5 * counts[1], 5 * counts[2]])), {
      corrected: false,
    });
    expect(larger.cautions).not.toContain('rough-limits');
    expect(larger.signals.every(({ cautions }) => cautions.length === 0)).toBe(true);
  });
});

describe('a frozen baseline', () => {
  const past = [10, -10, 10, -10, 10, -10].map(scored);
  const frozen = { from: '2020-01', to: '2020-06' };

  test('says what is usual, is drawn, and is not judged', () => {
    const chart = shownChart(monthsOf([...past, scored(-40), scored(0)]), { baseline: frozen });
    expect(chart.center).toBe(0);
    expect(chart.baseline).toMatchObject({ periods: 6, frozen: true });
    expect(shownPoints(chart).map(({ phase }) => phase)).toEqual([...times(6, 'baseline'), 'judged', 'judged']);
    expect(chart.signals.map(({ rule, side, points }) => [rule, side, points])).toEqual([]);
    const plain = shownChart(monthsOf([...past, scored(-40)]), { baseline: frozen, corrected: false });
    expect(plain.signals.map(({ rule, side, points }) => [rule, side, points])).toEqual([[1, 'lower', [6]]]);
  });

  test('never signals itself, even where it is far from steady', () => {
    const wild = [scored(90), ...times(5, scored(-20))];
    expect(shownChart(monthsOf(wild), { corrected: false }).signals.length).toBeGreaterThan(0);
    expect(shownChart(monthsOf(wild), { corrected: false, baseline: frozen }).signals).toEqual([]);
  });

  test('ends every run: what lies before it and behind it is not put together', () => {
    const months = [...times(5, scored(4)), ...past, ...times(5, scored(4))];
    const chart = shownChart(monthsOf(months), { baseline: { from: '2020-06', to: '2020-11' } });
    expect(chart.signals).toEqual([]);
    const longer = shownChart(monthsOf([...months, ...times(4, scored(4))]), {
      baseline: { from: '2020-06', to: '2020-11' },
    });
    expect(longer.signals.map(({ rule, points }) => [rule, points])).toEqual([
      [2, [11, 12, 13, 14, 15, 16, 17, 18, 19]],
    ]);
  });

  test('may reach beyond the series on both sides', () => {
    const chart = shownChart(monthsOf(past), { baseline: { from: '2000-01', to: '2099-12' } });
    expect([chart.baseline.from.key, chart.baseline.to.key]).toEqual(['2020-01', '2020-06']);
    expect(chart.signals).toEqual([]);
  });

  test('of fewer than 24 months is called short', () => {
    const months = monthsOf([...times(24, scored(10)), scored(10)]);
    const cautions = (to: string) => shownChart(months, { baseline: { from: '2020-01', to } }).cautions;
    expect(cautions('2021-11')).toEqual(['short-baseline']);
    expect(cautions('2021-12')).toEqual([]);
  });

  test('whose answers are all alike says nothing about how far scores vary', () => {
    const months = monthsOf([...times(6, [0, 0, 50] as const), [5, 0, 45]]);
    expect(controlChart(months, { baseline: frozen })).toEqual({
      status: 'withheld',
      reason: 'no-variation',
      periods: 6,
      needed: 4,
      center: null,
      points: [],
      signals: [],
      cautions: [],
    });
  });

  test.each([
    [{ from: '2020-1', to: '2020-06' }, 'from'],
    [{ from: '2020-01', to: '2020-Q2' }, 'to'],
    [{ from: '2020-06', to: '2020-01' }, 'to'],
    [{ from: 202001, to: '2020-06' }, 'from'],
    [{ from: '2020-01' }, 'to'],
    [null, 'from'],
    ['2020-01', 'from'],
  ])('%j is refused', (baseline, name) => {
    expect(() => controlChart(monthsOf(past), { baseline: baseline as never })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['baseline', name] }),
    );
  });

  test('is refused in the same way when there are no periods', () => {
    expect(() => controlChart(monthsOf([]), { baseline: { from: 'b', to: 'a' } })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['baseline', 'to'] }),
    );
  });
});

describe('a short series', () => {
  test.each([0, 1, 2, 3])('of %i months has no chart', (size) => {
    const chart = controlChart(monthsOf(times(size, scored(0)))) as WithheldChart;
    expect(chart).toMatchObject({ status: 'withheld', reason: 'too-short', periods: size, needed: 4 });
  });

  test('of four shown months has one; empty, hidden, partial and withheld ones do not count', () => {
    const four = times(4, scored(0));
    expect(controlChart(monthsOf(four)).status).toBe('shown');
    const gaps: Month[] = [...four.slice(1), [0, 0, 0], 'hidden', [0, 1, 1], scored(0)];
    expect(controlChart(monthsOf(gaps, { minimum: 10, partial: true }))).toMatchObject({ periods: 3 });
  });
});

test('answers that are all alike are as usual as can be', () => {
  const chart = shownChart(monthsOf(times(12, [0, 0, 40] as const)));
  expect(chart).toMatchObject({ center: 100, sigmaZ: 0, widening: 1, signals: [] });
  expect(chart.cautions).toEqual(['degenerate', 'rough-limits']);
  expect(shownPoints(chart)[0]).toMatchObject({ z: 0, standardError: 0, limits: { lower: 100, upper: 100 } });
});

test('the chart of raw scores takes the mean distance of neighbors and not the number of answers', () => {
  const { individuals } = shownChart(monthsOf([scored(10), [4, 0, 6], scored(0), scored(10)]));
  expect(individuals.center).toBe(12.5 - 2.5);
  // Distances 10, 20, 10.
  expect(individuals.sigma).toBeCloseTo(40 / 3 / 1.128, 12);
  expect(individuals.limits.upper).toBeCloseTo(10 + 40 / 1.128, 12);
  const wide = shownChart(monthsOf([90, -90, 90, -90].map(scored))).individuals.limits;
  expect(wide).toMatchObject({ lower: -100, upper: 100 });
  expect(wide.unclipped?.upper).toBeCloseTo((3 * 180) / 1.128, 9);
});

test('months with one mix of fractional counts lie on the center, whatever the rounding', () => {
  const mix = [0.33289815503837805, 7.71194678033158, 1.2033173529000252] as const;
  const months = times(24, 0).map((_, i): Month => {
    const size = 1 + (i % 3);
    return [mix[0] * size, mix[1] * size, mix[2] * size];
  });
  const chart = shownChart(monthsOf(months), { rules: [1, 2, 3, 4] });
  expect(chart.points.map((point) => point.status === 'shown' && point.z)).toEqual(times(24, 0));
  expect(chart.signals).toEqual([]);
  expect(chart.sigmaZ).toBe(0);
});

test('huge and tiny counts give finite figures', () => {
  const large = shownChart(
    monthsOf([[3e11, 1e11, 6e11], [2e11, 2e11, 6e11], ...times(4, [3e11, 1e11, 6e11] as const)]),
  );
  const tiny = shownChart(monthsOf(times(6, [1e-9, 2e-9, 3e-9] as const)));
  expect(JSON.parse(JSON.stringify([large, tiny]))).toStrictEqual([large, tiny]);
  expect(shownPoints(tiny).every(({ phase }) => phase === 'few-answers')).toBe(true);
});

describe('refusals', () => {
  const series = monthsOf(times(6, scored(0)));

  test.each([
    [{ corrected: 'no' }, 'option/out-of-range', ['corrected']],
    [{ rules: [9] }, 'option/unknown', ['rules']],
  ])('%j', (options, code, path) => {
    expect(() => controlChart(series, options as never)).toThrow(expect.objectContaining({ code, path }));
  });

  test('what is no series', () => {
    expect(() => controlChart([] as never)).toThrow(expect.objectContaining({ code: 'series/invalid' }));
  });
});
