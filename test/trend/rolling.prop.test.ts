import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { estimateNps } from '../../src/estimate/interval.ts';
import { tallyResponses } from '../../src/tally/tally.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { arbZone } from '../../src/testing/times.ts';
import { compareWindows } from '../../src/trend/compare-windows.ts';
import { rollingAnswers, rollingDays } from '../../src/trend/rolling.ts';
import { dateShownBy } from '../time/clock.ts';

const DAY = 86_400_000;
const now = '2030-01-01T00:00:00.000Z';
const answers = arbResponses({ min: '2024-03-01T00:00:00.000Z', max: '2024-04-20T00:00:00.000Z' });
const sizes = fc.integer({ min: 1, max: 20 });

describe('windows of days', () => {
  test.prop([answers, sizes, arbZone()])(
    'hold what a look at the clock finds on their dates',
    (responses, days, zone) => {
      const { points } = rollingDays(responses, { days, zone, now, minimum: 1 });
      for (const { window, estimate } of points) {
        const first = new Date(Date.parse(window.date) - (days - 1) * DAY).toISOString().slice(0, 10);
        const inside = responses.filter(({ answeredAt }) => {
          const date = dateShownBy(zone, Date.parse(answeredAt));
          return first <= date && date <= window.date;
        });
        expect(estimate).toEqual(estimateNps(tallyResponses(inside)));
      }
    },
  );

  test.prop([answers, sizes, arbZone()])(
    'hold each answer as many times as they have days, but for the end',
    (responses, days, zone) => {
      const { points } = rollingDays(responses, { days, zone, now, minimum: 1 });
      const held = points.reduce((sum, { estimate }) => sum + estimate.n, 0);
      const last = points.length - 1;
      const placeOf = (answeredAt: string): number => points.findIndex(({ window }) => answeredAt < window.end);
      expect(held).toBe(
        responses.reduce((sum, { answeredAt }) => sum + Math.min(days, last - placeOf(answeredAt) + 1), 0),
      );
    },
  );

  test.prop([answers, sizes])('overlap exactly where they are refused a comparison', (responses, days) => {
    const { points } = rollingDays(responses, { days, zone: 'UTC', now, minimum: 1 });
    const [first] = points;
    if (first === undefined) return;
    points.forEach((point, i) => {
      const compare = (): unknown => compareWindows(point, first);
      if (i < days) expect(compare).toThrow(expect.objectContaining({ code: 'trend/overlapping-windows' }));
      else expect(compare).not.toThrow();
    });
  });
});

describe('windows of answers', () => {
  test.prop([answers, sizes])('hold the last answers of a sorted list', (responses, size) => {
    const { points } = rollingAnswers(responses, { answers: size });
    const sorted = [...responses].sort((a, b) => (`${a.answeredAt} ${a.id}` < `${b.answeredAt} ${b.id}` ? -1 : 1));
    expect(points.map(({ window }) => window.id)).toEqual(sorted.map(({ id }) => id));
    points.forEach(({ window: { first, last }, estimate }, i) => {
      expect([first, last]).toEqual([Math.max(0, i - size + 1), i]);
      const whole = estimateNps(tallyResponses(sorted.slice(first, last + 1)));
      if (i + 1 < size)
        expect(estimate).toMatchObject({ status: 'withheld', reason: 'below-minimum', n: i + 1, counts: whole.counts });
      else expect(estimate).toEqual(whole);
    });
  });

  test.prop([answers, sizes, fc.infiniteStream(fc.nat())])(
    'do not depend on the order of the list',
    (responses, size, keys) => {
      const shuffled = responses
        .map((response) => ({ response, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ response }) => response);
      expect(rollingAnswers(shuffled, { answers: size })).toEqual(rollingAnswers(responses, { answers: size }));
    },
  );
});

test.prop([answers, sizes, arbZone()])('rolling results are plain JSON', (responses, size, zone) => {
  for (const result of [
    rollingDays(responses, { days: size, zone, now }),
    rollingAnswers(responses, { answers: size }),
  ])
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});
