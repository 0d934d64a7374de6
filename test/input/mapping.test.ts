import { describe, expect, test } from 'vitest';
import { parseMapping, safeParseMapping } from '../../src/input/mapping.ts';
import { parseRows } from '../../src/input/rows.ts';

const at = '2024-02-29T12:00:00.000Z';

describe('the mapping', () => {
  const issues = (mapping: unknown): unknown => {
    const parsed = safeParseMapping(mapping);
    return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path]);
  };

  test('is plain JSON and comes back as it is', () => {
    const mapping = {
      score: 'NPS',
      answeredAt: ['Date', 'When'],
      tags: { country: 'Land' },
      zone: 'Europe/Oslo',
      scoreLabels: { good: 8 },
    };
    expect(parseMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  test('tells every fault', () => {
    expect(issues({ score: 'NPS', answeredAt: -1, tag: ['x'], always: { mesure: 1 } })).toEqual(
      expect.arrayContaining([
        ['mapping/invalid', ['answeredAt']],
        ['mapping/invalid', ['tag']],
        ['mapping/invalid', ['always', 'mesure']],
      ]),
    );
    expect(
      issues({
        score: 'a',
        answeredAt: 'b',
        zone: 'Mars/Base',
        dateFormat: ['DD.MM'],
        scale: { lowest: 1, highest: 5 },
      }),
    ).toEqual([
      ['scale/not-nps', ['scale']],
      ['zone/unknown', ['zone']],
      ['mapping/invalid', ['dateFormat', 0]],
    ]);
    expect(issues({ score: 'a', answeredAt: 'b', scoreLabels: { good: 11 } })).toEqual([
      ['mapping/invalid', ['scoreLabels', 'good']],
    ]);
    expect(issues({ score: 'a', answeredAt: 1, header: false })).toEqual([['mapping/invalid', ['header']]]);
  });

  test('does not take two formats that read the same text', () => {
    expect(issues({ score: 'a', answeredAt: 'b', dateFormat: ['DD/MM/YYYY', 'MM/DD/YYYY'] })).toEqual([
      ['mapping/invalid', ['dateFormat']],
    ]);
    expect(issues({ score: 'a', answeredAt: 'b', dateFormat: ['seconds', 'milliseconds'] })).toEqual([
      ['mapping/invalid', ['dateFormat']],
    ]);
    expect(issues({ score: 'a', answeredAt: 'b', dateFormat: ['DD/MM/YYYY HH:mm', 'DD/MM/YYYY'] })).toEqual([]);
  });

  test('does not take two formats that read the same text, however they are written', () => {
    const two = (...dateFormat: string[]): unknown => issues({ score: 'a', answeredAt: 'b', dateFormat });
    const clash = [['mapping/invalid', ['dateFormat']]];
    expect(two('DD/MM/YYYY HH:mm', 'MM/DD/YYYY H:mm')).toEqual(clash);
    expect(two('DD/MM/YYYY hh:mm A', 'MM/DD/YYYY h:mm A')).toEqual(clash);
    expect(two('DD/MM/YYYY HH:mm', 'MM/DD/YYYY  HH:mm')).toEqual(clash);
    expect(two('DD/MM/YY', 'YY/MM/DD')).toEqual(clash);
    expect(two('YYYYMMDD', 'DDMMYYYY')).toEqual(clash);
    expect(two('DD/MM/YYYY Z', 'MM/DD/YYYY z')).toEqual(clash);
    expect(two('D MMM YYYY', 'MMM D YYYY')).toEqual([]);
    expect(two('DD/MM/YYYY HH:mm', 'DD/MM/YYYY h:mm A')).toEqual([]);
    expect(two('YYYYMMDD', 'seconds')).toEqual([]);
    expect(two('DD.MM.YYYY HH:mm', 'D.M.YYYY H:mm', 'YYYY-MM-DD Z', 'YYYY-MM-DD z')).toEqual([]);
  });

  test('checks entries named __proto__ like all others', () => {
    const withText = (more: string): unknown => issues(JSON.parse(`{"score":"a","answeredAt":"b",${more}}`));
    expect(withText('"scoreLabels":{"__proto__":99}')).toEqual([['mapping/invalid', ['scoreLabels', '__proto__']]]);
    expect(withText('"always":{"tags":{"__proto__":5}}')).toEqual([
      ['mapping/invalid', ['always', 'tags', '__proto__']],
    ]);
    expect(withText('"tags":{"__proto__":{"x":1}}')).toEqual([['mapping/invalid', ['tags', '__proto__']]]);
    expect(withText('"header":false,"tags":{"__proto__":"x"}')).toEqual([['mapping/invalid', ['header']]]);
    expect(withText('"__proto__":5')).toEqual([['mapping/invalid', ['__proto__']]]);
    expect(
      withText('"scoreLabels":{"__proto__":9},"always":{"tags":{"__proto__":"x"}},"tags":{"__proto__":"c"}'),
    ).toEqual([]);
  });

  test('gives tags a name, and texts that hold for all rows are well-formed', () => {
    const half = 'x\uD83D';
    for (const more of [
      { tags: [''] },
      { tags: { '': 'a' } },
      { tags: [half] },
      { tags: { [half]: 'a' } },
      { always: { tags: { '': 'a' } } },
      { always: { tags: { [half]: 'a' } } },
      { always: { tags: { a: half } } },
      { always: { touchpoint: half } },
      { always: { wave: half } },
      { always: { language: half } },
    ])
      expect(safeParseMapping({ score: 'a', answeredAt: 'b', ...more }).ok).toBe(false);
    expect(issues({ score: 'a', answeredAt: 'b', always: { tags: { a: '' } } })).toEqual([]);
  });

  test('a label may stand for minus zero, which is zero', () => {
    const { responses } = parseRows([{ score: 'x', at }], {
      score: 'score',
      answeredAt: 'at',
      scoreLabels: { x: -0 as 0 },
    });
    expect(Object.is(responses[0]?.score, 0)).toBe(true);
  });

  test('that is none throws before any row is read', () => {
    for (const mapping of [null, {}, 'score', { score: 'a' }])
      expect(() => parseRows([], mapping as never)).toThrow(expect.objectContaining({ code: 'mapping/invalid' }));
    expect(() => parseRows(null, { score: 'a', answeredAt: 'b' })).toThrow(
      expect.objectContaining({ code: 'input/invalid' }),
    );
  });
});
