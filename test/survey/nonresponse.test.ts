import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { nps } from '../../src/estimate/moments.ts';
import { type NonResponseOptions, nonResponseBounds } from '../../src/survey/nonresponse.ts';
import { tallyScores } from '../../src/tally/tally.ts';
import { arbCategoryCounts } from '../../src/testing/arbitraries.ts';

const answers = { detractors: 20, passives: 30, promoters: 50 };

describe('people who did not answer', () => {
  test('could all be detractors, or all be promoters', () => {
    expect(nonResponseBounds(answers, { invited: 200 })).toMatchObject({
      status: 'shown',
      answered: 100,
      silent: 100,
      worst: -35,
      best: 65,
      within: null,
      tipping: null,
    });
  });

  test('leave the score as it is where there are none', () => {
    const bounds = nonResponseBounds(answers, { invited: 100, target: 0 });
    expect(bounds).toMatchObject({ worst: 30, best: 30, tipping: { target: 0, nps: null, reason: 'nobody-silent' } });
    expect(bounds.interval).toMatchObject(
      bounds.observed.status === 'shown'
        ? { lower: bounds.observed.interval.lower, upper: bounds.observed.interval.upper }
        : {},
    );
  });

  test('who differ by at most a gap leave less room', () => {
    const bounds = nonResponseBounds(answers, { invited: 200, gap: 10 });
    expect(bounds.within).toEqual({ gap: 10, lower: 25, upper: 35 });
    expect(nonResponseBounds(answers, { invited: 200, gap: 200 }).within).toEqual({ gap: 200, lower: -35, upper: 65 });
  });

  test('tip a decision at a score of their own', () => {
    const at = (target: number): unknown => nonResponseBounds(answers, { invited: 200, target }).tipping;
    expect(at(0)).toEqual({ target: 0, nps: -30, reason: null });
    expect(at(65)).toEqual({ target: 65, nps: 100, reason: null });
    expect(at(66)).toEqual({ target: 66, nps: null, reason: 'above-best' });
    expect(at(-36)).toEqual({ target: -36, nps: null, reason: 'below-worst' });
  });

  test('are all there is where nobody answered', () => {
    const bounds = nonResponseBounds(tallyScores([]), { invited: 50, gap: 10, target: 20 });
    expect(bounds).toMatchObject({ worst: -100, best: 100, within: null, tipping: { nps: 20 } });
    expect(bounds.observed.status).toBe('withheld');
  });

  test('are nobody where nobody was invited', () => {
    expect(nonResponseBounds(tallyScores([]), { invited: 0, gap: 5, target: 5 })).toMatchObject({
      status: 'withheld',
      reason: 'nobody-invited',
      worst: null,
      best: null,
    });
  });

  test.each([
    [{ invited: 99 }, ['invited']],
    [{ invited: 200.5 }, ['invited']],
    [{ invited: '200' }, ['invited']],
    [{ invited: Infinity }, ['invited']],
    [{ invited: 200, gap: -1 }, ['gap']],
    [{ invited: 200, gap: NaN }, ['gap']],
    [{ invited: 200, target: 101 }, ['target']],
    [{ invited: 200, level: 95 }, ['level']],
  ])('are refused with wrong options: %o', (options, path) => {
    expect(() => nonResponseBounds(answers, options as NonResponseOptions)).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path }),
    );
  });
});

prop.prop([arbCategoryCounts(), arbCategoryCounts()], { numRuns: 1000 })(
  'whatever those who did not answer think, the score of all lies within the bounds',
  (counts, silent) => {
    const silents = silent.detractors + silent.passives + silent.promoters;
    const invited = counts.detractors + counts.passives + counts.promoters + silents;
    const bounds = nonResponseBounds(counts, { invited, gap: 50, target: 0 });
    expect(JSON.parse(JSON.stringify(bounds))).toEqual(bounds);
    const all = nps({
      detractors: counts.detractors + silent.detractors,
      passives: counts.passives + silent.passives,
      promoters: counts.promoters + silent.promoters,
    });
    if (bounds.status === 'withheld') expect(all).toBeNull();
    else {
      expect(all as number).toBeGreaterThanOrEqual(bounds.worst - 1e-9);
      expect(all as number).toBeLessThanOrEqual(bounds.best + 1e-9);
      expect(bounds.interval.lower).toBeLessThanOrEqual(bounds.worst);
      expect(bounds.interval.upper).toBeGreaterThanOrEqual(bounds.best);
      // The room is as wide as the silence: 200 points times the silent share.
      expect(bounds.best - bounds.worst).toBeCloseTo((200 * silents) / invited, 9);
      if (bounds.within !== null) {
        expect(bounds.within.lower).toBeGreaterThanOrEqual(bounds.worst - 1e-9);
        expect(bounds.within.upper).toBeLessThanOrEqual(bounds.best + 1e-9);
      }
    }
  },
);

prop.prop([arbCategoryCounts({ minimumSize: 1 }), fc.nat(1000), fc.integer({ min: -100, max: 100 })], {
  numRuns: 1000,
})('a silent group with the tipping score brings all to the target', (counts, silent, target) => {
  const answered = counts.detractors + counts.passives + counts.promoters;
  const bounds = nonResponseBounds(counts, { invited: answered + silent, target });
  if (bounds.tipping === null || bounds.tipping.nps === null) return;
  const all = (answered * (nps(counts) as number) + silent * bounds.tipping.nps) / (answered + silent);
  expect(all).toBeCloseTo(target, 6);
});
