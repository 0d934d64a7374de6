import { describe, expect, test } from 'vitest';
import { isFault } from '../../src/input/issues.ts';
import { namesOtherScale, scoreReader } from '../../src/input/scores.ts';

const reading = (cell: unknown, labels: Record<string, 0 | 5 | 10> = {}): unknown => {
  const score = scoreReader({ labels, missing: ['weiß nicht'] }).read(cell);
  return isFault(score) ? score.code : score;
};

describe('cells of a score column', () => {
  test.each([
    [9, 9],
    ['10', 10],
    [' 9 ', 9],
    ['\uFEFF9', 9],
    ['9.0', 9],
    ['9,0', 9],
    [9n, 9],
    ['10 - Extremely likely', 10],
    ['10 – Extremely likely', 10],
    ['0 = Not at all likely', 0],
    ['9 (likely)', 9],
    ['8: likely', 8],
    ['7. likely', 7],
    ['Extremely likely (10)', 10],
    ['Not at all likely - 0', 0],
    ['10 – Erittäin todennäköisesti', 10],
  ])('%s is the score %d', (cell, score) => {
    expect(reading(cell)).toBe(score);
  });

  test('minus zero is zero', () => {
    expect(Object.is(reading(-0), 0)).toBe(true);
  });

  test.each([undefined, null, '', '  ', 'N/A', 'n/a', 'NA', "Don't know", 'don’t know', 'Weiß  nicht', '-'])(
    '"%s" means no answer',
    (cell) => {
      expect(reading(cell)).toBe('score/missing');
    },
  );

  test.each<unknown>([
    '11',
    '-1',
    '7.5',
    '9-10',
    '4/5',
    '9/10',
    '5 stars',
    '9 out of 10',
    '007',
    '10%',
    '1e1',
    '0x9',
    '九',
    '9 - 10 likely',
    '12 - likely',
    'likely',
    7.5,
    NaN,
    -1,
    11,
    12n,
    2n ** 70n,
    true,
    [9],
    { valueOf: () => 9 },
    Symbol('9'),
  ])('%o is not on the scale', (cell) => {
    expect(reading(cell)).toBe('score/not-on-scale');
  });

  test('declared words are scores, whatever their case and spaces', () => {
    const labels = { 'Extremely likely': 10, neither: 5, constructor: 0 } as const;
    expect(['EXTREMELY  likely', ' neither ', 'constructor'].map((cell) => reading(cell, labels))).toEqual([10, 5, 0]);
    expect(reading('toString', labels)).toBe('score/not-on-scale');
  });

  test('a declared word comes before everything else', () => {
    expect([reading('1', { 1: 10 }), reading('n/a', { 'n/a': 5 })]).toEqual([10, 5]);
  });
});

describe('the scale', () => {
  test.each([
    'On a scale of 1 to 10, how likely are you to recommend us?',
    'Recommend (1-5)',
    'Recommend 1–5',
    'Recommend [1..7]',
    'Empfehlung 1 bis 10',
    'Suosittelu (0-5)',
    'Recommend, 5-point scale',
    'How many stars? 5 stars',
    'on a scale of 1-5.',
  ])('%j names another scale', (text) => {
    expect(namesOtherScale(text)).toBe(true);
  });

  test.each([
    'On a scale of 0 to 10, how likely are you to recommend us?',
    'NPS (0-10)',
    'NPS 0–10 (was 1-5 before)',
    'Q1-5 recommend',
    'NPS 2023-10',
    'Wave 1-2',
    'sent 2024-01-05',
    '11-point scale',
    'Score',
    'nps_1',
  ])('%j does not', (text) => {
    expect(namesOtherScale(text)).toBe(false);
  });

  const refusalOf = (cells: readonly unknown[]): string | undefined => {
    const reader = scoreReader({ labels: {}, missing: [] });
    cells.forEach(reader.read);
    return reader.refusal()?.code;
  };

  test('the label of an end of the scale at another number refuses the whole', () => {
    expect(refusalOf(['1 - Not at all likely', 5, '10 - Extremely likely'])).toBe('scale/not-nps');
    expect(refusalOf([2, '5 - Extremely likely'])).toBe('scale/not-nps');
    expect(refusalOf(['0 - Not at all likely', 5, '10 - Extremely likely'])).toBeUndefined();
  });

  test('one odd label among contradicting answers does not', () => {
    expect(refusalOf([0, 1, 9, 10, '1 - Not at all likely', '5 - Extremely likely'])).toBeUndefined();
  });

  test('labels that name another scale refuse the whole when they are the most', () => {
    expect(refusalOf(['4 (of 1-5)', '5 (of 1-5)', 3])).toBe('scale/not-nps');
    expect(refusalOf(['4 (of 1-5)', 3, 9])).toBeUndefined();
  });
});
