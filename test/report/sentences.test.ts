/**
 * What a report says of segments and changes, in plain sentences and in Markdown.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { type Report, analyze } from '../../src/report/analyze.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { changeSentence, designSentence, segmentSentences, splitSentence } from '../../src/report/sentences.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { readSegments } from '../../src/segments/reading.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';

const locale = en;
const now = '2030-01-01T00:00:00.000Z';

const shop = (name: string | null, detractors: number, passives: number, promoters: number): SegmentCounts => ({
  segment: segmentOf({ shop: name }),
  tally: { detractors, passives, promoters },
});

const answers = (
  n: number,
  score: Score,
  { tags, month = '01' }: { readonly tags: Record<string, string>; readonly month?: string },
): Response[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${JSON.stringify(tags)}-${month}-${score}-${i}`,
    subject: `${JSON.stringify(tags)}-${month}-${score}-${i}`,
    score,
    answeredAt: `2024-${month}-15T12:00:00.000Z`,
    tags,
  }));

const read = (responses: readonly Response[], options: Partial<Parameters<typeof analyze>[1]> = {}): Report =>
  analyze(responses, { zone: 'UTC', now, segments: ['shop'], ...options });

describe('sentences on segments', () => {
  test('say that segments differ, which one pulls, and what was corrected for', () => {
    expect(segmentSentences(readSegments([shop('a', 40, 40, 20), shop('b', 20, 20, 60)]), { locale })).toEqual([
      'The segments differ by more than chance explains (p < 0.001). Their true scores are spread by about 33.2 points.',
      'Pulls the score down most: a, by 15.0 points with 50.0% of the answers.',
      'Each segment is compared with all others together. The verdicts are corrected for 2 comparisons (Holm).',
    ]);
  });

  test('say that segments are alike, and then name none that pulls', () => {
    expect(segmentSentences(readSegments([shop('a', 30, 40, 30), shop('b', 29, 41, 30)]), { locale })).toEqual([
      'The segments differ no more than chance explains (p = 0.927).',
      'Each segment is compared with all others together. The verdicts are corrected for 2 comparisons (Holm).',
    ]);
  });

  test('say nothing of one segment and of none', () => {
    expect(segmentSentences(readSegments([shop('a', 30, 40, 30)]), { locale })).toEqual([]);
    expect(segmentSentences(readSegments([]), { locale })).toEqual([]);
  });

  test('name the segment that a shrunken score would wrong', () => {
    const crowd = Array.from({ length: 14 }, (_, i) => shop(`s${i}`, 12, 36, 52));
    const sentences = segmentSentences(readSegments([...crowd, shop('odd', 24, 12, 4)]), { locale });
    expect(sentences.at(-1)).toMatch(/^odd: This segment lies far from the others/);
  });
});

describe('the Markdown of segments', () => {
  const responses = [
    ...answers(30, 3, { tags: { shop: 'a' } }),
    ...answers(30, 9, { tags: { shop: 'b' } }),
    ...answers(3, 9, { tags: { shop: 'c' } }),
    ...answers(12, 9, { tags: {} }),
  ];

  test('has interval, pull, shrunken score and verdict of every segment that is shown', () => {
    expect(markdownReport(read(responses), { locale })).toMatch(
      /\| a \| 30 \| −100\.0 \| −100\.0 … −\d+\.\d \| 40\.0% \| −48\.0 \| −\d+\.\d \(.+ … .+\) \| lower \(−200\.0, p < 0\.001\) \|/,
    );
  });

  test('has the reason where a segment is withheld', () => {
    expect(markdownReport(read(responses), { locale })).toContain('| c | 3 | too few to show (3) | – | 4.0% |');
    expect(markdownReport(read(responses, { privacyMinimum: 5 }), { locale })).toContain(
      '| c | – | hidden, so that no answer can be traced to a person | – | – | – | – | – |',
    );
  });

  test('names a missing tag', () => {
    expect(markdownReport(read(responses), { locale })).toContain('| (not given) | 12 | 100.0 |');
  });

  test('keeps the order of crossed tags, numbers among them', () => {
    const crossed = answers(20, 9, { tags: { shop: 'a', 2024: 'yes' } });
    const text = markdownReport(read(crossed, { segments: [['shop', '2024']] }), { locale });
    expect(text).toContain('| shop | 2024 | Answers |');
    expect(text).toContain('| a | yes | 20 |');
  });

  test('takes every meaning away from a hostile value', () => {
    const hostile = [
      ...answers(20, 3, { tags: { shop: '<b>|*x*' } }),
      ...answers(20, 9, { tags: { shop: 'b' } }),
      ...answers(20, 3, { tags: { shop: '<b>|*x*' }, month: '02' }),
    ];
    const text = markdownReport(read(hostile), { locale });
    expect(text).toContain('Pulls the score down most: &lt;b>\\|\\*x\\*,');
    expect(text).not.toContain('<b>');
  });

  test('says of touchpoints that people meet them in different numbers', () => {
    const met = responses.map((one): Response => ({
      ...one,
      measure: 'touchpoint',
      touchpoint: one.tags['shop'] ?? 'none',
    }));
    const text = markdownReport(read(met, { segments: [] }), { locale });
    expect(text).toContain('### By touchpoint');
    expect(text).toContain('| Touchpoint | Answers |');
    expect(text).toContain('People meet touchpoints in different numbers');
  });
});

describe('a change', () => {
  const before = [...answers(50, 9, { tags: { shop: 'a' } }), ...answers(50, 3, { tags: { shop: 'b' } })];
  const after = [
    ...answers(20, 9, { tags: { shop: 'a' }, month: '02' }),
    ...answers(80, 3, { tags: { shop: 'b' }, month: '02' }),
    ...answers(20, 7, { tags: { shop: 'new' }, month: '02' }),
  ];
  const [part] = read([...before, ...after]).parts;

  test('is told with its interval and what chance has to do with it', () => {
    expect(part?.change && changeSentence(part.change, { locale })).toMatch(
      /^The score went from 0\.0 to −50\.0, a change of −50\.0 points \(95% interval −\d+\.\d … −\d+\.\d; p < 0\.001\)\. That is a fall which chance alone hardly explains\.$/,
    );
  });

  test('that is small is called what chance gives', () => {
    const { change } =
      read([
        ...answers(30, 9, { tags: {} }),
        ...answers(30, 3, { tags: {} }),
        ...answers(31, 9, { tags: {}, month: '02' }),
        ...answers(29, 3, { tags: {}, month: '02' }),
      ]).parts[0] ?? {};
    expect(change && changeSentence(change, { locale })).toContain('That is within what chance gives.');
  });

  test('is split, and a segment that is new is said to be', () => {
    const split = part?.change?.splits[0];
    expect(split?.status === 'shown' && splitSentence(split, { locale })).toBe(
      'By shop: 0.0 points because the segments answered differently, −50.0 points because other segments answered.',
    );
    const text = markdownReport(read([...before, ...after]), { locale });
    expect(text).toContain('### What changed from 2024-01 to 2024-02');
    expect(text).toContain('| new (new in the second period) | – → 0.0 | 0.0% → 16.7% |');
    expect(text).toContain('| Together |  |  | 0.0 | −50.0 |');
    expect(text).toContain('- More of the change comes from who answered than from how the segments answered.');
  });

  test('of small segments is told with these together', () => {
    const few = [
      ...answers(4, 9, { tags: { shop: 'c' } }),
      ...answers(4, 3, { tags: { shop: 'd' }, month: '02' }),
      ...answers(20, 9, { tags: { shop: 'a' }, month: '02' }),
      ...answers(80, 3, { tags: { shop: 'b' }, month: '02' }),
    ];
    const text = markdownReport(read([...before, ...few]), { locale });
    expect(text).toContain('| (small segments together) | 100.0 → −100.0 | 3.8% → 3.8% |');
  });
});

describe('weights and people who answered twice', () => {
  const once = answers(20, 9, { tags: {} });
  const sentence = (responses: readonly Response[]): string => {
    const [part] = read(responses).parts;
    return part === undefined ? '' : designSentence(part, { locale });
  };

  test.each([
    ['neither', once, ''],
    ['weights', once.map((one) => ({ ...one, weight: 2 })), 'With the weights that the answers carry: NPS 100.0'],
    [
      'repeated answers',
      once.map((one, i) => ({ ...one, subject: `s${i >> 1}` })),
      'With several answers of one person taken together: NPS 100.0',
    ],
    [
      'both',
      once.map((one, i) => ({ ...one, subject: `s${i >> 1}`, weight: 2 })),
      'With the weights that the answers carry, and several answers of one person taken together: NPS 100.0',
    ],
  ])('%s', (_, responses, start) => {
    expect(sentence(responses).slice(0, start.length)).toBe(start);
    if (start !== '') expect(markdownReport(read(responses), { locale })).toContain(start);
    else expect(sentence(responses)).toBe('');
  });
});
