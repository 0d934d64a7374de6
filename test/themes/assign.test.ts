import { describe, expect, it } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { danish } from '../../src/locale/da/language.ts';
import { enCodebook } from '../../src/locale/en/codebook.ts';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { assignThemes } from '../../src/themes/assign.ts';
import type { Codebook } from '../../src/themes/codebook.ts';
import type { Comment } from '../../src/themes/comment.ts';
import { addExamples } from '../../src/themes/curate.ts';
import { findThemes } from '../../src/themes/find.ts';
import { learnThemes } from '../../src/themes/learn.ts';
import type { ThemeModel } from '../../src/themes/model.ts';
import { codebookFrom } from '../../src/themes/write-codebook.ts';

const options = { languages: [english] };

const shop = codebookFrom(
  [
    {
      id: 'staff',
      terms: ['staff', 'friendly', 'rude'],
      examples: ['The girl at the till was lovely.', 'Nobody greets you in this shop.'],
    },
    { id: 'waiting', terms: ['late', 'wait', 'had to queue'], examples: ['Forty minutes until somebody came.'] },
    { id: 'price', terms: ['price', 'expensive', 'value for money'] },
  ],
  { id: 'shop', language: 'en' },
);

const comment = (text: string, id = 'c1'): Comment => ({ id, text });
const themesOf = (text: string, codebook: Codebook = shop): readonly string[] | string => {
  const [assignment] = assignThemes(codebook, [comment(text)], options);
  return assignment?.other ?? (assignment?.themes ?? []).map(({ theme }) => theme);
};
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return isNpsError(error) ? error.code : `no error of ours: ${String(error)}`;
  }
  return 'no error';
};

describe('assigning to a codebook', () => {
  it('gives a comment the theme of a term in it, whatever its ending', () => {
    expect(themesOf('Waited and waited')).toEqual(['waiting']);
    expect(themesOf('The prices!')).toEqual(['price']);
  });

  it('gives each clause its theme', () => {
    const [assignment] = assignThemes(shop, [comment('Friendly staff, but late again')], options);
    expect(assignment?.themes.map(({ theme }) => theme)).toEqual(['staff', 'waiting']);
    expect(assignment?.themes[0]?.because).toEqual(expect.arrayContaining(['friendly', 'staff']));
    expect(assignment?.themes[1]?.because).toContain('late');
    for (const { confidence } of assignment?.themes ?? []) expect(confidence).toBeGreaterThanOrEqual(0.5);
  });

  it('finds phrases as a whole only', () => {
    const phrase = codebookFrom([{ id: 'queue', terms: ['had to queue'] }], { id: 'q', language: 'en' });
    expect(assignThemes(phrase, [comment('We had to queue')], options)[0]?.themes[0]?.because).toContain(
      'had to queue',
    );
  });

  it('gives a comment in the words of an example the themes of the example, and is sure', () => {
    const [assignment] = assignThemes(shop, [comment('the girl at the till was LOVELY!!')], options);
    expect(assignment?.themes.map(({ theme, confidence }) => [theme, confidence])).toEqual([['staff', 1]]);
  });

  it('gives a text that is an example of two themes both', () => {
    const both = codebookFrom(
      [
        { id: 'a', examples: ['slow and dear', 'slow'] },
        { id: 'b', examples: ['slow and dear', 'dear'] },
      ],
      { id: 'x', language: 'en' },
    );
    expect(themesOf('Slow and dear.', both)).toEqual(['a', 'b']);
  });

  it('gives a text whose copies disagree the theme of most, and others by their share', () => {
    const thanks = ['Thank you', 'thank you', 'Thank you!', 'Thank you.'];
    const book = (few: readonly string[]): Codebook =>
      codebookFrom(
        [
          { id: 'praise', examples: thanks },
          { id: 'none', examples: few },
        ],
        { id: 'x', language: 'en' },
      );
    const hitsOf = (few: readonly string[]): unknown =>
      assignThemes(book(few), [comment('Thank you...')], options)[0]?.themes.map(({ theme, confidence }) => [
        theme,
        confidence,
      ]);
    expect(hitsOf(thanks.slice(1))).toEqual([
      ['praise', 1],
      ['none', 0.75],
    ]);
    expect(hitsOf(thanks.slice(3))).toEqual([['praise', 1]]);
    expect(learnThemes(book(thanks.slice(3)), { ...options, threshold: 0.25 }).assign([comment('Thank you')])).toEqual([
      expect.objectContaining({ themes: [expect.objectContaining({ theme: 'praise' }), expect.anything()] }),
    ]);
  });

  it('counts a text that stands in two languages once', () => {
    const texts = ['en', 'sv'].map((language) => ({ text: 'Super service', language }));
    const book: Codebook = {
      ...shop,
      themes: [
        { id: 'a', labels: {}, terms: [], examples: texts },
        { id: 'b', labels: {}, terms: [], examples: texts.slice(0, 1) },
      ],
    };
    const [assignment] = assignThemes(book, [comment('super service')], { ...options, threshold: 1 });
    expect(assignment?.themes.map(({ theme }) => theme)).toEqual(['a', 'b']);
  });

  it('gives no theme for stop words alone, which are in few examples by chance', () => {
    const book = codebookFrom(
      [
        { id: 'bad', terms: ['never again'], examples: ['Never again.'] },
        { id: 'staff', terms: ['friendly', 'staff'] },
      ],
      { id: 'x', language: 'en' },
    );
    expect(themesOf('Friendly staff, but again', book)).toEqual(['staff']);
    expect(themesOf('Friendly staff, but closed again', book)).toEqual(['staff']);
    expect(themesOf('Friendly staff, but never again', book)).toEqual(['staff', 'bad']);
  });

  it('finds a term that is a stop word', () => {
    const book = codebookFrom([{ id: 'repeat', terms: ['again'] }], { id: 'x', language: 'en' });
    expect(themesOf('And again', book)).toEqual(['repeat']);
  });

  it('says why a comment has no theme', () => {
    expect(themesOf('')).toBe('empty');
    expect(themesOf('👍')).toBe('no-words');
    expect(themesOf('no comment')).toBe('no-answer');
    expect(themesOf('Zxcv qwrt')).toBe('no-theme');
  });

  it('learns from a corrected comment, and from what is like it', () => {
    expect(themesOf('The escalator is broken')).toBe('no-theme');
    const corrected = addExamples(shop, 'waiting', [{ text: 'The escalator is broken', language: 'en' }]);
    expect(themesOf('The escalator is broken', corrected)).toEqual(['waiting']);
    expect(themesOf('Escalator broken since May', corrected)).toEqual(['waiting']);
  });

  it('assigns a comment alone as it does among others, in whatever language they are', () => {
    const languages = [finnish, english];
    const others = ['Hyvä palvelu mutta kallis', 'Todella hidas toimitus', 'ok', 'Late'].map((text, i) =>
      comment(text, `o${i}`),
    );
    const alone = assignThemes(shop, [comment('ok late')], { languages });
    expect(assignThemes(shop, [...others, comment('ok late')], { languages }).at(-1)).toEqual(alone[0]);
  });

  it('compares words as they are where the language of the term is not that of the comment', () => {
    const loan = codebookFrom([{ id: 'app', terms: ['chatbot'] }], { id: 'x', language: 'en' });
    const [assignment] = assignThemes(loan, [{ id: 'c', text: 'Surkea chatbot', language: 'fi' }], {
      languages: [english, finnish],
    });
    expect(assignment?.themes.map(({ theme }) => theme)).toEqual(['app']);
  });

  it('has nothing to give with a codebook without themes', () => {
    const empty: Codebook = { schema: 1, id: 'empty', version: 1, themes: [], retired: [] };
    expect(assignThemes(empty, [comment('Late')], options)).toEqual([{ comment: 'c1', themes: [], other: 'no-theme' }]);
  });

  it('takes an example that stands twice once', () => {
    const twice = (n: number): Codebook => ({
      ...shop,
      themes: shop.themes.map((theme) => ({
        ...theme,
        examples: Array.from({ length: n }, () => theme.examples).flat(),
      })),
    });
    const comments = [comment('Nobody was at the till'), comment('Forty minutes late', 'c2')];
    expect(assignThemes(twice(3), comments, options)).toEqual(assignThemes(twice(1), comments, options));
  });

  it('keeps ids apart that are names of every object', () => {
    const odd = codebookFrom(
      [
        { id: '__proto__', terms: ['late'] },
        { id: 'constructor', terms: ['price'] },
      ],
      { id: 'odd', language: 'en' },
    );
    expect(themesOf('Late', odd)).toEqual(['__proto__']);
    expect(themesOf('Price', odd)).toEqual(['constructor']);
  });

  it('reads a comment of a megabyte at once', () => {
    const long = assignThemes(shop, [comment('late '.repeat(200_000)), comment('x'.repeat(1_000_000), 'c2')], options);
    expect(long[0]?.themes[0]?.theme).toBe('waiting');
  });

  it('works without any language', () => {
    expect(assignThemes(shop, [comment('late')], { languages: [] })[0]?.themes[0]?.theme).toBe('waiting');
  });

  it('does not change what it is given', () => {
    const before = JSON.stringify(shop);
    assignThemes(shop, [comment('late')], options);
    expect(JSON.stringify(shop)).toBe(before);
  });

  it('tells faults', () => {
    const bare = { ...shop, themes: [{ id: 'bare', labels: {}, terms: [], examples: [] }] };
    expect(codeOf(() => assignThemes(bare, [], options))).toBe('codebook/invalid');
    expect(codeOf(() => assignThemes(null as never, [], options))).toBe('codebook/invalid');
    expect(codeOf(() => assignThemes({ ...shop, themes: [null] } as never, [], options))).toBe('codebook/invalid');
    expect(codeOf(() => assignThemes(shop, null as never, options))).toBe('comments/invalid');
    expect(codeOf(() => assignThemes(shop, [null] as never, options))).toBe('comments/invalid');
    expect(codeOf(() => assignThemes(shop, [{ id: 'a', text: 3 }] as never, options))).toBe('comments/invalid');
    expect(codeOf(() => assignThemes(shop, [comment('a'), comment('b')], options))).toBe('comments/invalid');
    expect(codeOf(() => assignThemes(shop, [], undefined as never))).toBe('option/out-of-range');
    expect(codeOf(() => assignThemes(shop, [], { languages: 'en' } as never))).toBe('option/out-of-range');
    expect(codeOf(() => assignThemes(shop, [], { languages: [{ tag: 'en', stem: String }] } as never))).toBe(
      'option/out-of-range',
    );
    expect(codeOf(() => assignThemes(shop, [], { ...options, threshold: 2 }))).toBe('option/out-of-range');
    expect(codeOf(() => assignThemes(shop, [], { ...options, least: Number.NaN }))).toBe('option/out-of-range');
    expect(codeOf(() => assignThemes(shop, [], { ...options, seed: -1 }))).toBe('seed/invalid');
  });
});

describe('learning a codebook', () => {
  it('says what each theme is known by', () => {
    const many = Array.from({ length: 16 }, (_, i) => `Delivery number ${i} came on time`);
    const book = codebookFrom(
      [
        { id: 'z', terms: ['parcel'], examples: many },
        { id: 'few', terms: ['late'], examples: ['It took a week'] },
        { id: 'words', terms: ['price'] },
        { id: 'lines', examples: ['No parking'] },
      ],
      { id: 'x', language: 'en' },
    );
    const { basis, calibrated, threshold } = learnThemes(book, options);
    expect(basis).toEqual([
      { theme: 'z', by: 'examples', examples: 16, terms: 1 },
      { theme: 'few', by: 'examples-and-terms', examples: 1, terms: 1 },
      { theme: 'words', by: 'terms', examples: 0, terms: 1 },
      { theme: 'lines', by: 'examples', examples: 1, terms: 0 },
    ]);
    expect([calibrated, threshold]).toEqual([false, 0.5]);
  });

  it('finds terms of a language with few examples, however many there are in others', () => {
    const book: Codebook = {
      ...shop,
      themes: [
        {
          id: 'staff',
          labels: {},
          terms: [
            { text: 'töykeä', language: 'fi' },
            { text: 'rude', language: 'en' },
          ],
          examples: Array.from({ length: 16 }, (_, i) => ({ text: `Nobody greeted me at desk ${i}`, language: 'en' })),
        },
      ],
    };
    const { assign, basis } = learnThemes(book, { languages: [english, finnish] });
    expect(basis).toEqual([{ theme: 'staff', by: 'examples-and-terms', examples: 16, terms: 2 }]);
    const [assignment] = assign([{ id: 'c', text: 'Tarjoilija oli töykeä', language: 'fi' }]);
    expect(assignment?.themes[0]?.because).toContain('töykeä');
  });

  it('does not learn how sure to be from examples in many languages that are few in each', () => {
    const languages = [english, finnish, swedish, danish];
    const examples = languages.flatMap(({ tag }) =>
      Array.from({ length: 60 }, (_, i) => ({ text: `Number${i} ${tag}${i}`, language: tag })),
    );
    const book: Codebook = { ...shop, themes: [{ id: 'a', labels: {}, terms: [], examples }] };
    expect(learnThemes(book, { languages }).calibrated).toBe(false);
  });

  it('learns how sure to be from two hundred examples on', () => {
    const nouns = ['door', 'window', 'roof', 'floor', 'wall', 'lamp', 'chair', 'table', 'sofa', 'shelf'];
    const verbs = ['broke', 'cracked', 'shook', 'leaked', 'creaked', 'fell', 'burned', 'jammed', 'rotted', 'bent'];
    const sentences = (tail: string): string[] =>
      nouns.flatMap((noun) => verbs.map((verb) => `The ${noun} ${verb} ${tail}`));
    const book = codebookFrom(
      [
        { id: 'night', examples: sentences('at night') },
        { id: 'day', examples: sentences('by day') },
      ],
      { id: 'x', language: 'en' },
    );
    const { assign, calibrated } = learnThemes(book, options);
    expect(calibrated).toBe(true);
    const [night, day] = assign([comment('The ceiling sagged at night'), comment('My lamp fell by day', 'c2')]);
    expect(night?.themes.map(({ theme }) => theme)).toEqual(['night']);
    expect(night?.themes[0]?.because[0]).toBe('night');
    expect(day?.themes.map(({ theme }) => theme)).toEqual(['day']);
  });

  it('is as sure of a clause as of a comment of its own where the rest says nothing', () => {
    const { assign } = learnThemes(enCodebook, options);
    const unknown = 'zxcv qwrt plmk bvnh tyui ghjk dfgs wert vbnm asdf poiu lkjh '.repeat(2);
    const [assignment] = assign([comment(`${unknown}; They corrected it at once`)]);
    expect(assignment?.themes.map(({ theme }) => theme)).toEqual(['billing']);
    expect(assignment?.themes[0]?.confidence).toBeGreaterThanOrEqual(0.5);
  });

  it('gives only what reaches the threshold beside the best, and nothing below the least', () => {
    const { assign } = learnThemes(shop, { ...options, threshold: 0, least: 0 });
    expect(assign([comment('late')])[0]?.themes).toHaveLength(3);
    const strict = learnThemes(shop, { ...options, least: 1 });
    expect(strict.assign([comment('late')])[0]?.other).toBe('no-theme');
  });
});

describe('assigning to themes that were found', () => {
  const parts = {
    delivery: ['parcel', 'courier', 'delivery', 'shipping', 'doorstep'],
    food: ['soup', 'dinner', 'kitchen', 'taste', 'menu'],
  };
  const comments = Object.values(parts).flatMap((words, c) =>
    words.flatMap((a, i) =>
      words
        .filter((b) => b !== a)
        .map((b, j) => comment(`The ${a} and the ${b} ${['pleased', 'failed'][j % 2]}`, `${c}-${i}-${j}`)),
    ),
  );
  const found = findThemes(comments, { ...options, k: 2 });

  it('gives new comments the theme of comments like them', () => {
    const themeOf = (id: string): string | undefined =>
      found.assignments.find((one) => one.comment === id)?.themes[0]?.theme;
    const assigned = assignThemes(
      found.model,
      [comment('A courier with my parcel'), comment('What a dinner menu', 'c2')],
      options,
    );
    expect(assigned.map(({ themes }) => themes[0]?.theme)).toEqual([themeOf('0-0-0'), themeOf('1-0-0')]);
    expect(assigned[0]?.themes[0]?.because).toContain('parcel');
  });

  it('gives nothing where no word is known', () => {
    expect(assignThemes(found.model, [comment('Zxcv qwrt')], options)[0]?.other).toBe('no-theme');
  });

  it('works from a model that was kept as text', () => {
    const kept = JSON.parse(JSON.stringify(found.model)) as ThemeModel;
    expect(assignThemes(kept, comments, options)).toEqual(assignThemes(found.model, comments, options));
  });

  it('tells a model that is none', () => {
    expect(codeOf(() => assignThemes({ ...found.model, schema: 2 } as never, [], options))).toBe('themes/invalid');
    expect(codeOf(() => assignThemes({ ...found.model, themes: [{ id: 'x' }] } as never, [], options))).toBe(
      'themes/invalid',
    );
    expect(codeOf(() => assignThemes({ ...found.model, stems: null } as never, [], options))).toBe('themes/invalid');
  });
});
