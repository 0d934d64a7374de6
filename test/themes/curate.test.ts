import { describe, expect, test } from 'vitest';
import { isNpsError, pointerOf } from '../../src/error.ts';
import { type Codebook, checkCodebook } from '../../src/themes/codebook.ts';
import { addExamples, dropTheme, pinTheme, renameTheme, without } from '../../src/themes/curate.ts';
import { joinCodebooks } from '../../src/themes/join-codebooks.ts';
import { mergeThemes, splitTheme } from '../../src/themes/merge-themes.ts';
import { codebookFrom } from '../../src/themes/write-codebook.ts';

const taxi: Codebook = codebookFrom(
  [
    { id: 'late', label: 'Late', terms: ['late', 'wait'], examples: ['Came late.'] },
    { id: 'slow', label: 'Slow', terms: ['slow', 'wait'] },
    { id: 'rude', label: 'Rude', terms: ['rude'] },
    { id: 'queue', label: 'Queue', terms: ['queue'] },
  ],
  { id: 'taxi', language: 'en' },
);
const idsOf = ({ themes }: Codebook): string[] => themes.map(({ id }) => id);
const themeOf = ({ themes }: Codebook, id: string) => themes.find((theme) => theme.id === id);
const english = (text: string) => ({ text, language: 'en' });

const faultOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (isNpsError(error)) return `${error.code} ${pointerOf(error.path)}`;
    throw error;
  }
  return '';
};

test('a theme is renamed in one language and keeps its id and its other labels', () => {
  const renamed = renameTheme(renameTheme(taxi, 'late', { fi: 'Myöhässä' }), 'late', { en: 'Driver late' });
  expect(themeOf(renamed, 'late')?.labels).toEqual({ en: 'Driver late', fi: 'Myöhässä' });
  expect(renamed.version).toBe(3);
  expect(themeOf(taxi, 'late')?.labels).toEqual({ en: 'Late' });
  expect(faultOf(() => renameTheme(taxi, 'rude', { en: ' ' }))).toBe('codebook/invalid /themes/2/labels/en');
  expect(faultOf(() => renameTheme(taxi, 'rude', { constructor: 'x' }))).toBe(
    'codebook/invalid /themes/2/labels/constructor',
  );
});

test('examples are added once', () => {
  const more = addExamples(taxi, 'late', [
    english('Came late.'),
    { text: 'Tuli myöhässä.', language: 'fi' },
    english('An hour.'),
  ]);
  expect(themeOf(more, 'late')?.examples.map(({ text }) => text)).toEqual(['Came late.', 'Tuli myöhässä.', 'An hour.']);
  expect(faultOf(() => addExamples(taxi, 'late', [{ text: '' }]))).toBe('codebook/invalid /themes/0/examples/1/text');
  expect(faultOf(() => addExamples(taxi, 'late', 'x' as never))).toBe('codebook/invalid /examples');
  expect(faultOf(() => addExamples(taxi, 'late', [{ text: 'x', from: 'rude' }]))).toBe(
    'codebook/unknown-theme /themes/0/examples/1/from',
  );
});

describe('every change refuses', () => {
  const merged = mergeThemes(taxi, ['late', 'slow']);
  const shares = ['late', 'wait'].map((id) => ({ id, labels: {}, terms: [], examples: [] }));
  /** Each function that changes a codebook, with the place from which it tells what is wrong with one. */
  const CHANGES: readonly (readonly [name: string, at: string, change: (codebook: Codebook) => unknown])[] = [
    ['renameTheme', '', (codebook) => renameTheme(codebook, 'late', { en: 'x' })],
    ['addExamples', '', (codebook) => addExamples(codebook, 'late', [])],
    ['pinTheme', '', (codebook) => pinTheme(codebook, 'late')],
    ['dropTheme', '', (codebook) => dropTheme(codebook, 'late')],
    ['mergeThemes', '', (codebook) => mergeThemes(codebook, ['late', 'rude'])],
    ['splitTheme', '', (codebook) => splitTheme(codebook, 'late')],
    ['splitTheme with shares', '', (codebook) => splitTheme(codebook, 'late', shares)],
    ['joinCodebooks', '/0', (codebook) => joinCodebooks([codebook, taxi])],
  ];

  test.each(CHANGES)('a version that does not count: %s', (_, at, change) => {
    expect(faultOf(() => change(without(merged, ['version']) as never))).toBe(`codebook/invalid ${at}/version`);
    for (const version of [null, 0, -1, 1.5, NaN, Infinity, '1', 2 ** 53])
      expect(faultOf(() => change({ ...merged, version } as never))).toBe(`codebook/invalid ${at}/version`);
  });

  test.each(CHANGES)('a later form of data, and ids that are none: %s', (_, at, change) => {
    expect(faultOf(() => change({ ...merged, schema: 2 } as never))).toBe(`codebook/unknown-schema ${at}/schema`);
    expect(faultOf(() => change({ ...merged, id: Symbol('x') } as never))).toBe(`codebook/invalid ${at}/id`);
    expect(faultOf(() => change({ ...merged, retired: Array(1) } as never))).toBe(`codebook/invalid ${at}/retired/0`);
  });

  /** A record that is no text and cannot be made one. */
  const NO_TEXT = { toString: 1, valueOf: 1 };

  test.each(CHANGES)('texts that are none, and parts without a number: %s', (_, at, change) => {
    const [late, ...others] = merged.themes as [Codebook['themes'][number]];
    const [part] = late.parts as [NonNullable<typeof late.parts>[number]];
    const fault = (members: object): string =>
      faultOf(() => change({ ...merged, themes: [{ ...late, ...members }, ...others] }));
    for (const member of ['text', 'language', 'from'])
      for (const key of ['terms', 'examples'])
        expect(fault({ [key]: [{ text: 'late', [member]: NO_TEXT }] })).toBe(
          `codebook/invalid ${at}/themes/0/${key}/0/${member}`,
        );
    for (const member of ['id', 'into', 'merge', 'place', 'kind', 'labels', 'terms', 'examples'])
      expect(fault({ parts: [{ ...part, [member]: NaN }] })).toBe(`codebook/invalid ${at}/themes/0/parts/0/${member}`);
    expect(fault({ labels: { en: NO_TEXT } })).toBe(`codebook/invalid ${at}/themes/0/labels/en`);
  });

  test('texts to add, or to share, that are none', () => {
    const odd = [{ text: NO_TEXT }] as never;
    expect(faultOf(() => addExamples(taxi, 'late', odd))).toBe('codebook/invalid /examples/0/text');
    expect(
      faultOf(() =>
        splitTheme(
          taxi,
          'late',
          shares.map((share) => ({ ...share, terms: odd })),
        ),
      ),
    ).toBe('codebook/invalid /shares/0/terms/0/text');
  });

  test('gaps among the ids to merge', () => {
    expect(faultOf(() => mergeThemes(taxi, Object.assign(Array<string>(2), { 0: 'late' })))).toBe(
      'codebook/unknown-theme /id',
    );
  });

  test('a part whose id is none, and tells its place', () => {
    const broken = JSON.parse(JSON.stringify(merged)) as { themes: { parts: { id: string }[] }[] };
    for (const part of broken.themes[0]?.parts ?? []) part.id = ' ';
    expect(faultOf(() => renameTheme(broken as never, 'late', {}))).toBe('codebook/invalid /themes/0/parts/0/id');
  });
});

test('a theme that is not there is told, whatever the name', () => {
  for (const id of ['nothing', 'constructor', '__proto__', ''])
    for (const work of [
      () => renameTheme(taxi, id, {}),
      () => addExamples(taxi, id, []),
      () => pinTheme(taxi, id),
      () => dropTheme(taxi, id),
      () => splitTheme(taxi, id),
      () => mergeThemes(taxi, ['late', id]),
    ])
      expect(faultOf(work)).toBe('codebook/unknown-theme /id');
  expect(faultOf(() => dropTheme(null as never, 'late'))).toBe('codebook/invalid ');
});

describe('a dropped theme', () => {
  test('is gone, and its id is retired', () => {
    const dropped = dropTheme(taxi, 'rude');
    expect(idsOf(dropped)).toEqual(['late', 'slow', 'queue']);
    expect(dropped.retired).toEqual(['rude']);
    expect(checkCodebook(dropped)).toEqual([]);
  });

  test('is never a pinned one', () => {
    const pinned = pinTheme(taxi, 'rude');
    expect(themeOf(pinned, 'rude')?.pinned).toBe(true);
    expect(faultOf(() => dropTheme(pinned, 'rude'))).toBe('codebook/invalid /themes/2/pinned');
    expect(faultOf(() => mergeThemes(pinned, ['late', 'rude']))).toBe('codebook/invalid /themes/2/pinned');
    expect(idsOf(mergeThemes(pinned, ['rude', 'late']))).toEqual(['slow', 'rude', 'queue']);
    expect(pinTheme(pinned, 'rude', false).themes).toEqual(taxi.themes);
  });
});

describe('merged themes', () => {
  const merged = mergeThemes(taxi, ['late', 'queue', 'slow']);

  test('become the first, which says what came from where', () => {
    expect(idsOf(merged)).toEqual(['late', 'rude']);
    expect(merged.retired).toEqual(['queue', 'slow']);
    expect(themeOf(merged, 'late')?.labels).toEqual({ en: 'Late' });
    expect(themeOf(merged, 'late')?.terms).toEqual([
      english('late'),
      english('wait'),
      { ...english('queue'), from: 'queue' },
      { ...english('slow'), from: 'slow' },
    ]);
    expect(themeOf(merged, 'late')?.parts?.map(({ id, place }) => [id, place])).toEqual([
      ['queue', 3],
      ['slow', 1],
    ]);
    expect(checkCodebook(merged)).toEqual([]);
  });

  test('are split into what they were, with their ids and places', () => {
    expect(splitTheme(merged, 'late')).toEqual({ ...taxi, version: 3 });
  });

  test('are split last in, first out', () => {
    const twice = mergeThemes(mergeThemes(taxi, ['late', 'slow']), ['late', 'rude']);
    expect(idsOf(splitTheme(twice, 'late'))).toEqual(['late', 'rude', 'queue']);
    expect(splitTheme(splitTheme(twice, 'late'), 'late')).toEqual({ ...taxi, version: 5 });
  });

  test('may have been merged themselves', () => {
    const inner = mergeThemes(taxi, ['slow', 'queue']);
    const outer = mergeThemes(inner, ['late', 'slow']);
    expect(themeOf(outer, 'late')?.parts?.map(({ id, into }) => [id, into])).toEqual([
      ['slow', 'late'],
      ['queue', 'slow'],
    ]);
    expect(checkCodebook(outer)).toEqual([]);
    expect(splitTheme(outer, 'late')).toEqual({ ...inner, version: 4 });
    expect(splitTheme(splitTheme(outer, 'late'), 'slow')).toEqual({ ...taxi, version: 5 });
  });

  test('keep with the first what was added since', () => {
    const split = splitTheme(addExamples(merged, 'late', [english('New.')]), 'late');
    expect(themeOf(split, 'late')?.examples).toEqual([english('Came late.'), english('New.')]);
  });

  test('are at least two, each named once', () => {
    expect(faultOf(() => mergeThemes(taxi, ['late']))).toBe('codebook/invalid /ids');
    expect(faultOf(() => mergeThemes(taxi, 'late' as never))).toBe('codebook/invalid /ids');
    expect(faultOf(() => mergeThemes(taxi, ['late', 'late']))).toBe('codebook/duplicate-id /ids');
  });
});

describe('a theme split by hand', () => {
  const late = { id: 'late', labels: { en: 'Late' }, terms: [english('late')], examples: [english('Came late.')] };
  const wait = { id: 'wait', labels: { en: 'Wait' }, terms: [english('wait')], examples: [] };

  test('goes into its shares, one of which may keep the id', () => {
    const split = splitTheme(taxi, 'late', [late, wait]);
    expect(idsOf(split)).toEqual(['late', 'wait', 'slow', 'rude', 'queue']);
    expect(split.retired).toEqual([]);
    expect(themeOf(split, 'wait')).toEqual(wait);
    expect(checkCodebook(split)).toEqual([]);
  });

  test('retires its id where no share keeps it', () => {
    const split = splitTheme(taxi, 'late', [{ ...late, id: 'too-late' }, wait]);
    expect(split.retired).toEqual(['late']);
    expect(faultOf(() => splitTheme(pinTheme(taxi, 'late'), 'late', [{ ...late, id: 'too-late' }, wait]))).toBe(
      'codebook/invalid /themes/0/pinned',
    );
  });

  test('forgets which themes it had taken up, and never gives their ids away', () => {
    const merged = mergeThemes(taxi, ['late', 'rude']);
    const rest = { ...wait, terms: [english('wait'), english('rude')] };
    const split = splitTheme(merged, 'late', [late, rest]);
    expect(themeOf(split, 'wait')).toEqual(rest);
    expect(themeOf(split, 'late')).toEqual(late);
    expect(checkCodebook(split)).toEqual([]);
    expect(faultOf(() => splitTheme(merged, 'late', [late, { ...rest, id: 'rude' }]))).toBe(
      'codebook/retired-id /shares/1/id',
    );
  });

  test('must hold all and nothing else', () => {
    const fault = (...shares: unknown[]): string => faultOf(() => splitTheme(taxi, 'late', shares as never));
    expect(fault(late)).toBe('codebook/invalid /shares');
    expect(fault(late, { ...wait, terms: [english('late')] })).toBe('codebook/invalid /shares');
    expect(fault(late, { ...wait, terms: [english('wait'), english('rude')] })).toBe(
      'codebook/invalid /shares/1/terms/1',
    );
    expect(fault(late, { ...wait, terms: 'wait' })).toBe('codebook/invalid /shares/1/terms');
    expect(fault(late, { ...wait, id: 'late' })).toBe('codebook/duplicate-id /shares');
    expect(fault(late, { ...wait, id: 'rude' })).toBe('codebook/retired-id /shares/1/id');
    expect(fault(late, { ...wait, id: ' ' })).toBe('codebook/invalid /shares/1/id');
    expect(fault(late, wait, { ...wait, id: 'empty', terms: [] })).toBe('codebook/invalid /themes/2');
    expect(fault(late, { ...wait, labels: { en: '' } })).toBe('codebook/invalid /themes/1/labels/en');
  });

  test('needs shares where nothing was merged', () => {
    expect(faultOf(() => splitTheme(taxi, 'late'))).toBe('codebook/invalid /themes/0/parts');
  });
});

test('ten thousand themes are merged into one and split again', () => {
  const seeds = Array.from({ length: 10_000 }, (_, i) => ({ id: `theme-${i}`, terms: [`word${i}`] }));
  const codebook = codebookFrom(seeds, { id: 'many', language: 'en' });
  const merged = mergeThemes(
    codebook,
    codebook.themes.map(({ id }) => id),
  );
  expect(merged.themes).toHaveLength(1);
  expect(splitTheme(merged, 'theme-0')).toEqual({ ...codebook, version: 3 });
});
