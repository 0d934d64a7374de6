/**
 * What goes with a flag: differences, impacts, corrections, and what is withheld.
 */
import { describe, expect, test } from 'vitest';
import { compareNps } from '../../src/compare/difference.ts';
import { adjustPValues } from '../../src/numeric/adjust.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { type FlagCounts, type FlagImpact, type ShownFlag, flagImpact, tallyByFlag } from '../../src/segments/flags.ts';
import { tallyScores } from '../../src/tally/tally.ts';

type Triple = readonly [number, number, number];

const flag = (key: string, present: Triple, absent: Triple): FlagCounts => ({
  key,
  with: { detractors: present[0], passives: present[1], promoters: present[2] },
  without: { detractors: absent[0], passives: absent[1], promoters: absent[2] },
});

const PRICE = flag('price', [20, 5, 5], [30, 60, 120]);
const SUPPORT = flag('support', [2, 8, 40], [48, 57, 85]);
const COLOR = flag('color', [4, 6, 8], [46, 59, 117]);

const shown = ({ rows }: FlagImpact): ShownFlag[] => rows.filter((row) => row.status === 'shown');

describe('a flag', () => {
  const [price] = shown(flagImpact([PRICE])) as [ShownFlag];

  test('has the scores with it, without it and of all', () => {
    expect(price).toMatchObject({ n: { with: 30, without: 210 }, share: 0.125, nps: { with: -50, all: 31.25 } });
    expect(price.nps.without).toBeCloseTo(42.857142857143, 10);
  });

  test('has the impact that the score of all lacks against the answers without it', () => {
    expect(price.impact).toBeCloseTo(31.25 - 300 / 7, 10);
    expect(price.impact).toBeCloseTo(price.share * price.difference.difference, 12);
  });

  test('is compared as two groups are', () => {
    expect(price.difference).toEqual(compareNps(PRICE.with, PRICE.without));
    expect(price.adjustedP).toBe(price.difference.pValue);
    expect(price.simultaneous.lower).toBeCloseTo(price.difference.interval.lower, 9);
  });
});

describe('several flags', () => {
  const impact = flagImpact([SUPPORT, COLOR, PRICE]);

  test('come with the most negative impact first', () => {
    expect(impact.rows.map(({ key }) => key)).toEqual(['price', 'color', 'support']);
  });

  test('are corrected for their number', () => {
    const rows = shown(impact);
    expect(impact).toMatchObject({ correction: 'holm', comparisons: 3 });
    expect(rows.map(({ adjustedP }) => adjustedP)).toEqual(
      adjustPValues(rows.map(({ difference }) => difference.pValue)),
    );
    expect(rows.map(({ direction }) => direction)).toEqual(['lower', 'unclear', 'higher']);
  });

  test('have wider intervals together than each alone', () => {
    for (const { simultaneous, difference } of shown(impact)) {
      expect(simultaneous.level).toBeCloseTo(1 - 0.05 / 3, 12);
      expect(simultaneous.lower).toBeLessThan(difference.interval.lower);
      expect(simultaneous.upper).toBeGreaterThan(difference.interval.upper);
    }
  });

  test('decide the direction on the corrected p-value', () => {
    const weak = flag('weak', [15, 9, 8], [60, 60, 80]);
    const alone = shown(flagImpact([weak]))[0];
    expect(alone?.difference.pValue).toBeLessThan(0.05);
    expect(alone?.direction).toBe('lower');
    const among = Array.from({ length: 9 }, (_, i) => flag(`x${i}`, [20, 20, 20], [20, 20, 20]));
    const row = shown(flagImpact([weak, ...among])).find(({ key }) => key === 'weak');
    expect(row?.adjustedP).toBeGreaterThan(0.05);
    expect(row?.direction).toBe('unclear');
    expect(row?.difference.direction).toBe('lower');
    const uncorrected = flagImpact([weak, ...among], { correction: 'none' });
    expect(shown(uncorrected).find(({ key }) => key === 'weak')?.direction).toBe('lower');
  });

  test('stay unclear where imaginary answers alone would decide against the observed difference', () => {
    const [row] = shown(flagImpact([flag('rare', [0, 0, 1], [0, 1, 999])], { minimum: 1 })) as [ShownFlag];
    expect(row.impact).toBeGreaterThan(0);
    expect(row.adjustedP).toBeLessThan(0.05);
    expect(row.direction).toBe('unclear');
  });

  test('take another method and level', () => {
    const [price] = shown(flagImpact([PRICE], { method: 'wald', level: 0.8 })) as [ShownFlag];
    expect(price.difference).toEqual(compareNps(PRICE.with, PRICE.without, { method: 'wald', level: 0.8 }));
  });
});

describe('a flag is withheld', () => {
  const rows = flagImpact(
    [
      flag('none', [0, 0, 0], [10, 10, 10]),
      flag('all', [10, 10, 10], [0, 0, 0]),
      flag('few', [3, 3, 3], [10, 10, 10]),
      flag('hidden', [1, 1, 1], [10, 10, 10]),
      flag('nearly all', [10, 10, 10], [0, 1, 1]),
      PRICE,
    ],
    { privacyMinimum: 5 },
  ).rows;

  test('after those shown, with its reason', () => {
    expect(rows.map((row) => [row.key, row.status === 'withheld' ? row.reason : 'shown'])).toEqual([
      ['price', 'shown'],
      ['all', 'no-responses'],
      ['few', 'below-minimum'],
      ['hidden', 'privacy'],
      ['nearly all', 'privacy'],
      ['none', 'no-responses'],
    ]);
  });

  test('and stays out of the correction', () => {
    expect(shown({ correction: 'holm', comparisons: 1, rows })[0]?.adjustedP).toBe(
      shown(flagImpact([PRICE]))[0]?.adjustedP,
    );
  });

  test('without any figure where people could be traced', () => {
    expect(rows.find(({ key }) => key === 'hidden')).toEqual({
      status: 'withheld',
      key: 'hidden',
      reason: 'privacy',
      n: null,
      share: null,
      difference: null,
      impact: null,
      direction: 'unclear',
    });
    expect(rows.find(({ key }) => key === 'few')).toMatchObject({ n: { with: 9, without: 30 }, share: 9 / 39 });
  });
});

test('no flags are no rows', () => {
  expect(flagImpact([])).toEqual({ correction: 'holm', comparisons: 0, rows: [] });
  expect(flagImpact([flag('nobody', [0, 0, 0], [0, 0, 0])]).rows[0]).toMatchObject({ share: null, n: { with: 0 } });
});

test.each([
  [{ level: 0 }, 'option/out-of-range'],
  [{ minimum: 0 }, 'option/out-of-range'],
  [{ privacyMinimum: -1 }, 'option/out-of-range'],
  [{ method: 'guess' as 'wald' }, 'option/unknown'],
  [{ correction: 'guess' as 'holm' }, 'option/unknown'],
])('the options %j are refused even without flags', (options, code) => {
  expect(() => flagImpact([], options)).toThrow(expect.objectContaining({ code }));
});

test('a level next to 1 leaves room for no correction, and is no fault', () => {
  const side = { detractors: 10, passives: 10, promoters: 10 };
  const flags = ['a', 'b'].map((key) => ({ key, with: side, without: side }));
  const [row] = flagImpact(flags, { level: 1 - 2 ** -53 }).rows;
  expect(row?.status === 'shown' && row.simultaneous).toEqual(row?.difference?.interval);
});

test('a flag that comes twice is refused, and bad counts are', () => {
  expect(() => flagImpact([PRICE, COLOR, PRICE])).toThrow(
    expect.objectContaining({ code: 'segments/duplicate', path: [2] }),
  );
  expect(() => flagImpact([PRICE, flag('x', [-1, 0, 0], [1, 1, 1])])).toThrow(
    expect.objectContaining({ code: 'counts/invalid', path: [1, 'with'] }),
  );
});

describe('counting by flag', () => {
  const answer = (id: string, score: Score, themes?: string): Response => ({
    id,
    subject: id,
    score,
    answeredAt: '2024-05-01T12:00:00.000Z',
    tags: themes === undefined ? {} : { themes },
  });
  const themesOf = ({ tags }: Response): string[] => tags['themes']?.split(' ') ?? [];
  const answers = [answer('a', 3, 'price app'), answer('b', 10, 'app app'), answer('c', 9)];

  test('puts an answer on both sides of every flag, once', () => {
    expect(tallyByFlag(answers, themesOf)).toEqual([
      { key: 'app', with: tallyScores([3, 10]), without: tallyScores([9]) },
      { key: 'price', with: tallyScores([3]), without: tallyScores([9, 10]) },
    ]);
  });

  test('of no answers finds no flags', () => {
    expect(tallyByFlag([], themesOf)).toEqual([]);
  });

  test('knows flags by any name', () => {
    expect(tallyByFlag(answers, () => ['__proto__', 'constructor']).map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
