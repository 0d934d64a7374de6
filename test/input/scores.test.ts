import { describe, expect, test } from 'vitest';
import { isFault } from '../../src/input/issues.ts';
import { namesOtherScale } from '../../src/input/scale-name.ts';
import { scoreReader } from '../../src/input/scores.ts';

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
    ['9.00', 9],
    ['likely-9', 9],
    ['Likely: 9', 9],
    ['likely = 9', 9],
    ['Not likely at all! - 0', 0],
    ['5 - Maybe', 5],
    ['8 - Marvelous', 8],
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

  test.each([
    '0 - Not applicable',
    "0 = Don't know",
    "0 (Don't know)",
    'N/A (5)',
    '5: N/A',
    "11 - Don't know",
    'weiß nicht - 3',
    '4 – Weiß  nicht.',
  ])('%j means no answer, whatever its number', (cell) => {
    expect(reading(cell)).toBe('score/missing');
  });

  test('the number beside a word that means no answer says nothing about the scale', () => {
    const reader = scoreReader({ labels: {}, missing: [] });
    ["11 - Don't know", 5, 9].forEach(reader.read);
    expect(reader.doubts()).toEqual([]);
  });

  test.each<unknown>([
    'Score: -9',
    'likely -9',
    'likely- 9',
    'NPS -5',
    'Rating: – 3',
    '9-Oct',
    '10-Sep',
    '8-Jul',
    'Sep-10',
    '9. Okt.',
    '9.loka',
    '5 May',
    '5-May',
    'October - 9',
    '1,000',
    '10,000',
    '7.000',
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

  test('a declared number means the same as a text, a number and a big integer', () => {
    const labels = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [i + 1, i])) as Record<string, 0 | 5 | 10>;
    for (const position of [1, 2, 9, 10, 11])
      for (const cell of [position, String(position), BigInt(position), `${position}.0`])
        expect(reading(cell, labels)).toBe(position - 1);
    expect([-99, '-99', -99n].map((cell) => reading(cell, { '-99': 5 }))).toEqual([5, 5, 5]);
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
    'On a scale of 1 (not at all likely) to 10 (extremely likely)',
    'Between 1 and 10',
    'between 1 (low) and 10 (high)',
    'zwischen 1 und 10',
    'mellan 1 och 10',
    'mellom 1 og 10',
    'entre 1 et 10',
    'entre 1 y 10',
    'tussen 1 en 10',
    'asteikolla 1 ja 10 välillä',
    '1 = not likely, 10 = very likely',
    '(1: not likely, 10: very likely)',
    '1 = poor, 2 = fair, 3 = good, 4 = very good, 5 = excellent',
    'where 1 is not likely and 10 is very likely',
    'with 1 being lowest and 5 being highest',
    'Rate 1 ~ 10',
    '(1 -> 10)',
    '1 → 10',
    '1 / 10',
    'Rating out of 5',
    'from one to ten',
    'one to five',
    '1 (lowest) - 5 (highest)',
    '1  to\n10',
  ])('%j names another scale', (text) => {
    expect(namesOtherScale(text)).toBe(true);
  });

  test.each([
    'On a scale of 0 to 10, how likely are you to recommend us?',
    'NPS (0-10)',
    'NPS 0–10 (was 1-5 before)',
    'Q1-5 recommend',
    '0-10',
    '0 to 10',
    'from zero to ten',
    'between 0 and 10',
    '0 = not likely, 10 = very likely',
    '(0: not likely, 10: very likely)',
    '0 = not at all likely, 5 = neutral, 10 = extremely likely',
    '(0: not likely, 5: neutral, 10: very likely)',
    'where 0 is not likely and 10 is very likely',
    '0 (not at all likely) and 10 (extremely likely)',
    '0 / 10',
    'on a scale of 0 (not at all) to 10 (extremely)',
    'On a scale of 0 = not at all to 10 = extremely',
    'NPS out of 10',
    'NPS Q1 2024',
    'Survey 3 of 5',
    'Wave 1 and 10',
    'asked 1/10/2024',
    'asked 1.10.',
    'asked 2024-01-10',
    'asked on 1 October 2024',
    'Question 1: How likely are you to recommend us? 12:30',
    'the one to choose',
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
