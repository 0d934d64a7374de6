import { test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { english } from '../../src/locale/en/language.ts';
import { fi } from '../../src/locale/fi/index.ts';
import { nb } from '../../src/locale/nb/index.ts';
import { sv } from '../../src/locale/sv/index.ts';
import { type Report, analyze } from '../../src/report/analyze.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import {
  detractorThemeSentences,
  emergingSentences,
  themeChangeText,
  themeName,
  themeSentences,
} from '../../src/report/theme-sentences.ts';
import type { ThemesInput } from '../../src/report/themes-input.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { emergingThemes } from '../../src/themes/emerging.ts';
import { themeTable } from '../../src/themes/table.ts';
import { themeTrend } from '../../src/themes/theme-trend.ts';
import type { ThemeAssignment } from '../../src/themes/theme.ts';

const now = '2026-05-01T00:00:00.000Z';
const zone = 'UTC';

type Said = { readonly month: string; readonly score: Score; readonly theme: string | null; readonly text?: string };

/** Answers with comments, and what became of these. */
const said = (all: readonly Said[]): { responses: Response[]; assignments: ThemeAssignment[] } => {
  const responses = all.map(
    ({ month, score, theme, text = `Something about ${theme ?? 'nothing'} number ${month}` }, i): Response => ({
      id: `a${String(i).padStart(4, '0')}`,
      subject: `s${i}`,
      score,
      answeredAt: `2026-${month}-15T10:00:00.000Z`,
      comment: text,
      tags: {},
    }),
  );
  return {
    responses,
    assignments: responses.map(({ id }, i) => {
      const theme = all[i]?.theme ?? null;
      return theme === null
        ? { comment: id, themes: [], other: 'far' }
        : { comment: id, themes: [{ theme, confidence: 0.5 + i / 10_000, because: [theme] }], other: null };
    }),
  };
};

/** The same answers without comments. */
const silent = (all: readonly Response[]): Response[] =>
  all.map(({ id, subject, score, answeredAt, tags }) => ({ id, subject, score, answeredAt, tags }));

const many = (n: number, one: Said): Said[] => Array.from({ length: n }, () => one);

const themes = [
  { id: 'price', labels: { en: 'Price', fi: 'Hinta' } },
  { id: 'staff', label: 'Staff' },
];

/** Two months: price pulls the score down, staff up; in April detractors write about the price. */
const usual = [
  ...many(20, { month: '03', score: 2, theme: 'price' }),
  ...many(30, { month: '03', score: 3, theme: null }),
  ...many(40, { month: '03', score: 10, theme: 'staff' }),
  ...many(48, { month: '04', score: 1, theme: 'price' }),
  ...many(2, { month: '04', score: 1, theme: null }),
  ...many(40, { month: '04', score: 9, theme: 'staff' }),
];
const { responses, assignments } = said(usual);
const input: ThemesInput = { themes, assignments };
const read = (more: Partial<ThemesInput> = {}, options = {}): Report =>
  analyze(responses, { zone, now, themes: { ...input, ...more }, ...options });
const themesOf = (report: Report): NonNullable<Report['parts'][number]['themes']> => {
  const found = report.parts[0]?.themes;
  if (found === null || found === undefined) throw new Error('There are no themes.');
  return found;
};

describe('themes in a report', () => {
  test('are null unless they are asked for', () => {
    const report = analyze(responses, { zone, now });
    expect(report.parts[0]?.themes).toBeNull();
    expect(report.emerging).toBeNull();
    expect(markdownReport(report, { locale: en })).not.toContain('What people write about');
  });

  test('are what the themes room says by itself', () => {
    const { table, trend, detractors } = themesOf(read());
    const followed = [
      { id: 'price', label: 'Price' },
      { id: 'staff', label: 'Staff' },
    ];
    const rule = { themes: followed, level: 0.95, minimum: 10 };
    expect(table).toEqual(themeTable(responses, assignments, { ...rule, method: 'score' }));
    expect(trend).toEqual(themeTrend(responses, assignments, { ...rule, zone, now }));
    expect(detractors).toEqual(themeTrend(responses, assignments, { ...rule, zone, now, category: 'detractor' }));
  });

  test('are read kind by kind', () => {
    const mixed = responses.map((answer, i): Response => ({
      ...answer,
      measure: i % 2 === 0 ? 'relationship' : 'touchpoint',
    }));
    const { parts } = analyze(mixed, { zone, now, themes: input });
    expect(parts.map((part) => part.themes?.table.answers.all.n)).toEqual([90, 90]);
    for (const { themes: own } of parts) {
      const ids = new Set(own?.themes.flatMap(({ quotes }) => quotes.map(({ comment }) => comment)));
      expect(ids.size).toBeGreaterThan(0);
    }
    const [first, second] = parts.map(({ themes: own }) =>
      (own?.themes ?? []).flatMap(({ quotes }) => quotes.map(({ comment }) => comment)),
    );
    expect((first ?? []).filter((id) => second?.includes(id))).toEqual([]);
  });

  test('take the result of a search as it is', () => {
    const finding = {
      themes: [{ id: 'price', label: 'prices', quotes: [], cautions: ['unstable' as const] }],
      assignments,
    };
    const report = analyze(responses, { zone, now, themes: finding });
    expect(themesOf(report).themes).toEqual([
      { theme: 'price', label: 'prices', labels: {}, quotes: [], cautions: ['unstable'] },
    ]);
    expect(markdownReport(report, { locale: en })).toContain('- prices: Another search may not find this theme again.');
  });

  test.each([
    ['option/out-of-range', ['themes', 'themes'], { themes: 'all' as never, assignments }],
    ['option/out-of-range', ['themes', 'themes'], null as never],
    ['option/out-of-range', ['themes', 'themes', 1], { themes: [themes[0], themes[0]] as never, assignments }],
    ['themes/invalid', ['themes', 0], { themes, assignments: [{}] as never }],
    [
      'option/out-of-range',
      ['themes', 'themes', 0, 'labels'],
      { themes: [{ id: 'a', labels: null }], assignments } as never,
    ],
    [
      'option/out-of-range',
      ['themes', 'themes', 0, 'labels'],
      { themes: [{ id: 'a', label: 'A', labels: { en: 5 } }], assignments } as never,
    ],
    [
      'option/out-of-range',
      ['themes', 'themes', 0, 'quotes'],
      { themes: [{ id: 'a', quotes: 5 }], assignments } as never,
    ],
    [
      'option/out-of-range',
      ['themes', 'themes', 0, 'quotes'],
      { themes: [{ id: 'a', quotes: [null] }], assignments } as never,
    ],
    [
      'option/out-of-range',
      ['themes', 'themes', 0, 'quotes'],
      { themes: [{ id: 'a', quotes: [{ comment: 'a' }] }], assignments } as never,
    ],
    [
      'option/out-of-range',
      ['themes', 'themes', 0, 'cautions'],
      { themes: [{ id: 'a', cautions: ['rumor'] }], assignments } as never,
    ],
    ['option/out-of-range', ['themes', 'emerging'], { themes, assignments, emerging: {} } as never],
    ['option/out-of-range', ['themes', 'quotes'], { themes, assignments, quotes: null } as never],
    ['option/out-of-range', ['themes', 'watch'], { themes, assignments, watch: null } as never],
    ['instant/invalid', ['themes', 'watch', 'from'], { themes, assignments, watch: {} } as never],
  ])('throws %s with the place %j', (code, path, given) => {
    expect(() => analyze(responses, { zone, now, themes: given })).toThrow(expect.objectContaining({ code, path }));
  });
});

describe('quotes', () => {
  const written = (text: string, n = 1): Said[] => many(n, { month: '03', score: 2, theme: 'price', text });

  test('are the surest comments, unlike each other, without what leads to a person', () => {
    const own = said([
      ...written('Everything costs more than it did', 3),
      ...written('Prices went up again, call me on +358 40 123 4567'),
      ...written('Prices went up again, call me'),
    ]);
    const quotes = themesOf(
      analyze(own.responses, { zone, now, themes: { themes, assignments: own.assignments } }),
    ).themes.find(({ theme }) => theme === 'price')?.quotes;
    expect(quotes?.map(({ text }) => text)).toEqual([
      'Prices went up again, call me',
      'Everything costs more than it did',
    ]);
    const redacted = said([...written('Call +358 40 123 4567 about prices', 5)]);
    const [quote] =
      themesOf(
        analyze(redacted.responses, { zone, now, themes: { themes, assignments: redacted.assignments } }),
      ).themes.find(({ theme }) => theme === 'price')?.quotes ?? [];
    expect(quote?.text).toBe('Call [phone] about prices');
  });

  test('are not given for fewer than five comments', () => {
    const few = said(written('Everything costs more than it did', 4));
    const five = said(written('Everything costs more than it did', 5));
    const quotesOf = (own: ReturnType<typeof said>): number =>
      themesOf(analyze(own.responses, { zone, now, themes: { themes, assignments: own.assignments } })).themes.find(
        ({ theme }) => theme === 'price',
      )?.quotes.length ?? 0;
    expect([quotesOf(few), quotesOf(five)]).toEqual([0, 1]);
  });

  test('of a caller are kept to the answers of the part', () => {
    const quote = { text: 'Dear', language: 'en', cut: false, redacted: [] };
    const given = [{ id: 'price', quotes: ['a0000', 'nobody'].map((comment) => ({ ...quote, comment })) }];
    expect(themesOf(read({ themes: given })).themes[0]?.quotes.map(({ comment }) => comment)).toEqual(['a0000']);
  });

  test('are not given at all where small groups are hidden, nor is what is new', () => {
    const emerging = emergingThemes(responses, assignments, {
      languages: [english],
      from: '2026-04-01T00:00:00.000Z',
      now,
    });
    const report = read({ emerging }, { privacyMinimum: 5 });
    expect(themesOf(report).themes.flatMap(({ quotes }) => quotes)).toEqual([]);
    expect(report.emerging).toBeNull();
    expect(read({ emerging }).emerging).toEqual(emerging);
  });

  test('cannot carry markup', () => {
    const own = said(written('<b>Too *dear*</b> | [x](http://evil.example)', 5));
    const text = markdownReport(
      analyze(own.responses, { zone, now, themes: { themes, assignments: own.assignments } }),
      {
        locale: en,
      },
    );
    expect(text).toContain('&lt;b>Too \\*dear\\*&lt;/b> \\|');
    expect(text).not.toContain('http://evil');
  });
});

describe('the text', () => {
  test('holds the table, the person who reads, and the detractors’ months', () => {
    const text = markdownReport(read(), { locale: en });
    expect(text).toContain('| Price | 68 | 37.8% | 31.0% … 45.0% | **−100.0** |');
    expect(text).toContain('| (no theme) | 32 | 17.8% |');
    expect(text).toContain('up from 22.2% to 53.3%');
    expect(text).toContain('32 comments without a theme (unlike all others: 32).');
    expect(text).toContain('a person should read what people wrote');
    expect(text).toContain('| Theme | 2026-03 | 2026-04 |');
    expect(text).toContain('| Price | 40.0% (20) | 96.0% (48) |');
  });

  test.each([
    [en, 'Price', 'What people write about'],
    [fi, 'Hinta', 'Mistä kirjoitetaan'],
    [sv, 'Price', 'Vad folk skriver om'],
    [nb, 'Price', 'Hva folk skriver om'],
  ])('is written in $tag, with the names of that language', (locale, name, title) => {
    const text = markdownReport(read(), { locale });
    expect(text).toContain(`### ${title}`);
    expect(text).toContain(`| ${name} | 68 |`);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('says alarms, and how rare false ones are', () => {
    const watch = { from: '2026-04-01T00:00:00.000Z', commentsPerFalseAlarm: 100 };
    const [about, alarm, bound, ...more] = detractorThemeSentences(themesOf(read({ watch })), { locale: en });
    expect(about).toContain('Shares of the comments that detractors wrote');
    expect(alarm).toMatch(
      /^Alarm on 2026-04-15: “Price” came up more often than usual, probably since 2026-04-15, in \d+ of \d+ comments/,
    );
    expect([bound, ...more].at(-2)).toContain('no more than once in 100 comments');
    expect(more.at(-1)).toContain('The baseline has fewer than 300 answers');
    const quiet = detractorThemeSentences(
      themesOf(read({ watch: { from: '2026-04-20T00:00:00.000Z', commentsPerFalseAlarm: 100 } })),
      { locale: en },
    );
    expect(quiet[1]).toBe('No alarm since the watch began on 2026-04-20.');
  });

  test('says nothing of alarms where no theme could be watched', () => {
    const watch = { from: '2026-01-01T00:00:00.000Z', commentsPerFalseAlarm: 100 };
    const { detractors } = themesOf(read({ watch }));
    expect(detractors.rows.map((row) => row.watch)).toEqual([
      { status: 'withheld', reason: 'below-minimum' },
      { status: 'withheld', reason: 'below-minimum' },
    ]);
    expect(detractorThemeSentences(themesOf(read({ watch })), { locale: en })).toHaveLength(1);
  });

  test('counts the comments of detractors in a period that has too few for a share', () => {
    const few = said([
      ...many(12, { month: '03', score: 2, theme: 'price' }),
      ...many(3, { month: '04', score: 2, theme: 'price' }),
    ]);
    const report = analyze(few.responses, { zone, now, themes: { themes, assignments: few.assignments } });
    expect(markdownReport(report, { locale: en })).toContain('| Price | 100.0% (12) | (3) |');
  });

  test('has no table without a line', () => {
    const report = analyze(silent(responses), { zone, now, themes: { themes, assignments: [] } });
    expect(markdownReport(report, { locale: en })).not.toContain('| Theme |');
  });

  test('says nothing of detractors over time where they wrote nothing', () => {
    const happy = said(many(12, { month: '03', score: 10, theme: 'staff' }));
    const report = analyze(happy.responses, { zone, now, themes: { themes, assignments: happy.assignments } });
    expect(markdownReport(report, { locale: en })).not.toContain('What detractors write about');
  });

  test('does not speak of sorted comments where nobody wrote any', () => {
    const report = analyze(silent(responses), { zone, now, themes: { themes, assignments: [] } });
    expect(themeSentences(themesOf(report), { locale: en })).toEqual([
      'Of 180 answers, 0 came with a comment that says something. Shares are of these; a comment may have several themes.',
    ]);
  });

  test('says what weighs on the score only where chance does not explain it', () => {
    expect(themeSentences(themesOf(read()), { locale: en })[1]).toMatch(/^Weighs most on the score: Price\./);
    const even = said([
      ...many(20, { month: '03', score: 2, theme: 'price' }),
      ...many(20, { month: '03', score: 2, theme: 'staff' }),
    ]);
    const sentences = themeSentences(
      themesOf(analyze(even.responses, { zone, now, themes: { themes, assignments: even.assignments } })),
      { locale: en },
    );
    expect(sentences.join(' ')).not.toContain('Weighs most');
  });

  test('says which comments were never sorted', () => {
    const sentences = themeSentences(themesOf(read({ assignments: assignments.slice(1) })), { locale: en });
    expect(sentences).toContain('1 comment was never sorted and is not counted here.');
  });

  test('says nothing of small groups that are hidden', () => {
    const text = markdownReport(read({}, { privacyMinimum: 40 }), { locale: en });
    expect(text).not.toContain('32 comments');
    expect(text).not.toMatch(/\(no theme\) \| 32/);
  });

  test('names a theme by its label where the language has none', () => {
    expect(themeName({ label: 'price', labels: { toString: 'x' } }, { locale: { ...en, tag: 'valueOf' } })).toBe(
      'price',
    );
  });

  test('has a dash for a change that cannot be told', () => {
    const change = {
      status: 'withheld',
      difference: null,
      adjustedP: null,
      direction: 'unclear',
      reason: 'first',
    } as const;
    expect(themeChangeText(change, { locale: en })).toBe('–');
  });
});

describe('what is new', () => {
  const before = many(60, { month: '03', score: 3, theme: 'price', text: 'Too expensive for us' });
  const window = { languages: [english], from: '2026-04-01T00:00:00.000Z', now };
  const after = (n: number): ReturnType<typeof said> =>
    said([
      ...before,
      ...many(40, { month: '04', score: 3, theme: 'price', text: 'Too expensive for us' }),
      ...many(n, { month: '04', score: 3, theme: null, text: 'The app crashes' }),
    ]);

  test('is told with its words and quotes', () => {
    const own = after(20);
    const emerging = emergingThemes(own.responses, own.assignments, window);
    expect(emergingSentences(emerging, { locale: en })).toEqual([
      '“app crashes”: in 20 comments that no theme explains (33.3%; before 0.0%). Words used more than before: app, crashes.',
    ]);
    const text = markdownReport(
      analyze(own.responses, { zone, now, themes: { themes, assignments: own.assignments, emerging } }),
      { locale: en },
    );
    expect(text).toContain('### New in the comments since 2026-04-01\n\n- “app crashes”: in 20 comments');
    expect(text).toContain('\n  - “The app crashes”');
  });

  test('is withheld where it is in few comments', () => {
    const own = after(9);
    expect(emergingSentences(emergingThemes(own.responses, own.assignments, window), { locale: en })).toEqual([
      'Too few comments to show (9). Words used more than before: app, crashes.',
    ]);
  });

  test('may be nothing, or too little to say', () => {
    const own = after(0);
    expect(emergingSentences(emergingThemes(own.responses, own.assignments, window), { locale: en })).toEqual([
      'No word stands out that people did not use before and no theme explains.',
    ]);
    expect(emergingSentences(emergingThemes([], [], window), { locale: en })).toEqual([
      'Too few people wrote to say what is new.',
    ]);
  });
});

prop.prop([arbResponses()], { numRuns: 40 })('themes of any answers survive JSON and can be written', (all) => {
  const given = all.map(({ id }, i): ThemeAssignment =>
    i % 3 === 0
      ? { comment: id, themes: [], other: 'no-theme' }
      : { comment: id, themes: [{ theme: i % 3 === 1 ? 'price' : 'staff', confidence: 1, because: [] }], other: null },
  );
  for (const privacyMinimum of [undefined, 5]) {
    const report = analyze(all, {
      zone,
      now: '2024-03-01T00:00:00.000Z',
      themes: { themes, assignments: given },
      ...(privacyMinimum !== undefined && { privacyMinimum }),
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(markdownReport(report, { locale: fi })).not.toMatch(/undefined|NaN|\[object/);
  }
});
