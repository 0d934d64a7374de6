import { expect, test } from 'vitest';
import { noteWordsOf } from '../../docs/examples/notes.ts';
import { reportPage } from '../../docs/examples/page.ts';
import { en } from '../../src/locale/en/index.ts';
import { fi } from '../../src/locale/fi/index.ts';
import { nb } from '../../src/locale/nb/index.ts';
import { sv } from '../../src/locale/sv/index.ts';
import { analyze } from '../../src/report/analyze.ts';
import type { Response } from '../../src/response.ts';

const responses = Array.from({ length: 6000 }, (_, i): Response => ({
  id: `${i}`,
  subject: `${i}`,
  score: i % 2 === 0 ? 10 : 7,
  answeredAt: '2026-02-02T10:00:00.000Z',
  tags: {},
}));
const report = analyze(responses, { zone: 'Europe/Helsinki', now: '2026-04-01T00:00:00.000Z' });
const said = { source: 'a test', links: [] };

test('numbers on the axes are written as the language writes them', async () => {
  const finnish = await reportPage(report, { ...said, locale: fi, notes: [] });
  expect(finnish).toContain('>3\u00a0000</text>');
  expect(finnish).not.toContain('>3,000<');
  const english = await reportPage(report, { ...said, locale: en, notes: [] });
  expect(english).toContain('>3,000</text>');
});

test('the sample and its themes are spoken of in every language of the pages', () => {
  const counts = {
    sorted: { text: '20 000', value: 20_000 },
    written: { text: '31 000', value: 31_000 },
    found: { text: '4', value: 4 },
  };
  const words = [en, fi, nb, sv].map(noteWordsOf);
  expect(new Set(words.map(({ sample }) => sample)).size).toBe(4);
  for (const { themes } of words) for (const { text } of Object.values(counts)) expect(themes(counts)).toContain(text);
});
