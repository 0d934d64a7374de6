import { describe, expect, test } from 'vitest';
import { type Margin, postStratify } from '../../src/weights/rake.ts';
import { contrastDomains, domainEstimates } from '../../src/weights/domains.ts';

const repeat = (score: number, times: number): number[] => new Array<number>(times).fill(score);

describe('domainEstimates', () => {
  test('orders parts by name, and keeps answers without one as the last', () => {
    const parts = domainEstimates({ scores: [10, 3, 8] }, ['b', null, 'a']);
    expect(parts.map(({ domain, estimate }) => [domain, estimate.nps])).toEqual([
      ['a', 0],
      ['b', 100],
      [null, -100],
    ]);
  });

  test('knows no standard error of a part of one answer', () => {
    const [one] = domainEstimates({ scores: [10, 3, 8] }, ['a', 'b', 'b']);
    expect(one?.estimate).toMatchObject({ n: 1, standardError: null, units: 1, df: 0 });
  });

  test('shows nothing of nobody', () => {
    expect(domainEstimates({ scores: [] }, [])).toEqual([]);
  });

  test('knows of the totals that weights were adjusted to', () => {
    const scores = [10, 10, 3, 9, 2, 8, 10, 0];
    const categories = ['x', 'x', 'y', 'y', 'y', 'y', 'x', 'x'];
    const margin: Margin = { name: 'm', categories, totals: { x: 30, y: 70 } };
    const parts = domainEstimates(postStratify({ scores }, margin).sample, categories);
    expect(parts.map(({ estimate }) => estimate.nps)).toEqual([expect.closeTo(50, 9), expect.closeTo(-25, 9)]);
    expect(parts[0]?.estimate).toMatchObject({ calibration: 'converged' });
  });

  test('refuses a part that is no text', () => {
    expect(() => domainEstimates({ scores: [10] }, [7 as unknown as string])).toThrow(
      expect.objectContaining({ code: 'design/invalid', path: ['domains', 0] }),
    );
    expect(() => domainEstimates({ scores: [10] }, [])).toThrow(
      expect.objectContaining({ code: 'design/invalid', path: ['domains'] }),
    );
  });
});

describe('contrastDomains', () => {
  const scores = [...repeat(10, 30), ...repeat(3, 10), ...repeat(10, 10), ...repeat(3, 30)];
  const domains = [...new Array<string>(40).fill('now'), ...new Array<string>(40).fill('before')];

  test('is a minus b', () => {
    const contrast = contrastDomains({ scores }, domains, { a: 'now', b: 'before' });
    expect(contrast).toMatchObject({ status: 'shown', difference: 100, direction: 'higher', n: { a: 40, b: 40 } });
    expect(contrast.status === 'shown' && contrast.standardError).toBeCloseTo(
      100 * Math.sqrt((80 / 79) * ((2 * 0.75) / 40)),
      10,
    );
    expect(contrast.pValue).toBeLessThan(1e-5);
    expect(contrast.interval?.lower).toBeGreaterThan(50);
  });

  test('is exact about people who are in both parts', () => {
    // The same forty people, all of whom moved up by two categories or stayed: what they share cancels.
    const clusters = scores.map((_, i) => i % 40);
    const shared = contrastDomains({ scores, clusters }, domains, { a: 'now', b: 'before' });
    const apart = contrastDomains({ scores }, domains, { a: 'now', b: 'before' });
    expect(shared.status === 'shown' && shared.standardError).toBeLessThan(
      (apart.status === 'shown' && apart.standardError) as number,
    );
  });

  test('says nothing of chance where nothing varies', () => {
    const alike = contrastDomains({ scores: [10, 10, 3, 3] }, ['x', 'x', 'y', 'y'], { a: 'x', b: 'y' });
    expect(alike).toMatchObject({
      difference: 200,
      standardError: 0,
      statistic: null,
      pValue: null,
      pGreater: null,
      pLess: null,
      direction: 'unclear',
      cautions: ['few-answers', 'degenerate'],
    });
  });

  test('is certain where everybody was asked', () => {
    const census = contrastDomains({ scores: [10, 9, 3, 8], populationSizes: [4, 4, 4, 4] }, ['x', 'x', 'y', 'y'], {
      a: 'y',
      b: 'x',
    });
    expect(census).toMatchObject({ difference: -150, standardError: 0, direction: 'lower', cautions: ['few-answers'] });
  });

  test('cuts limits at two hundred points, and keeps them beside', () => {
    const contrast = contrastDomains({ scores: [10, 10, 8, 3, 3, 8] }, ['x', 'x', 'x', 'y', 'y', 'y'], {
      a: 'x',
      b: 'y',
    });
    expect(contrast.status === 'shown' && contrast.interval).toMatchObject({ upper: 200 });
    expect(contrast.status === 'shown' && contrast.interval.unclipped?.upper).toBeGreaterThan(200);
  });

  test('is withheld without answers or with a part of one unit', () => {
    expect(contrastDomains({ scores }, domains, { a: 'now', b: 'later' })).toMatchObject({
      status: 'withheld',
      reason: 'no-responses',
      n: { a: 40, b: 0 },
    });
    expect(contrastDomains({ scores: [10, 9, 3] }, ['x', 'x', 'y'], { a: 'x', b: 'y' })).toMatchObject({
      status: 'withheld',
      reason: 'below-minimum',
    });
  });

  test('refuses a part against itself, and a level that is none', () => {
    expect(() => contrastDomains({ scores }, domains, { a: 'now', b: 'now' })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['b'] }),
    );
    expect(() => contrastDomains({ scores }, domains, { a: 'now', b: 'before', level: 0 })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['level'] }),
    );
  });
});
