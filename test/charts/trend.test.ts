import { describe, expect, test } from 'vitest';
import { referenceColor } from '../../src/charts/palette.ts';
import { trendChart } from '../../src/charts/trend.ts';
import { en } from '../../src/locale/en/index.ts';
import { months, shown, withheld } from './readings.ts';
import { draw, intervalsOf, linksOf, pointsOf, textsOf } from './render.ts';

describe('the trend chart', () => {
  test('draws a point and its interval for every period, connected by lines', async () => {
    const { svg, warnings } = await draw(trendChart(months([shown(20), shown(30), shown(25)]), { locale: en }));
    expect(warnings).toEqual([]);
    expect(intervalsOf(svg, referenceColor)).toHaveLength(3);
    expect(pointsOf(svg)).toEqual(['full', 'full', 'full']);
    expect(linksOf(svg)).toBe(2);
  });

  test('leaves a gap with its n where a score is withheld, and no line crosses it', async () => {
    const series = months([shown(20), shown(30), withheld(3), withheld(0), shown(25)]);
    const { svg, warnings } = await draw(trendChart(series, { locale: en }));
    expect(warnings).toEqual([]);
    expect(pointsOf(svg)).toHaveLength(3);
    expect(intervalsOf(svg, referenceColor)).toHaveLength(3);
    expect(linksOf(svg)).toBe(1);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['n = 3', 'n = 0', '2024-03', '2024-04']));
  });

  test('draws a period that is not over hollow and dashed, and says so', async () => {
    const chart = trendChart(months([shown(20), shown(30)], true), { locale: en });
    const { svg, warnings } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(pointsOf(svg)).toEqual(['full', 'hollow']);
    const [over, notOver] = intervalsOf(svg, referenceColor);
    expect(over).not.toBe(notOver);
    expect(textsOf(svg)).toContain('not over yet, 50.0% gone');
    expect(JSON.stringify(chart.data)).toContain('not over yet, 50.0% gone');
  });

  test('has no legend when every period is over', async () => {
    const { svg } = await draw(trendChart(months([shown(20)]), { locale: en }));
    expect(svg).not.toContain('role-legend');
  });

  test('says every reading to people who do not see it', () => {
    expect(trendChart(months([shown(20), withheld(3), withheld(0)]), { locale: en }).description).toBe(
      'Over time (UTC). 2024-01: NPS 20.0, 95% interval 10.0 … 30.0, 100 answers; 2024-02: too few to show (3); 2024-03: no answers.',
    );
  });

  test('of many periods says the first, the lowest, the highest and the last', () => {
    const scores = Array.from({ length: 50 }, (_, i) => (i === 10 ? -40 : i === 20 ? 70 : 20));
    const { description } = trendChart(months(scores.map((score) => shown(score))), { locale: en });
    expect(description).toMatch(
      /2024-01: NPS 20\.0.*; …; 2024-11: NPS −40\.0.*; …; 2025-09: NPS 70\.0.*; …; 2028-02: NPS 20\.0/,
    );
    expect(description.split('NPS')).toHaveLength(5);
  });

  test.each([
    ['no periods', months([]), 'There are no answers to read.'],
    ['only withheld periods', months([withheld(1), withheld(2)]), 'too few to show (2)'],
    ['one period', months([shown(100)]), 'NPS 100.0, 95% interval 90.0 … 100.0'],
  ])('with %s is drawn without a complaint', async (_, series, said) => {
    const chart = trendChart(series, { locale: en });
    expect(chart.description).toContain(said);
    expect((await draw(chart)).warnings).toEqual([]);
  });

  test('shows the line at 0 only where 0 is in sight', async () => {
    const rules = async (score: number): Promise<number> =>
      (await draw(trendChart(months([shown(score)]), { locale: en }))).svg.split(referenceColor).length - 1;
    expect(await rules(0)).toBe(1);
    expect(await rules(50)).toBe(0);
  });

  test('keeps the scale inside −100 and 100', () => {
    const text = JSON.stringify(trendChart(months([shown(-100), shown(100)]), { locale: en }));
    expect(text).toContain('"domain":[-100,100]');
  });

  test('does not blow a narrow interval up to the whole height', () => {
    const narrow = { ...shown(35), interval: { lower: 34.9, upper: 35.1, level: 0.95, method: 'score' } } as const;
    const text = JSON.stringify(trendChart(months([narrow as ReturnType<typeof shown>]), { locale: en }));
    expect(text).toContain('"domain":[20,50]');
  });

  test('writes the names it is given, and tells two equal ones apart', async () => {
    const labels = { '2024-01': 'winter', '2024-02': 'winter', '2024-03': 'spring' };
    const { svg } = await draw(trendChart(months([shown(1), shown(2), shown(3)]), { locale: en, labels }));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['winter (2024-01)', 'winter (2024-02)', 'spring']));
    expect(pointsOf(svg)).toHaveLength(3);
  });

  test('places periods by their keys, so the reader’s zone changes nothing', async () => {
    const { svg } = await draw(trendChart(months([shown(1), shown(2)]), { locale: en }));
    expect(textsOf(svg).filter((text) => text.startsWith('2024'))).toEqual(['2024-01', '2024-02']);
  });

  test('lets the host choose fonts, sizes and colors of texts', async () => {
    const chart = trendChart(months([shown(20), withheld(3)]), { locale: en });
    const { svg } = await draw(chart, {
      background: '#121212',
      style: { 'guide-label': { fill: '#eeeeee', font: 'Garamond', fontSize: 17 }, 'guide-title': { fill: '#eeeeee' } },
      text: { color: '#eeeeee', font: 'Garamond', fontSize: 17 },
    });
    expect(svg).toContain('font-family="Garamond" font-size="17px"');
    expect(textsOf(svg)).toContain('n = 3');
    expect(svg).not.toMatch(/<text[^>]*fill="(#000|black)"/);
    expect(JSON.stringify(chart)).not.toMatch(/"(font|fontSize|labelFontSize|size|config)"/);
  });
});
