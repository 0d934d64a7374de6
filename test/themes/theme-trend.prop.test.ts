import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type ThemeTrend, themeTrend } from '../../src/themes/theme-trend.ts';
import { arbFollowed } from './follow-answers.ts';

const range = { min: '2025-11-01T00:00:00.000Z', max: '2026-06-30T00:00:00.000Z' };
const options = { zone: 'America/St_Johns', now: '2026-05-15T12:00:00.000Z', minimum: 2 } as const;
const watch = { from: '2026-02-01T00:00:00.000Z', commentsPerFalseAlarm: 100 };

/** How many comments mention a theme in each quarter, from the counts of its periods. */
const byQuarter = ({ rows }: ThemeTrend): Record<string, Record<string, number>> =>
  Object.fromEntries(
    rows.map(({ theme, points }) => {
      const sums: Record<string, number> = {};
      for (const { period, n } of points) {
        const [year = '', rest = ''] = period.key.split('-');
        const quarter = rest.startsWith('Q') ? rest : `Q${Math.ceil(Number(rest) / 3)}`;
        sums[`${year}-${quarter}`] = (sums[`${year}-${quarter}`] ?? 0) + (n ?? 0);
      }
      return [`theme ${theme}`, sums];
    }),
  );

describe('for all answers', () => {
  test.prop([arbFollowed(range), fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })])(
    'a trend of themes survives JSON unchanged',
    ({ responses, assignments }, privacyMinimum) => {
      const trend = themeTrend(responses, assignments, {
        ...options,
        watch,
        ...(privacyMinimum !== undefined && { privacyMinimum }),
      });
      expect(JSON.parse(JSON.stringify(trend))).toStrictEqual(trend);
    },
  );

  test.prop([arbFollowed(range), fc.infiniteStream(fc.nat())])('their order changes nothing', (followed, keys) => {
    const shuffled = <T>(items: readonly T[]): T[] =>
      items
        .map((item) => ({ item, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
    const trend = themeTrend(followed.responses, followed.assignments, { ...options, watch });
    expect(themeTrend(shuffled(followed.responses), shuffled(followed.assignments), { ...options, watch })).toEqual(
      trend,
    );
  });

  test.prop([arbFollowed(range)])('months add up to quarters', ({ responses, assignments }) => {
    const months = themeTrend(responses, assignments, options);
    const quarters = themeTrend(responses, assignments, { ...options, unit: 'quarter' });
    expect(byQuarter(months)).toEqual(byQuarter(quarters));
  });

  test.prop([arbFollowed(range)])('the three categories add up to all', ({ responses, assignments }) => {
    const themes = ['late', 'price', 'staff', '__proto__'].map((id) => ({ id, label: id }));
    const countsOf = (trend: ThemeTrend): number[] => [
      ...trend.rows.flatMap(({ points }) => points.map(({ n }) => n ?? 0)),
      ...trend.periods.flatMap(({ comments, other, unread }) => [comments ?? 0, other ?? 0, unread ?? 0]),
    ];
    const parts = (['detractor', 'passive', 'promoter'] as const).map((category) =>
      countsOf(themeTrend(responses, assignments, { ...options, themes, category })),
    );
    const all = countsOf(themeTrend(responses, assignments, { ...options, themes }));
    expect(all.map((_, i) => parts.reduce((sum, part) => sum + (part[i] ?? 0), 0))).toEqual(all);
  });

  test.prop([arbFollowed(range), fc.integer({ min: 2, max: 6 })])(
    'the comments of a theme less those of its open periods never tell of fewer than the privacy minimum',
    ({ responses, assignments }, privacyMinimum) => {
      const open = themeTrend(responses, assignments, options);
      const trend = themeTrend(responses, assignments, { ...options, privacyMinimum });
      for (const [row, { points }] of trend.rows.entries()) {
        const sizes = open.rows[row]?.points.map(({ n }) => n ?? 0) ?? [];
        const hidden = sizes.filter((_, place) => points[place]?.n === null);
        const left = hidden.reduce((sum, n) => sum + n, 0);
        const isAll = sizes.every((n, place) => n === 0 || points[place]?.n === null);
        expect(hidden.length === 0 || isAll || (hidden.length > 1 && left >= privacyMinimum)).toBe(true);
      }
    },
  );

  test.prop([arbFollowed(range)])('each answer is read or not in its period', ({ responses, assignments }) => {
    const { periods } = themeTrend(responses, assignments, options);
    expect(periods.reduce((sum, { comments, unread }) => sum + (comments ?? 0) + (unread ?? 0), 0)).toBe(
      responses.length,
    );
  });

  test.prop([arbFollowed(range)])(
    'an interval holds the share, and so does the scale',
    ({ responses, assignments }) => {
      for (const { points, smoothed } of themeTrend(responses, assignments, options).rows) {
        for (const point of points)
          if (point.status === 'shown') {
            expect(point.interval.lower).toBeLessThanOrEqual(point.share + 1e-12);
            expect(point.interval.upper).toBeGreaterThanOrEqual(point.share - 1e-12);
          }
        for (const { interval } of smoothed.status === 'shown' ? smoothed.points : [])
          if (interval !== null) expect(interval.lower >= 0 && interval.upper <= 1).toBe(true);
      }
    },
  );
});
