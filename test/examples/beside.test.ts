import { expect, test } from 'vitest';
import { benchmarkSection, reachChangeLines, reachLines } from '../../docs/examples/beside.ts';
import { reportPage } from '../../docs/examples/page.ts';
import { sv } from '../../src/locale/sv/index.ts';
import { analyze } from '../../src/report/analyze.ts';
import type { Benchmark } from '../../src/report/benchmark.ts';
import type { ReportChange } from '../../src/report/change.ts';
import type { ReportPart } from '../../src/report/part.ts';
import type { ReportInvitation } from '../../src/report/reach.ts';
import type { Response } from '../../src/response.ts';

const people = Array.from({ length: 240 }, (_, i) => ({ id: `${i}`, month: `0${1 + (i % 2)}`, answers: i % 4 < 2 }));
const invitations = people.map(({ id, month, answers }): ReportInvitation => ({
  subject: id,
  channel: month === '01' ? 'email' : 'sms',
  invitedAt: `2024-${month}-10T08:00:00.000Z`,
  ...(answers && { answeredAt: `2024-${month}-11T08:00:00.000Z` }),
}));
const responses = people
  .filter(({ answers }) => answers)
  .map(({ id, month }, i): Response => ({
    id,
    subject: id,
    score: i % 3 === 0 ? 4 : 9,
    answeredAt: `2024-${month}-11T08:00:00.000Z`,
    tags: {},
  }));
const benchmark: Benchmark = { score: 20, source: '<b>Institutet</b>', date: '2023-12-31', method: 'panel', n: 900 };
const options = { zone: 'Europe/Stockholm', now: '2024-04-01T00:00:00.000Z' };
const report = analyze(responses, { ...options, invitations, benchmarks: [benchmark] });
const [part] = report.parts as readonly [ReportPart];

test('the page says who answered, what moved, and where benchmarks come from', async () => {
  const page = await reportPage(report, { locale: sv, source: 'prov', notes: [], links: [] });
  expect(page).toContain('Svarsfrekvensen är 50,0');
  expect(page).toContain('Inbjudningarna skickades i andra kanaler');
  expect(page).toContain('<bdi>Svarsfrekvens</bdi></th>');
  expect(page).toContain('Källa: &lt;b&gt;Institutet&lt;/b&gt;, 2023-12-31. Metod: panel. Antal svar: 900.');
  expect(page).toContain('Skalan används olika i olika länder');
  expect(page).not.toContain('Det är inte känt hur många');
});

test('where nobody says who was invited the page says that once', async () => {
  const page = await reportPage(analyze(responses, options), {
    locale: sv,
    source: 'prov',
    notes: [],
    links: [],
  });
  expect(page.match(/Det är inte känt hur många/g)).toHaveLength(1);
  expect(page).not.toContain('referensvärden');
});

test('nothing is written where there is nothing to say', () => {
  const bare = analyze(responses, options).parts[0] as ReportPart;
  expect([reachLines(bare, sv), benchmarkSection(bare, sv), reachChangeLines(bare.change as ReportChange, sv)]).toEqual(
    [{ html: '' }, { html: '' }, { html: '' }],
  );
  expect(reachLines(part, sv).html).toContain('<p>');
});
