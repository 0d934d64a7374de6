import { describe, expect, test } from 'vitest';
import { randomOf } from '../../src/random.ts';
import type { Score } from '../../src/scale/score.ts';
import type { ThemeAssignment } from '../../src/themes/theme.ts';
import { type ThemeTrendOptions, themeTrend } from '../../src/themes/theme-trend.ts';
import { type Followed, about, answer, together } from './follow-answers.ts';

const calendar: ThemeTrendOptions = { zone: 'UTC', now: '2026-05-10T00:00:00.000Z' };

/** Comments of a month, the first of which mention the theme. */
const month = (key: string, n: number, of: number, theme = 'late', score: Score = 3): Followed => {
  const responses = Array.from({ length: of }, (_, i) =>
    answer(`${theme} ${key} ${i}`, score, `2026-${key}-0${1 + (i % 9)}T10:00:00.000Z`),
  );
  return { responses, assignments: responses.map(({ id }, i) => about(id, i < n ? [theme] : [])) };
};

const trendOf = ({ responses, assignments }: Followed, options: Partial<ThemeTrendOptions> = {}) =>
  themeTrend(responses, assignments, { ...calendar, ...options });

describe('a trend of themes', () => {
  const months = together(month('01', 4, 40), month('02', 5, 50), month('03', 4, 40), month('04', 20, 40));
  const trend = trendOf(together(months, month('05', 3, 12)));
  const [row] = trend.rows;

  test('gives the share of the comments of each period, with an interval', () => {
    expect(row?.points.map(({ share, n, of }) => [share, n, of])).toEqual([
      [0.1, 4, 40],
      [0.1, 5, 50],
      [0.1, 4, 40],
      [0.5, 20, 40],
      [0.25, 3, 12],
    ]);
    // Wilson (1927): 20 of 40 at 95 %.
    expect(row?.points[3]?.interval?.lower).toBeCloseTo(0.352, 3);
  });

  test('compares the last two periods that are over, with an exact test', () => {
    expect(row?.change).toMatchObject({ status: 'shown', gap: 0, before: 0.1, after: 0.5, direction: 'higher' });
    expect(row?.change.status === 'shown' && [row.change.from.key, row.change.to.key]).toEqual(['2026-03', '2026-04']);
    // Fisher's exact test of 20 of 40 against 4 of 40, in whole numbers (Python's math.comb).
    expect(row?.change.status === 'shown' && row.change.pValue).toBeCloseTo(0.00017242433578723, 15);
  });

  test('marks the period that is not over', () => {
    expect(trend.periods.map(({ partial }) => partial)).toEqual([false, false, false, false, true]);
    expect(row?.points.at(-1)?.partial).toBe(true);
  });

  test('draws a smoothed line through the periods that are over', () => {
    const line = row?.smoothed;
    expect(line?.status).toBe('shown');
    const shares = line?.status === 'shown' ? line.points.map(({ share }) => share ?? 0) : [];
    expect(shares).toHaveLength(4);
    expect(shares.every((share) => share > 0 && share < 0.5)).toBe(true);
    expect(shares[3]).toBeGreaterThan(shares[0] as number);
  });

  test('is too short to be smoothed below four periods', () => {
    expect(trendOf(month('01', 4, 40)).rows[0]?.smoothed).toMatchObject({ status: 'withheld', reason: 'too-short' });
  });
});

test('the change is corrected for the number of themes', () => {
  const both = together(
    ...['a', 'b', 'c'].flatMap((theme) => [month('03', 2, 20, theme), month('04', theme === 'a' ? 9 : 2, 20, theme)]),
  );
  const { rows, comparisons } = trendOf(both);
  expect(comparisons).toBe(3);
  const [a] = rows;
  const change = a?.change.status === 'shown' ? a.change : null;
  expect(change?.adjustedP).toBeCloseTo(3 * (change?.pValue ?? 0), 12);
});

test('a theme that nobody mentions in the two periods is not compared', () => {
  const { rows, comparisons } = trendOf(together(month('03', 2, 20), month('04', 2, 20), month('01', 1, 20, 'old')));
  expect(comparisons).toBe(1);
  expect(rows.find(({ theme }) => theme === 'old')?.change).toMatchObject({ reason: 'not-mentioned' });
});

test('with a category only its comments count', () => {
  const mixed = together(month('04', 6, 20), happy());
  const { rows, periods, category } = trendOf(mixed, { category: 'detractor' });
  expect(category).toBe('detractor');
  expect(periods[0]?.comments).toBe(20);
  expect(rows[0]?.points[0]).toMatchObject({ n: 6, of: 20, share: 0.3 });
});

/** Thirty promoters, one of whom mentions the theme. */
function happy(): Followed {
  const { responses, assignments } = month('04', 1, 30, 'late', 10);
  const renamed = new Map(responses.map(({ id }) => [id, `happy ${id}`]));
  return {
    responses: responses.map((response) => ({ ...response, id: renamed.get(response.id) as string })),
    assignments: assignments.map((one) => ({ ...one, comment: renamed.get(one.comment) as string })),
  };
}

test('answers without a comment are counted beside the comments', () => {
  const { responses, assignments } = month('04', 6, 20);
  const silent = { ...answer('quiet', 3, '2026-04-02T00:00:00.000Z') };
  const wordless = answer('wordless', 3, '2026-04-02T00:00:00.000Z');
  const { periods } = themeTrend(
    [...responses, silent, wordless],
    [...assignments, about('wordless', [], 'empty')],
    calendar,
  );
  expect(periods).toMatchObject([{ comments: 20, other: 14, unread: 2 }]);
});

describe('what is not shown', () => {
  test('has a reason, and the counts where they may be told', () => {
    const { rows } = trendOf(together(month('03', 2, 20), month('04', 1, 4)));
    expect(rows[0]?.points[1]).toMatchObject({ status: 'withheld', reason: 'below-minimum', n: 1, of: 4 });
    expect(rows[0]?.change).toMatchObject({ status: 'withheld', reason: 'below-minimum', direction: 'unclear' });
  });

  test('takes the last period that shows a share as the one before', () => {
    const { rows } = trendOf(together(month('02', 2, 20), month('03', 1, 4), month('04', 2, 20)));
    expect(rows[0]?.change).toMatchObject({ status: 'shown', gap: 1 });
  });

  test('is the change of a first period, and of one that is not over', () => {
    expect(trendOf(month('04', 2, 20)).rows[0]?.change).toMatchObject({ reason: 'first' });
    expect(trendOf(month('05', 2, 20)).rows[0]?.change).toMatchObject({ reason: 'no-closed-period' });
  });

  test('is what few mention, or few do not, with a privacy minimum', () => {
    const { rows, periods } = trendOf(together(month('02', 2, 20), month('03', 17, 20), month('04', 10, 20)), {
      privacyMinimum: 5,
    });
    expect(rows[0]?.points.map(({ n }) => n)).toEqual([null, null, 10]);
    expect(periods.map(({ other }) => other)).toEqual([null, null, 10]);
    expect(rows[0]?.change).toMatchObject({ reason: 'first' });
  });

  test('is one more period, where all comments of a theme less the others would tell of few', () => {
    const { rows } = trendOf(together(month('02', 2, 40), month('03', 17, 40), month('04', 10, 40)), {
      privacyMinimum: 5,
    });
    expect(rows[0]?.points.map(({ n }) => n)).toEqual([null, 17, null]);
  });

  test('is one more period, where all comments less those of the others would be few', () => {
    const { periods } = trendOf(together(month('02', 1, 3), month('03', 17, 40), month('04', 10, 30)), {
      privacyMinimum: 5,
    });
    expect(periods.map(({ comments }) => comments)).toEqual([null, 40, null]);
  });

  test('is a period of few comments, with a privacy minimum', () => {
    const { periods, rows } = trendOf(month('04', 1, 3), { privacyMinimum: 5 });
    expect(periods[0]?.comments).toBeNull();
    expect(rows[0]?.points[0]).toMatchObject({ n: null, of: null, reason: 'privacy' });
  });
});

describe('a watch', () => {
  const random = randomOf(7);
  const daily = (shareOf: (day: number) => number): Followed => {
    const responses = Array.from({ length: 1200 }, (_, i) =>
      answer(`w${String(i).padStart(4, '0')}`, 3, new Date(Date.UTC(2026, 0, 1) + i * 8_640_000).toISOString()),
    );
    const assignments = responses.map(({ id }, i): ThemeAssignment =>
      about(id, [...(random() < shareOf(i / 10) ? ['late'] : []), ...(random() < 0.2 ? ['price'] : [])]),
    );
    return { responses, assignments };
  };
  const watch = { from: '2026-03-01T00:00:00.000Z', commentsPerFalseAlarm: 3650 };
  const risen = daily((day) => (day < 75 ? 0.1 : 0.3));

  test('raises an alarm soon after a theme has become more usual, and says since when', () => {
    const trend = trendOf(risen, { watch });
    const late = trend.rows.find(({ theme }) => theme === 'late')?.watch;
    const [alarm] = late?.status === 'shown' ? late.alarms : [];
    expect(alarm?.at.answeredAt.slice(0, 7)).toBe('2026-03');
    expect((alarm?.at.answeredAt ?? '') > '2026-03-17').toBe(true);
    expect(alarm?.start.answeredAt.slice(0, 7)).toBe('2026-03');
    expect(alarm?.start.share).toBe((alarm?.start.mentions ?? 0) / (alarm?.start.comments ?? 1));
  });

  test('shares its bound among the themes', () => {
    const trend = trendOf(risen, { watch });
    expect(trend.watch).toEqual({ ...watch, themes: 2, baselineLevel: 0.8 });
    for (const { watch: own } of trend.rows) expect(own).toMatchObject({ commentsPerFalseAlarm: 7300 });
  });

  test('is quiet about a theme that is as usual as before', () => {
    const price = trendOf(risen, { watch }).rows.find(({ theme }) => theme === 'price')?.watch;
    expect(price).toMatchObject({ status: 'shown', alarms: [], baseline: { comments: 590 } });
  });

  test('does not look ahead of the present moment', () => {
    const early = trendOf(risen, { watch, now: '2026-03-02T00:00:00.000Z' });
    expect(early.rows[0]?.watch).toMatchObject({ watched: { comments: 11 } });
  });

  test('finds the same alarm however often it is asked', () => {
    const later = trendOf(risen, { watch });
    const [alarm] = later.rows[0]?.watch?.status === 'shown' ? later.rows[0].watch.alarms : [];
    const then = trendOf(risen, { watch, now: alarm?.at.answeredAt ?? '' });
    expect(then.rows[0]?.watch?.status === 'shown' && then.rows[0].watch.alarms).toEqual([alarm]);
  });

  test('needs enough comments before it, and room above what is usual', () => {
    const first = '2026-01-01T12:00:00.000Z';
    expect(trendOf(risen, { watch: { ...watch, from: first } }).rows[0]?.watch).toEqual({
      status: 'withheld',
      reason: 'below-minimum',
    });
    const always = daily(() => 0.99);
    expect(trendOf(always, { watch }).rows[0]?.watch).toEqual({ status: 'withheld', reason: 'no-room' });
  });

  test('tells of single comments, so there is none where small numbers are hidden', () => {
    const trend = trendOf(risen, { watch, privacyMinimum: 5 });
    for (const { watch: own } of trend.rows) expect(own).toEqual({ status: 'withheld', reason: 'privacy' });
  });

  test('is there only where it was asked for', () => {
    expect(trendOf(risen).watch).toBeNull();
    expect(trendOf(risen).rows[0]?.watch).toBeNull();
  });
});

test('nobody answered: no periods', () => {
  const trend = themeTrend([], [], { ...calendar, themes: [{ id: 'late', label: 'Late' }] });
  expect(trend.periods).toEqual([]);
  expect(trend.rows).toMatchObject([{ label: 'Late', points: [], change: { reason: 'no-closed-period' } }]);
});

test.each([
  ['zone/unknown', { zone: 'Nowhere' }],
  ['instant/invalid', { now: 'soon' }],
  ['option/unknown', { unit: 'era' }],
  ['option/unknown', { category: 'fan' }],
  ['option/unknown', { correction: 'none at all' }],
  ['option/out-of-range', { level: 2 }],
  ['option/out-of-range', { minimum: -1 }],
  ['option/out-of-range', { privacyMinimum: 0 }],
  ['instant/invalid', { watch: { from: 'March', commentsPerFalseAlarm: 100 } }],
  ['option/out-of-range', { watch: null }],
  ['option/out-of-range', { watch: { from: '2026-03-01T00:00:00.000Z', commentsPerFalseAlarm: 1 } }],
  ['option/out-of-range', { watch: { from: '2026-03-01T00:00:00.000Z', commentsPerFalseAlarm: 100, rise: 0 } }],
])('refuses with %s', (code, options) => {
  expect(() => trendOf(month('04', 1, 20), options as never)).toThrow(expect.objectContaining({ code }) as Error);
});
