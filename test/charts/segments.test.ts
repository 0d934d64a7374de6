import { describe, expect, test } from 'vitest';
import { referenceColor } from '../../src/charts/palette.ts';
import { segmentsChart } from '../../src/charts/segments.ts';
import { en } from '../../src/locale/en/index.ts';
import { segmentOf } from '../../src/segments/segment.ts';
import { byCountry, shown, withheld } from './readings.ts';
import { draw, intervalsOf, pointsOf, textsOf } from './render.ts';

describe('the segments chart', () => {
  test('draws a point, its interval and its n for every segment, in the order of the table', async () => {
    const chart = segmentsChart(
      byCountry([
        ['fi', shown(30, 200)],
        ['se', shown(-5, 50)],
      ]),
      { locale: en },
    );
    const { svg, warnings } = await draw(chart);
    expect(warnings).toEqual([]);
    expect(pointsOf(svg)).toEqual(['full', 'full']);
    expect(intervalsOf(svg, referenceColor)).toHaveLength(2);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['30.0 (n = 200)', '−5.0 (n = 50)']));
    expect(textsOf(svg).indexOf('fi')).toBeLessThan(textsOf(svg).indexOf('se'));
  });

  test('leaves a gap with the reason where a score is withheld', async () => {
    const { svg, warnings } = await draw(
      segmentsChart(
        byCountry([
          ['fi', shown(30)],
          ['se', withheld(3)],
        ]),
        { locale: en },
      ),
    );
    expect(warnings).toEqual([]);
    expect(pointsOf(svg)).toHaveLength(1);
    expect(intervalsOf(svg, referenceColor)).toHaveLength(1);
    expect(textsOf(svg)).toContain('too few to show (3)');
  });

  test('writes nothing where a long reason ends', async () => {
    const { svg } = await draw(segmentsChart(byCountry([['fi', withheld(3)]]), { locale: en, width: 50 }));
    expect(textsOf(svg).filter((text) => text.includes('3'))).toEqual(['too few to show (3)']);
  });

  test('says every reading to people who do not see it', () => {
    expect(
      segmentsChart(
        byCountry([
          ['fi', shown(30, 200)],
          [null, withheld(3)],
        ]),
        { locale: en },
      ).description,
    ).toBe('By country. fi: NPS 30.0, 95% interval 20.0 … 40.0, 200 answers; (not given): too few to show (3).');
  });

  test.each([
    ['no segments', byCountry([])],
    [
      'only withheld segments',
      byCountry([
        ['fi', withheld(1)],
        ['se', withheld(0)],
      ]),
    ],
    ['one segment', byCountry([['fi', shown(0)]])],
  ])('with %s is drawn without a complaint', async (_, table) => {
    const { svg, warnings } = await draw(segmentsChart(table, { locale: en }));
    expect(warnings).toEqual([]);
    expect(svg).toContain('</svg>');
  });

  test('writes the names it is given in place of the values', async () => {
    const chart = segmentsChart(byCountry([['fi', shown(30)]]), { locale: en, labels: { 'country=fi': 'Finland' } });
    expect(textsOf((await draw(chart)).svg)).toContain('Finland');
    expect(chart.description).toContain('Finland: NPS 30.0');
  });

  test('joins the values of crossed segments', () => {
    const segment = segmentOf({ country: 'fi', plan: null });
    const plain = byCountry([['fi', shown(30)]]);
    const table = { ...plain, by: ['country', 'plan'], rows: plain.rows.map((row) => ({ ...row, segment })) };
    expect(segmentsChart(table, { locale: en }).description).toMatch(/^By country × plan\. fi · \(not given\): NPS/);
  });

  test('gives segments that read alike lines of their own', async () => {
    const missing = en.phrases['segments.missing']({});
    const { svg } = await draw(
      segmentsChart(
        byCountry([
          [null, shown(10)],
          [missing, shown(20)],
        ]),
        { locale: en },
      ),
    );
    expect(pointsOf(svg)).toHaveLength(2);
    expect(textsOf(svg)).toEqual(
      // Long names are cut when drawn; the description keeps them whole.
      expect.arrayContaining(['(not given) (country)', '(not given) (country=…']),
    );
  });

  test('falls back to keys where names stay alike', async () => {
    const table = byCountry([
      [null, shown(10)],
      ['(not given)', shown(20)],
      ['(not given) (country)', shown(30)],
    ]);
    expect(pointsOf((await draw(segmentsChart(table, { locale: en }))).svg)).toHaveLength(3);
  });

  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' || datum.nps || '",
    'signal(datum)',
    '__proto__',
    'constructor',
    'toString',
    'شركة الشحن السريع',
    'line\nbreak',
    '\u202Eevil',
    '🙂'.repeat(40),
    `${'a very long name '.repeat(200)}end`,
    'null',
    'a.b[0]\\["c"]',
    ' ',
  ];

  test.each(hostile.map((name) => [name.slice(0, 30), name]))('draws the name %s as text', async (_, name) => {
    const { svg, warnings } = await draw(
      segmentsChart(
        byCountry([
          [name, shown(30)],
          ['fi', shown(5)],
        ]),
        { locale: en },
      ),
    );
    expect(warnings).toEqual([]);
    expect(pointsOf(svg)).toHaveLength(2);
    expect(svg).not.toMatch(/<(script|img)/);
    const first = name.trim().split(/\s/)[0] as string;
    if (name.length < 25 && first !== '') expect(textsOf(svg).join('\n')).toContain(first);
  });

  test('draws all hostile names beside each other, one line each', async () => {
    const { svg } = await draw(segmentsChart(byCountry(hostile.map((name) => [name, shown(30)])), { locale: en }));
    expect(pointsOf(svg)).toHaveLength(hostile.length);
  });
});
