import { describe, expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import * as door from '../../src/themes/index.ts';
import { type AnyFunction, refusalsOf, testAllCalled } from '../house/callers.ts';

/** What callers without types hand over in place of something else. */
const HOSTILE = { undefined, null: null, number: 7, text: 'x', list: [], record: {} } as const;
type Hostile = keyof typeof HOSTILE;

/** A good argument, the code and place with which a bad one is refused, and what comes of those that are told otherwise. */
type Argument = {
  readonly good: unknown;
  readonly refusal: string;
  readonly but: Readonly<Partial<Record<Hostile, string>>>;
};
const arg = (good: unknown, refusal: string, but: Argument['but'] = {}): Argument => ({ good, refusal, but });

const NOW = '2026-03-01T00:00:00.000Z';
const FROM = '2026-02-01T00:00:00.000Z';
const ANSWER = {
  id: 'a1',
  subject: 's1',
  score: 3,
  answeredAt: '2026-02-02T10:00:00.000Z',
  comment: 'Late delivery again',
  tags: {},
};
const READ = { languages: [english] };
const BOOK = door.mergeThemes(
  door.codebookFrom(
    [
      { id: 'late', terms: ['late'], examples: ['Stood there for an hour.'] },
      { id: 'slow', terms: ['slow'] },
    ],
    { id: 'shop', language: 'en' },
  ),
  ['late', 'slow'],
);
const TWO = door.splitTheme(BOOK, 'late');
const COMMENTS = Array.from({ length: 12 }, (_, i) => ({
  id: `c${i}`,
  text: i % 2 === 0 ? `Late delivery number ${i}` : `Friendly staff at desk ${i}`,
}));
const FINDING = door.findThemes(COMMENTS, { ...READ, k: 2 });
const MATCH = door.matchThemes(FINDING, FINDING);
const ASSIGNED = { comment: 'a1', themes: [{ theme: 'late', confidence: 1, because: ['late'] }], other: null };

const codebook = arg(BOOK, 'codebook/invalid ');
const checked = arg(BOOK, 'codebook/invalid ', { record: 'codebook/unknown-schema schema' });
const theme = arg('late', 'codebook/unknown-theme id');
const themesRefused = 'option/out-of-range languages';
const reading = arg(READ, 'option/out-of-range ', { record: themesRefused });
const comments = arg(COMMENTS, 'comments/invalid ', { list: 'fine' });
const answers = arg([ANSWER], 'input/invalid ', { list: 'fine' });
const assignments = arg([ASSIGNED], 'themes/invalid ', { list: 'fine' });
const known = (side: string): Argument =>
  arg(FINDING, `themes/invalid ${side}`, { record: `themes/invalid ${side}/themes` });

/** Every function of the door, and the functions that they make. */
const CALLS: Readonly<Record<string, readonly Argument[]>> = {
  commentsOf: [answers],
  findThemes: [comments, reading],
  findThemesStepwise: [comments, reading],
  groupingAgreement: [
    arg(['x', 'y'], 'groups/invalid a', { list: 'groups/invalid ' }),
    arg([1, 2], 'groups/invalid b', { list: 'groups/invalid ' }),
  ],
  checkCodebook: [arg(BOOK, 'fine')],
  codebookFrom: [
    arg([{ id: 'late', terms: ['late'] }], 'codebook/invalid ', { list: 'fine' }),
    arg({ id: 'shop', language: 'en' }, 'codebook/invalid origin', { record: 'codebook/invalid language' }),
  ],
  codebookOf: [
    arg(FINDING, 'themes/invalid ', { record: 'themes/invalid themes' }),
    arg({ id: 'shop', language: 'en' }, 'codebook/invalid origin', { record: 'codebook/invalid language' }),
  ],
  joinCodebooks: [
    arg([BOOK], 'codebook/invalid '),
    arg('both', 'codebook/invalid id', { undefined: 'fine', text: 'fine' }),
  ],
  addExamples: [codebook, theme, arg([{ text: 'Waited.' }], 'codebook/invalid examples', { list: 'fine' })],
  dropTheme: [codebook, theme],
  pinTheme: [codebook, theme, arg(true, 'codebook/invalid pinned', { undefined: 'fine' })],
  renameTheme: [codebook, theme, arg({ en: 'Late' }, 'codebook/invalid labels', { record: 'fine' })],
  mergeThemes: [arg(TWO, 'codebook/invalid '), arg(['late', 'slow'], 'codebook/invalid ids')],
  splitTheme: [codebook, theme, arg(undefined, 'codebook/invalid shares', { undefined: 'fine' })],
  matchThemes: [known('old'), known('found')],
  withMatchedIds: [known('finding'), arg(MATCH, 'themes/invalid match', { record: 'themes/invalid match/themes' })],
  assignThemes: [checked, comments, reading],
  learnThemes: [checked, reading],
  'the function of learnThemes': [comments],
  themeTable: [answers, assignments, arg({}, 'option/out-of-range ', { undefined: 'fine', record: 'fine' })],
  themeTrend: [
    answers,
    assignments,
    arg({ zone: 'UTC', now: NOW }, 'option/out-of-range ', { record: 'instant/invalid now' }),
  ],
  emergingThemes: [
    answers,
    assignments,
    arg({ ...READ, from: FROM, now: NOW }, 'option/out-of-range ', { record: themesRefused }),
  ],
  redact: [
    arg('Call 040 123 4567', 'comments/invalid ', { text: 'fine' }),
    arg({}, 'option/out-of-range ', { undefined: 'fine', record: 'fine' }),
  ],
};

const MADE: Readonly<Record<string, AnyFunction>> = {
  'the function of learnThemes': door.learnThemes(BOOK, READ).assign as AnyFunction,
};

/** A function of the door; one that goes step by step is run to its end. */
const functionOf = (name: string): AnyFunction => {
  const called = ({ ...door, ...MADE } as Readonly<Record<string, unknown>>)[name] as AnyFunction;
  return name.endsWith('Stepwise') ? (...args) => [...(called(...args) as Iterable<unknown>)] : called;
};

const refusalOf = refusalsOf(functionOf);

testAllCalled(door, CALLS, MADE);

describe.each(Object.entries(CALLS))('%s', (name, args) => {
  const good = args.map((one) => one.good);

  test('takes what it is made for', () => {
    expect(refusalOf(name, good)).toBe('fine');
  });

  const cases = args.flatMap(({ refusal, but }, place) =>
    (Object.keys(HOSTILE) as Hostile[]).map((hostile) => [place, hostile, but[hostile] ?? refusal] as const),
  );
  test.each(cases)('argument %i, %s: %s', (place, hostile, expected) => {
    expect(
      refusalOf(
        name,
        good.map((one, i) => (i === place ? HOSTILE[hostile] : one)),
      ),
    ).toBe(expected);
  });

  test('without any argument says what is missing, or takes nothing', () => {
    expect(() => refusalOf(name, [])).not.toThrow();
  });
});

/** Lists inside of arguments: what is no member of them is refused with its place. */
const LISTS: readonly (readonly [string, (list: readonly unknown[]) => readonly unknown[], string])[] = [
  ['commentsOf', (list) => [list], 'response/not-an-object 0'],
  ['themeTable', (list) => [list, []], 'response/not-an-object 0'],
  ['themeTrend', (list) => [list, [], { zone: 'UTC', now: NOW }], 'response/not-an-object 0'],
  ['emergingThemes', (list) => [list, [], { ...READ, from: FROM, now: NOW }], 'response/not-an-object 0'],
  ['themeTable', (list) => [[ANSWER], list], 'themes/invalid 0'],
  ['themeTable', (list) => [[ANSWER], [{ ...ASSIGNED, themes: list }]], 'themes/invalid 0/themes'],
  ['themeTable', (list) => [[ANSWER], [ASSIGNED], { themes: list }], 'option/out-of-range themes/0'],
  ['themeTable', (list) => [[ANSWER], [ASSIGNED], { within: list }], 'option/out-of-range within'],
  ['findThemes', (list) => [list, READ], 'comments/invalid 0/id'],
  ['the function of learnThemes', (list) => [list], 'comments/invalid 0/id'],
  ['assignThemes', (list) => [FINDING.model, list, READ], 'comments/invalid 0/id'],
  ['findThemes', (list) => [COMMENTS, { languages: list }], 'option/out-of-range languages'],
  ['learnThemes', (list) => [BOOK, { languages: list }], 'option/out-of-range languages'],
  [
    'emergingThemes',
    (list) => [[ANSWER], [], { languages: list, from: FROM, now: NOW }],
    'option/out-of-range languages',
  ],
  ['codebookFrom', (list) => [list, { id: 'shop', language: 'en' }], 'codebook/invalid themes/0'],
  ['codebookOf', (list) => [{ themes: list }, { id: 'shop', language: 'en' }], 'themes/invalid themes/0'],
  [
    'codebookOf',
    (list) => [{ themes: [{ ...FINDING.themes[0], terms: list }] }, { id: 'shop', language: 'en' }],
    'themes/invalid themes/0/terms/0',
  ],
  ['joinCodebooks', (list) => [list], 'codebook/invalid 0'],
  ['joinCodebooks', (list) => [[{ ...BOOK, themes: list }]], 'codebook/invalid 0/themes/0'],
  [
    'joinCodebooks',
    (list) => [[{ ...BOOK, themes: [{ ...BOOK.themes[0], terms: list }] }, BOOK]],
    'codebook/invalid 0/themes/0/terms/0',
  ],
  ['renameTheme', (list) => [{ ...BOOK, themes: list }, 'late', {}], 'codebook/invalid themes/0'],
  ['addExamples', (list) => [BOOK, 'late', list], 'codebook/invalid examples/0'],
  [
    'addExamples',
    (list) => [{ ...BOOK, themes: [{ ...BOOK.themes[0], examples: list }] }, 'late', []],
    'codebook/invalid themes/0/examples/0',
  ],
  [
    'splitTheme',
    (list) => [{ ...BOOK, themes: [{ ...BOOK.themes[0], parts: list }] }, 'late'],
    'codebook/invalid themes/0/parts/0',
  ],
  ['splitTheme', (list) => [BOOK, 'late', [...list, { id: 'late' }]], 'codebook/invalid shares/0'],
  [
    'splitTheme',
    (list) => [
      BOOK,
      'late',
      [
        { id: 'late', labels: {}, terms: list, examples: [] },
        { id: 'other', labels: {}, terms: [], examples: [] },
      ],
    ],
    'codebook/invalid shares/0/terms/0',
  ],
  ['matchThemes', (list) => [{ themes: list }, FINDING], 'themes/invalid old/themes/0'],
  [
    'matchThemes',
    (list) => [FINDING, { themes: [{ id: 'late', terms: list }] }],
    'themes/invalid found/themes/0/terms/0',
  ],
  ['matchThemes', (list) => [{ ...FINDING, assignments: list }, FINDING], 'themes/invalid old/assignments/0'],
  ['matchThemes', (list) => [{ ...FINDING, retired: list }, FINDING], 'themes/invalid old/retired/0'],
  ['withMatchedIds', (list) => [{ ...FINDING, themes: list }, MATCH], 'themes/invalid finding/themes/0'],
  ['withMatchedIds', (list) => [{ ...FINDING, assignments: list }, MATCH], 'themes/invalid finding/assignments/0'],
  ['withMatchedIds', (list) => [FINDING, { ...MATCH, themes: list }], 'themes/invalid match/themes/0'],
  [
    'withMatchedIds',
    (list) => [FINDING, { ...MATCH, themes: [{ ...MATCH.themes[0], id: list }] }],
    'themes/invalid match/themes/0/id',
  ],
  ...(['counts', 'weights', 'stems', 'terms', 'size'] as const).map(
    (key) =>
      [
        'assignThemes',
        (list: readonly unknown[]) => [
          { ...FINDING.model, themes: [{ ...FINDING.model.themes[0], [key]: list }] },
          COMMENTS,
          READ,
        ],
        'themes/invalid themes/0',
      ] as const,
  ),
  ['redact', (list) => ['x', { keep: list }], 'option/unknown keep/0'],
];

test.each(LISTS)('%s refuses a list with something else in it: %#', (name, argsWith, expected) => {
  for (const list of [[null], [undefined], [7], Array(1) as unknown[]])
    expect(refusalOf(name, argsWith(list))).toBe(expected);
});

/** Members of arguments that are neither left out nor what they have to be. */
const MEMBERS: readonly (readonly [string, (value: unknown) => readonly unknown[], string])[] = [
  ...['quotes', 'vectors', 'k', 'maxThemes'].map(
    (key) =>
      ['findThemes', (value: unknown) => [COMMENTS, { ...READ, [key]: value }], `option/out-of-range ${key}`] as const,
  ),
  ['findThemes', (value) => [COMMENTS, { ...READ, seed: value }], 'seed/invalid '],
  ['findThemes', (value) => [COMMENTS, { ...READ, previous: value }], 'themes/invalid previous'],
  ...['count', 'words', 'redaction'].map(
    (key) =>
      [
        'findThemes',
        (value: unknown) => [COMMENTS, { ...READ, quotes: { [key]: value } }],
        `option/out-of-range quotes/${key}`,
      ] as const,
  ),
  ['learnThemes', (value) => [BOOK, { ...READ, seed: value }], 'seed/invalid seed'],
  ...['threshold', 'least'].map(
    (key) =>
      ['learnThemes', (value: unknown) => [BOOK, { ...READ, [key]: value }], `option/out-of-range ${key}`] as const,
  ),
  ...['level', 'minimum', 'privacyMinimum', 'themes', 'within'].map(
    (key) =>
      [
        'themeTable',
        (value: unknown) => [[ANSWER], [ASSIGNED], { [key]: value }],
        `option/out-of-range ${key}`,
      ] as const,
  ),
  ...['level', 'minimum', 'privacyMinimum', 'themes', 'watch'].map(
    (key) =>
      [
        'themeTrend',
        (value: unknown) => [[ANSWER], [ASSIGNED], { zone: 'UTC', now: NOW, [key]: value }],
        `option/out-of-range ${key}`,
      ] as const,
  ),
  ...['level', 'minimum', 'leastConfidence', 'quotes'].map(
    (key) =>
      [
        'emergingThemes',
        (value: unknown) => [[ANSWER], [ASSIGNED], { ...READ, from: FROM, now: NOW, [key]: value }],
        `option/out-of-range ${key}`,
      ] as const,
  ),
  ...['hook', 'keep', 'marks'].map(
    (key) => ['redact', (value: unknown) => ['x', { [key]: value }], `option/out-of-range ${key}`] as const,
  ),
  ['redact', (value) => ['x', { hook: () => value }], 'option/out-of-range hook'],
  ['matchThemes', (value) => [{ ...FINDING, assignments: value }, FINDING], 'themes/invalid old/assignments'],
  ['matchThemes', (value) => [{ ...FINDING, retired: value }, FINDING], 'themes/invalid old/retired'],
  ['withMatchedIds', (value) => [{ ...FINDING, model: value }, MATCH], 'themes/invalid finding/model'],
  ['withMatchedIds', (value) => [FINDING, { ...MATCH, retired: value }], 'themes/invalid match/retired'],
  ['assignThemes', (value) => [{ ...FINDING.model, stems: value }, COMMENTS, READ], 'themes/invalid stems'],
  ['assignThemes', (value) => [{ ...FINDING.model, languages: value }, COMMENTS, READ], 'themes/invalid languages'],
];

test.each(MEMBERS)('%s refuses a member that is something else: %#', (name, argsWith, expected) => {
  for (const value of [null, -7, 'x']) expect(refusalOf(name, argsWith(value))).toBe(expected);
});

test.each([null, 'x', NaN, -1, undefined])('a model whose weights are no amounts is refused: %j', (amount) => {
  const [first, ...rest] = FINDING.model.themes as [(typeof FINDING.model.themes)[number]];
  for (const key of ['counts', 'weights'] as const) {
    const themes = [{ ...first, [key]: first[key].map(() => amount) }, ...rest];
    expect(refusalOf('assignThemes', [{ ...FINDING.model, themes }, COMMENTS, READ])).toBe('themes/invalid themes/0');
  }
});

test.each([
  [{ count: -1 }, 'count'],
  [{ count: 1.5 }, 'count'],
  [{ words: 0 }, 'words'],
  [{ words: 2.5 }, 'words'],
  [{ redaction: { hook: 7 } }, 'redaction/hook'],
  [{ redaction: { keep: 7 } }, 'redaction/keep'],
])('how to quote is looked at before anything is read: %j', (quotes, place) => {
  const refusal = `option/out-of-range quotes/${place}`;
  expect(refusalOf('findThemes', [[], { ...READ, quotes }])).toBe(refusal);
  expect(refusalOf('emergingThemes', [[], [], { ...READ, from: FROM, now: NOW, quotes }])).toBe(refusal);
});
