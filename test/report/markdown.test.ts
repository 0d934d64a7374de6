import { test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { analyze } from '../../src/report/analyze.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';

const now = '2024-02-11T00:00:00.000Z';
const text = (responses: readonly Response[], options = {}): string =>
  markdownReport(analyze(responses, { zone: 'UTC', now, ...options }), { locale: en });
const answers = (scores: readonly Score[], tags: Record<string, string> = {}): Response[] =>
  scores.map((score, i) => ({ id: `${i}`, subject: `${i}`, score, answeredAt: '2024-01-15T12:00:00.000Z', tags }));

test('nobody is said in words', () => {
  expect(text([])).toContain('There are no answers to read.');
});

test('a score stands beside its interval and its n', () => {
  expect(text(answers([10, 10, 9, 9, 9, 8, 8, 7, 5, 2]))).toMatch(
    /^\*\*NPS 30\.0, from 10 answers\. The answers are compatible with a true score from −\d+\.\d to \d+\.\d \(95% interval\)\.\*\*$/m,
  );
});

test('a withheld month says why where its score would stand', () => {
  expect(text(answers([9, 3]))).toContain('| 2024-01 | 2 | too few to show (2) | – |');
});

test('a partial month says how much of it is gone', () => {
  expect(text(answers([9]), { now: '2024-01-16T12:00:00.000Z' })).toContain('| 2024-01 (not over yet, 50.0% gone) |');
});

test('an answer without the tag is a row of its own', () => {
  expect(text(answers([9]), { segments: ['country'] })).toContain(
    '| (not given) | 1 | too few to show (1) | – | 100.0% |',
  );
});

test('text from the data can neither break a table nor carry markup', () => {
  const report = text(answers([9], { country: 'a|b\n# <b>*x*</b> [y](z) `c`' }), { segments: ['country'] });
  expect(report).toContain(['| a\\|b # &lt;b>\\*x\\*&lt;/b> ', '\\[y\\](z) \\`c\\` |'].join(''));
});

test.each([
  ['http://evil.example/x', 'http&#58;//evil.example/x'],
  ['WWW.evil.example', 'WWW&#46;evil.example'],
  ['mail@evil.example', 'mail&#64;evil.example'],
  ['$x$', '&#36;x&#36;'],
  ['a\u202eb\u2066c\u2069', 'abc'],
  ['a\u001b[31m\u0007b\u2028c', 'a\ufffd\\[31m\ufffdb c'],
])('%j is written so that nothing is made of it', (value, written) => {
  const report = text(answers([9], { x: value }), { segments: ['x'] });
  expect(report).not.toContain(value);
  expect(report).toContain(`| ${written} |`);
});

test('one answer is not called answers', () => {
  expect(text(answers([9]))).toContain('NPS 100.0, from 1 answer. ');
  expect(text(answers([9]), { minimum: 1 })).toContain('Segments and periods show a score from 1 answer on.');
  expect(text([], { parsed: { rows: 1, rejected: [] } })).toContain('1 row: 1 answer, 0 refused.');
});

test('a long run of months without answers is one row', () => {
  const far = [...answers([9]), { ...(answers([3])[0] as Response), id: 'x', answeredAt: '2022-06-15T12:00:00.000Z' }];
  const report = text(far);
  expect(report).toContain('| 2022-06 | 1 |');
  expect(report).toContain('| 2022-07 … 2023-12 | 0 | no answers | – |');
  expect(report).toContain('| 2024-01 | 1 |');
});

test('three months without answers are three rows', () => {
  const far = [...answers([9]), { ...(answers([3])[0] as Response), id: 'x', answeredAt: '2023-09-15T12:00:00.000Z' }];
  expect(text(far)).toContain('| 2023-11 | 0 | no answers | – |');
});

test('everybody as a segment is no table', () => {
  expect(text(answers([9]), { segments: [[]] })).not.toContain('### By');
});

test('refused rows are counted from 1 for people', () => {
  const parsed = {
    rows: 3,
    rejected: [{ row: 0, issues: [{ code: 'score/not-on-scale', path: [0, 'score'], message: 'No.' } as const] }],
  };
  expect(text([], { parsed })).toContain('3 rows: 2 answers, 1 refused.');
  expect(text([], { parsed })).toContain('| score/not-on-scale (score) | 1 | 1 |');
});

test('kinds of measurement get a heading each, a single unspecified kind none', () => {
  expect(text(answers([9]))).not.toContain('## Answers that do not say');
  const both = text([...answers([9]), { ...(answers([3])[0] as Response), id: 'x', measure: 'touchpoint' }]);
  expect(both).toContain('## Touchpoint answers');
  expect(both).toContain('## Answers that do not say what they are about');
  expect(both).toContain('different measurements');
});

prop.prop([arbResponses()])('every table row has as many cells as its head', (responses) => {
  const tables = text(responses, { segments: ['country', ['country', 'plan']] })
    .split('\n\n')
    .filter((block) => block.startsWith('|'));
  for (const lines of tables.map((block) => block.split('\n'))) {
    const widths = new Set(lines.map((line) => line.replaceAll('\\|', '').split('|').length));
    expect(widths.size).toBe(1);
  }
});

prop.prop([arbResponses()])('no number is missing', (responses) => {
  expect(text(responses, { segments: ['country'] })).not.toMatch(/NaN|undefined|null|Infinity/);
});
