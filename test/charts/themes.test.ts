import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { referenceColor } from '../../src/charts/palette.ts';
import { themesChart } from '../../src/charts/themes.ts';
import { en } from '../../src/locale/en/index.ts';
import { fi } from '../../src/locale/fi/index.ts';
import { themeTable } from '../../src/themes/table.ts';
import { arbFollowed, many, together } from '../themes/follow-answers.ts';
import { draw, intervalsOf, pointsOf, textsOf } from './render.ts';

const { responses, assignments } = together(
  many('price', 30, 2, ['price']),
  many('staff', 60, 10, ['staff']),
  many('few', 4, 10, ['app']),
);
const table = themeTable(responses, assignments, {
  themes: [
    { id: 'price', label: 'Price' },
    { id: 'staff', label: 'Staff' },
    { id: 'app', label: 'App' },
  ],
});

describe('the themes chart', () => {
  test('draws score, interval, n and share of every theme, in the order of the table', async () => {
    const { svg, warnings } = await draw(themesChart(table, { locale: en }));
    expect(warnings).toEqual([]);
    expect(pointsOf(svg)).toEqual(['full', 'full']);
    expect(intervalsOf(svg, referenceColor)).toHaveLength(2);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['−100.0 (n = 30, 31.9%)', '100.0 (n = 60, 63.8%)']));
    expect(textsOf(svg).indexOf('Price')).toBeLessThan(textsOf(svg).indexOf('Staff'));
  });

  test('leaves a gap with the reason where a score is withheld', async () => {
    const { svg } = await draw(themesChart(table, { locale: en }));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['too few to show (4), 4.3%']));
  });

  test('puts nothing where a long reason ends', () => {
    const withheld = themesChart(table, { locale: fi }).data.values.filter(({ status }) => status === 'withheld');
    expect(withheld.map(({ figure, reason }) => [figure, reason])).toEqual([
      ['', 'liian vähän vastauksia näytettäväksi (4), 4,3\u00a0%'],
    ]);
  });

  test('draws the shares on demand, each with its interval', async () => {
    const { svg, warnings } = await draw(themesChart(table, { locale: en, measure: 'share' }));
    expect(warnings).toEqual([]);
    expect(pointsOf(svg)).toEqual(['full', 'full', 'full']);
    expect(intervalsOf(svg, referenceColor)).toHaveLength(3);
    expect(textsOf(svg)).toContain('31.9% (n = 30)');
  });

  test('says every reading to people who do not see it', () => {
    expect(themesChart(table, { locale: en, measure: 'share' }).description).toBe(
      'What people write about. Price: 31.9%, 95% interval 23.4% … 41.9%, n = 30; Staff: 63.8%, 95% interval 53.8% … 72.8%, n = 60; App: 4.3%, 95% interval 1.7% … 10.4%, n = 4.',
    );
    expect(themesChart(table, { locale: en }).description).toMatch(
      /^What people write about\. Price: NPS −100\.0, 95% interval .*, 30 answers; Staff: NPS 100\.0, .*; App: too few to show \(4\)\.$/,
    );
  });

  test.each(['score', 'share'] as const)('hides the %s of what few mention', async (measure) => {
    const hidden = themeTable(responses, assignments, { privacyMinimum: 5 });
    const chart = themesChart(hidden, { locale: en, measure });
    const { svg, warnings } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(pointsOf(svg)).toHaveLength(1);
    expect(chart.description).toContain('app: hidden, so that no answer can be traced to a person');
  });

  test.each(['score', 'share'] as const)('without themes is drawn without a complaint (%s)', async (measure) => {
    const chart = themesChart(themeTable([], []), { locale: en, measure });
    const { warnings } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(chart.description).toBe('What people write about. There are no answers to read.');
  });

  test('gives themes of one name lines of their own', async () => {
    const same = themeTable(responses, assignments, {
      themes: ['price', 'staff'].map((id) => ({ id, label: 'Theme' })),
    });
    const { svg } = await draw(themesChart(same, { locale: en }));
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Theme (price)', 'Theme (staff)']));
  });

  test('refuses another measure', () => {
    expect(() => themesChart(table, { locale: en, measure: 'impact' as never })).toThrow(
      expect.objectContaining({ code: 'option/unknown' }) as Error,
    );
  });

  property.prop([arbFollowed(), fc.constantFrom('score' as const, 'share' as const)], { numRuns: 20 })(
    'survives JSON unchanged, and is drawn without warning',
    async (followed, measure) => {
      const reading = themeTable(followed.responses, followed.assignments, { minimum: 2, privacyMinimum: 2 });
      const chart = themesChart(reading, { locale: en, measure });
      expect(JSON.parse(JSON.stringify(chart))).toStrictEqual(chart);
      const { svg, warnings } = await draw(chart);
      expect(warnings).toEqual([]);
      const shown = reading.rows.filter((row) => (measure === 'score' ? row.estimate : row.share).status === 'shown');
      expect(pointsOf(svg)).toHaveLength(shown.length);
    },
  );
});
