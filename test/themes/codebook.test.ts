import { describe, expect, test } from 'vitest';
import { isNpsError, pointerOf } from '../../src/error.ts';
import { english } from '../../src/locale/en/language.ts';
import { type Codebook, checkCodebook } from '../../src/themes/codebook.ts';
import { findThemes } from '../../src/themes/find.ts';
import { joinCodebooks } from '../../src/themes/join-codebooks.ts';
import { mergeThemes } from '../../src/themes/merge-themes.ts';
import { codebookFrom, codebookOf } from '../../src/themes/write-codebook.ts';

const taxi = { id: 'taxi', language: 'en' };

/** A codebook that was merged twice: `slow` into `late`, after `queue` had gone into `slow`. */
const merged = (): Codebook => ({
  schema: 1,
  id: 'taxi',
  version: 3,
  themes: [
    {
      id: 'late',
      labels: { en: 'Late' },
      terms: [{ text: 'late' }, { text: 'slow', from: 'slow' }, { text: 'queue', from: 'slow' }],
      examples: [],
      parts: [
        {
          id: 'slow',
          labels: {},
          terms: [{ text: 'slow' }, { text: 'queue', from: 'queue' }],
          examples: [],
          into: 'late',
          merge: 1,
          place: 1,
        },
        { id: 'queue', labels: {}, terms: [{ text: 'queue' }], examples: [], into: 'slow', merge: 1, place: 2 },
      ],
    },
  ],
  retired: ['queue', 'slow'],
});

const codeOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return error.issues.map(({ code, path }) => `${code} ${pointerOf(path)}`);
    throw error;
  }
  return [];
};

describe('a codebook written from scratch', () => {
  test('may have words only, or examples only', () => {
    const codebook = codebookFrom(
      [
        { id: 'late', terms: ['late', 'had to wait'] },
        { id: 'rude', label: 'Rude driver', examples: ['He shouted at me.'], kind: 'detractor-reason' },
      ],
      taxi,
    );
    expect(checkCodebook(codebook)).toEqual([]);
    expect(codebook).toEqual({
      schema: 1,
      id: 'taxi',
      version: 1,
      themes: [
        {
          id: 'late',
          labels: {},
          terms: [
            { text: 'late', language: 'en' },
            { text: 'had to wait', language: 'en' },
          ],
          examples: [],
        },
        {
          id: 'rude',
          labels: { en: 'Rude driver' },
          terms: [],
          examples: [{ text: 'He shouted at me.', language: 'en' }],
          kind: 'detractor-reason',
        },
      ],
      retired: [],
    });
  });

  test('tells everything that is wrong, with its place', () => {
    expect(
      codeOf(() =>
        codebookFrom([{ id: 'late' }, { id: 'late', terms: ['', 'a', 'a'] }, { id: ' x', terms: ['—'] }], taxi),
      ),
    ).toEqual([
      'codebook/invalid /themes/0',
      'codebook/duplicate-id /themes/1/id',
      'codebook/invalid /themes/1/terms/0/text',
      'codebook/invalid /themes/1/terms/2',
      'codebook/invalid /themes/2/id',
      'codebook/invalid /themes/2/terms/0/text',
    ]);
    expect(codeOf(() => codebookFrom([], { id: '', language: 'en' }))).toEqual(['codebook/invalid /id']);
    expect(codeOf(() => codebookFrom('late' as never, taxi))).toEqual(['codebook/invalid ']);
    expect(codeOf(() => codebookFrom([{ id: 'late', terms: 'late' as never }], taxi))).toEqual([
      'codebook/invalid /themes/0/terms',
    ]);
    expect(
      codeOf(() => codebookFrom([{ id: 'late', terms: ['late'] }], { id: 'taxi', language: 'constructor' })),
    ).toEqual(['codebook/invalid /themes/0/terms/0/language']);
  });
});

describe('a codebook of themes that were found', () => {
  const theme = (id: string, terms: readonly string[], quotes: readonly string[]) => ({
    id,
    label: `label of ${id}`,
    terms: terms.map((text) => ({ text, language: 'en' })),
    quotes: quotes.map((text) => ({ text, language: null })),
  });

  test('has their ids, labels, terms and quotes', () => {
    const codebook = codebookOf({ themes: [theme('theme-1', ['late', 'wait'], ['Came late.', 'Came late.'])] }, taxi);
    expect(checkCodebook(codebook)).toEqual([]);
    expect(codebook.themes).toEqual([
      {
        id: 'theme-1',
        labels: { en: 'label of theme-1' },
        terms: [
          { text: 'late', language: 'en' },
          { text: 'wait', language: 'en' },
        ],
        examples: [{ text: 'Came late.' }],
      },
    ]);
  });

  test('comes from a finding as it is', () => {
    const texts = ['Late delivery again', 'The delivery was late', 'Friendly staff', 'Staff were friendly'];
    const finding = findThemes(
      texts.map((text, i) => ({ id: `c${i}`, text, language: 'en' })),
      { languages: [english], k: 2 },
    );
    const codebook = codebookOf(finding, taxi);
    expect(checkCodebook(codebook)).toEqual([]);
    expect(codebook.themes.map(({ id }) => id)).toEqual(finding.themes.map(({ id }) => id));
  });

  test('has texts', () => {
    const odd = { ...theme('theme-1', [], []), terms: [{ text: { toString: 1, valueOf: 1 } }] };
    expect(codeOf(() => codebookOf({ themes: [odd as never] }, taxi))).toEqual([
      'themes/invalid /themes/0/terms/0/text',
    ]);
  });

  test('knows a theme without words by its label', () => {
    const { themes } = codebookOf({ themes: [theme('theme-1', [], [])] }, taxi);
    expect(themes[0]?.terms).toEqual([{ text: 'label of theme-1', language: 'en' }]);
  });
});

describe('the check of a codebook', () => {
  test('finds no fault with themes that were merged', () => {
    expect(checkCodebook(merged())).toEqual([]);
  });

  test.each<readonly [fault: string, change: (codebook: ReturnType<typeof open>) => void, found: readonly string[]]>([
    ['another form', (book) => (book.schema = 2), ['codebook/unknown-schema /schema']],
    ['a version that does not count', (book) => (book.version = 0.5), ['codebook/invalid /version']],
    ['no list of themes', (book) => (book.themes = {}), ['codebook/invalid /themes']],
    [
      'no list of retired ids',
      (book) => Object.assign(book, { themes: [], retired: null }),
      ['codebook/invalid /retired'],
    ],
    ['a theme that is nothing', (book) => (book.themes[0] = null), ['codebook/invalid /themes/0']],
    ['a retired id twice', (book) => book.retired.push('slow'), ['codebook/duplicate-id /retired/2']],
    ['a retired id in use', (book) => book.retired.push('late'), ['codebook/retired-id /themes/0/id']],
    ['a part that is not retired', (book) => book.retired.shift(), ['codebook/retired-id /themes/0/parts/1/id']],
    [
      'a label under no language',
      (book) => (book.themes[0].labels = { Latin: 'x' }),
      ['codebook/invalid /themes/0/labels/Latin'],
    ],
    ['an empty label', (book) => (book.themes[0].labels.en = ' '), ['codebook/invalid /themes/0/labels/en']],
    ['a text that is none', (book) => (book.themes[0].examples = ['late']), ['codebook/invalid /themes/0/examples/0']],
    [
      'half a character',
      (book) => (book.themes[0].examples = [{ text: '\ud800' }]),
      ['codebook/invalid /themes/0/examples/0/text'],
    ],
    ['a kind that is none', (book) => (book.themes[0].kind = 'toString'), ['codebook/invalid /themes/0/kind']],
    ['a pin that is none', (book) => (book.themes[0].pinned = 1), ['codebook/invalid /themes/0/pinned']],
    [
      'a term from a theme that was not merged into this one',
      (book) => (book.themes[0].terms[2].from = 'queue'),
      ['codebook/unknown-theme /themes/0/terms/2/from'],
    ],
    [
      'parts that go into each other',
      (book) => (book.themes[0].parts[0].into = 'queue'),
      [
        'codebook/unknown-theme /themes/0/parts/0/into',
        'codebook/unknown-theme /themes/0/terms/1/from',
        'codebook/unknown-theme /themes/0/terms/2/from',
      ],
    ],
    [
      'a part without a place',
      (book) => delete book.themes[0].parts[1].place,
      ['codebook/invalid /themes/0/parts/1/place'],
    ],
    [
      'a merge that does not count',
      (book) => (book.themes[0].parts[1].merge = 0),
      ['codebook/invalid /themes/0/parts/1/merge'],
    ],
  ])('finds %s', (_, change, found) => {
    const codebook = open();
    change(codebook);
    expect(checkCodebook(codebook as never).map(({ code, path }) => `${code} ${pointerOf(path)}`)).toEqual(found);
  });

  test.each([null, undefined, 3, 'x', [], {}, { themes: [{}], retired: [[]] }, { themes: [[]] }])(
    'stands %j',
    (value) => {
      expect(checkCodebook(value as never).length).toBeGreaterThan(0);
    },
  );

  test('never says what a text was', () => {
    const codebook = open();
    codebook.themes[0].terms.push(
      { text: 'Anna Smith' },
      { text: 'Anna Smith', language: 'Anna Smith' },
      { text: 'Anna Smith' },
    );
    expect(JSON.stringify(checkCodebook(codebook as never))).not.toContain('Anna');
  });
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- to be broken
const open = (): any => merged();

describe('joined codebooks', () => {
  const inEnglish = codebookFrom([{ id: 'price', label: 'Price', terms: ['expensive'], kind: 'passive-reason' }], taxi);
  const inFinnish = codebookFrom(
    [
      { id: 'wait', label: 'Odotus', terms: ['jono'] },
      { id: 'price', label: 'Hinta', terms: ['kallis'], examples: ['Kallis oli.'] },
    ],
    { id: 'taksi', language: 'fi' },
  );

  test('have the labels, terms and examples of all', () => {
    const joined = joinCodebooks([inEnglish, inFinnish]);
    expect(checkCodebook(joined)).toEqual([]);
    expect(joined.id).toBe('taxi+taksi');
    expect(joined.themes).toEqual([
      {
        id: 'price',
        labels: { en: 'Price', fi: 'Hinta' },
        terms: [
          { text: 'expensive', language: 'en' },
          { text: 'kallis', language: 'fi' },
        ],
        examples: [{ text: 'Kallis oli.', language: 'fi' }],
        kind: 'passive-reason',
      },
      { id: 'wait', labels: { fi: 'Odotus' }, terms: [{ text: 'jono', language: 'fi' }], examples: [] },
    ]);
    expect(joinCodebooks([inEnglish, inFinnish], 'both').id).toBe('both');
  });

  test('tell every conflict with its place', () => {
    const other = codebookFrom([{ id: 'price', label: 'Cost', terms: ['cost'], kind: 'detractor-reason' }], taxi);
    expect(codeOf(() => joinCodebooks([inEnglish, inFinnish, other]))).toEqual([
      'codebook/conflict /2/themes/0/labels/en',
      'codebook/conflict /2/themes/0/kind',
    ]);
    expect(codeOf(() => joinCodebooks([{ ...inEnglish, themes: [], retired: ['price'] }, inFinnish]))).toEqual([
      'codebook/conflict /1/themes/1/id',
    ]);
    const [late] = merged().themes as [Codebook['themes'][number]];
    const elsewhere = { ...late, parts: [{ ...late.parts?.[0], place: 7 }] } as typeof late;
    expect(codeOf(() => joinCodebooks([merged(), { ...merged(), themes: [elsewhere] }]))).toEqual([
      'codebook/conflict /1/themes/0/parts',
    ]);
  });

  test('know a past again that was stored with its members in another order', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, turned(part)]),
            )
          : value;
    expect(joinCodebooks([merged(), turned(merged()) as Codebook])).toEqual(merged());
  });

  test('have each part in one theme', () => {
    const three = codebookFrom(
      ['late', 'slow', 'price'].map((id) => ({ id, terms: [id] })),
      taxi,
    );
    const books = [mergeThemes(three, ['late', 'slow']), mergeThemes(three, ['price', 'slow'])];
    expect(codeOf(() => joinCodebooks(books))).toEqual(['codebook/conflict /1/themes/1/parts/0/id']);
  });

  test('are at least one', () => {
    expect(codeOf(() => joinCodebooks([]))).toEqual(['codebook/invalid ']);
    expect(codeOf(() => joinCodebooks(null as never))).toEqual(['codebook/invalid ']);
  });
});

test('a codebook of ten thousand themes is checked and joined', () => {
  const seeds = Array.from({ length: 10_000 }, (_, i) => ({ id: `theme-${i}`, label: `T${i}`, terms: [`word${i}`] }));
  const codebook = codebookFrom(seeds, taxi);
  expect(joinCodebooks([codebook, codebook])).toEqual(codebook);
});
