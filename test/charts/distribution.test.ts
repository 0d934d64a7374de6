import { describe, expect, test } from 'vitest';
import { distributionChart } from '../../src/charts/distribution.ts';
import { categoryColors } from '../../src/charts/palette.ts';
import { en } from '../../src/locale/en/index.ts';
import { emptyTally, tallyScores } from '../../src/tally/tally.ts';
import { barsOf, draw, textsOf } from './render.ts';

const tally = tallyScores([10, 10, 9, 8, 7, 3, 3, 0]);

describe('the distribution chart', () => {
  test('draws a bar for each of the eleven scores in the color of its category', async () => {
    const { svg, warnings } = await draw(distributionChart(tally, { locale: en }));
    expect(warnings).toEqual([]);
    const { detractor, passive, promoter } = categoryColors;
    expect(barsOf(svg)).toEqual([...Array<string>(7).fill(detractor), passive, passive, promoter, promoter]);
  });

  test('writes the number of answers above each bar, and the words of the categories', async () => {
    const { svg } = await draw(distributionChart(tally, { locale: en }));
    const texts = textsOf(svg);
    expect(texts).toEqual(expect.arrayContaining(['detractors', 'passives', 'promoters', 'Score', 'Answers']));
    expect(texts.filter((text) => text === '2').length).toBeGreaterThanOrEqual(2);
  });

  test('says the counts to people who do not see it', () => {
    expect(distributionChart(tally, { locale: en }).description).toBe(
      'How people answered. 8 answers: 3 detractors, 2 passives, 3 promoters. 0: 1; 3: 2; 7: 1; 8: 1; 9: 1; 10: 2.',
    );
  });

  test('of nobody has eleven empty bars and says so', async () => {
    const chart = distributionChart(emptyTally, { locale: en });
    expect(chart.description).toBe('How people answered. There are no answers to read.');
    const { svg, warnings } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(barsOf(svg)).toHaveLength(11);
  });

  test('draws weighted counts as they are', async () => {
    const chart = distributionChart({ counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 1.25] }, { locale: en });
    expect(chart.description).toContain('9: 0.5; 10: 1.25.');
    expect((await draw(chart)).warnings).toEqual([]);
  });

  test('has a title and a size only when asked', () => {
    const plain = distributionChart(tally, { locale: en });
    expect(Object.keys(plain)).toEqual(['$schema', 'description', 'data', 'layer']);
    const sized = distributionChart(tally, { locale: en, title: 'Scores', width: 'container', height: 120 });
    expect(sized).toMatchObject({ title: 'Scores', width: 'container', height: 120 });
  });

  test('takes its words from the language pack', () => {
    const pirate = {
      ...en,
      categories: { ...en.categories, promoter: { one: 'matey', other: 'mateys' } },
      phrases: { ...en.phrases, 'distribution.score': () => 'Doubloons' },
    };
    const text = JSON.stringify(distributionChart(tally, { locale: pirate }));
    expect(text).toContain('mateys');
    expect(text).toContain('Doubloons');
    expect(text).not.toContain('promoters');
  });
});
