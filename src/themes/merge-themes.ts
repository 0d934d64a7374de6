/**
 * Merging themes and splitting them: what was merged can be split again, exactly as it was.
 *
 * A merged theme keeps, as `parts`, the themes that went into it as they were. Its terms and examples say `from` which theme
 * they came. Parts are held in the theme and never pointed at, so that themes cannot contain each other.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkEach } from '../estimate/argument.ts';
import { type Codebook, type CodebookText, type CodebookTheme, type ThemePart, isName, keyOfText } from './codebook.ts';
import { checkTextsForm } from './codebook-form.ts';
import { checkThemes, placeOf, placesOf, refusePinned, without } from './curate.ts';
import { withTexts } from './join-codebooks.ts';
import type { ThemeId } from './theme.ts';

/**
 * Merges themes into the first one named.
 *
 * The first keeps its id, its labels, its kind and its place, and gains the terms and examples of the others. The ids of the
 * others are retired. Comments that had one of the others belong to the first from now on. `splitTheme` takes the merge back.
 *
 * @param codebook - The codebook.
 * @param ids - At least two themes; the first stays.
 * @returns The changed codebook.
 * @throws {NpsError} `codebook/unknown-theme` when there is no such theme; `codebook/duplicate-id` when one is named twice;
 * `codebook/invalid` when there are fewer than two, or one of the others is pinned; `codebook/invalid` or
 * `codebook/unknown-schema` when it is no codebook.
 * @example
 * const codebook = codebookFrom([{ id: 'late', terms: ['late'] }, { id: 'slow', terms: ['slow'] }], { id: 'taxi', language: 'en' });
 * const merged = mergeThemes(codebook, ['late', 'slow']);
 * merged.themes.map(({ id, terms }) => [id, terms.length]) // => [['late', 2]]
 * merged.retired // => ['slow']
 */
export function mergeThemes(codebook: Codebook, ids: readonly ThemeId[]): Codebook {
  if (!Array.isArray(ids) || ids.length < 2)
    return fail('codebook/invalid', ['ids'], 'At least two ids of themes were expected.');
  if (new Set(ids).size < ids.length) fail('codebook/duplicate-id', ['ids'], 'Each id once was expected.');
  const [first, ...others] = placesOf(codebook, ids) as [number, ...number[]];
  for (const place of others) refusePinned(codebook, place);
  const theme = codebook.themes[first] as CodebookTheme;
  const parts = theme.parts ?? [];
  const merge = 1 + parts.reduce((last, part) => (part.into === theme.id ? Math.max(last, part.merge) : last), 0);
  const away = others.map((place) => ({ place, theme: codebook.themes[place] as CodebookTheme }));
  const gained = (key: 'terms' | 'examples'): readonly CodebookText[] =>
    away.flatMap((one) => one.theme[key].map((text) => ({ ...text, from: one.theme.id })));
  const merged: CodebookTheme = {
    ...theme,
    terms: withTexts(theme.terms, gained('terms')),
    examples: withTexts(theme.examples, gained('examples')),
    parts: [
      ...parts,
      ...away.flatMap(({ place, theme: { parts: inner = [], ...part } }): ThemePart[] => [
        { ...part, into: theme.id, merge, place },
        ...inner,
      ]),
    ],
  };
  const isAway = new Set(others);
  return {
    ...codebook,
    version: codebook.version + 1,
    themes: codebook.themes.flatMap((one, i) => (i === first ? [merged] : isAway.has(i) ? [] : [one])),
    retired: [...codebook.retired, ...away.map((one) => one.theme.id)],
  };
}

/** One of the themes into which a theme is split. */
export type ThemeShare = {
  /** The id of the theme that is split, for one of the shares; an id that was never used, for the others. */
  readonly id: ThemeId;
  /** Its title by language tag. */
  readonly labels: CodebookTheme['labels'];
  /** Which of the terms go to it, with their language. */
  readonly terms: readonly CodebookText[];
  /** Which of the examples go to it. */
  readonly examples: readonly CodebookText[];
};

/**
 * Splits a theme: along its last merge, or into the shares that are given.
 *
 * Without shares the last merge of the theme is taken back: the themes that went into it come back as they were, with their
 * ids, which are no longer retired, since they name the same themes again. What was added to the merged theme since then stays
 * with the theme that kept its id. Merging and splitting leave the codebook as it was, but for its version.
 *
 * With shares every term and every example must go to at least one of them. If none of the shares keeps the id of the theme,
 * it is retired. What the theme took up before is no longer known apart.
 *
 * @param codebook - The codebook.
 * @param id - Which theme.
 * @param shares - At least two themes to make of it.
 * @returns The changed codebook.
 * @throws {NpsError} `codebook/unknown-theme` when no theme has this id; `codebook/retired-id` or `codebook/duplicate-id` when
 * the id of a share was used before; `codebook/invalid` when nothing was merged into the theme, or the shares do not hold what
 * the theme holds; `codebook/invalid` or `codebook/unknown-schema` when it is no codebook.
 * @example
 * const codebook = codebookFrom([{ id: 'late', terms: ['late', 'rude'] }], { id: 'taxi', language: 'en' });
 * const split = splitTheme(codebook, 'late', [
 *   { id: 'late', labels: { en: 'Late' }, terms: [{ text: 'late', language: 'en' }], examples: [] },
 *   { id: 'rude', labels: { en: 'Rude' }, terms: [{ text: 'rude', language: 'en' }], examples: [] },
 * ]);
 * split.themes.map((theme) => theme.id) // => ['late', 'rude']
 */
export function splitTheme(codebook: Codebook, id: ThemeId, shares?: readonly ThemeShare[]): Codebook {
  const place = placeOf(codebook, id);
  return shares === undefined ? unmerged(codebook, place) : shared(codebook, place, shares);
}

function unmerged(codebook: Codebook, place: number): Codebook {
  const { parts = [], ...theme } = codebook.themes[place] as CodebookTheme;
  const last = parts.reduce((most, part) => (part.into === theme.id ? Math.max(most, part.merge) : most), 0);
  if (last === 0)
    return fail(
      'codebook/invalid',
      ['themes', place, 'parts'],
      'A theme that took up others was expected; give shares.',
    );
  // A part stands before those that it took up: one look is enough to see with which part each of them goes.
  const owner = new Map<ThemeId, ThemeId>();
  const innerOf = new Map<ThemeId, ThemePart[]>();
  for (const part of parts) {
    const isDirect = part.into === theme.id;
    const goes = isDirect ? (part.merge === last ? part.id : undefined) : owner.get(part.into);
    if (goes === undefined) continue;
    owner.set(part.id, goes);
    if (isDirect) innerOf.set(part.id, []);
    else innerOf.get(goes)?.push(part);
  }
  const own = parts.filter((part) => !owner.has(part.id));
  const back = parts.filter((part) => part.into === theme.id && part.merge === last);
  const isBack = new Set(back.map((part) => part.id));
  const isOwn = ({ from }: CodebookText): boolean => from === undefined || !isBack.has(from);
  const themes: CodebookTheme[] = codebook.themes.map((one, i) =>
    i !== place
      ? one
      : {
          ...theme,
          terms: theme.terms.filter(isOwn),
          examples: theme.examples.filter(isOwn),
          ...(own.length > 0 && { parts: own }),
        },
  );
  // In the order in which they stood, each finds the same number of themes before it as then.
  for (const part of [...back].sort((a, b) => a.place - b.place)) {
    const inner = innerOf.get(part.id) ?? [];
    themes.splice(part.place, 0, {
      ...without(part, ['into', 'merge', 'place']),
      ...(inner.length > 0 && { parts: inner }),
    });
  }
  return {
    ...codebook,
    version: codebook.version + 1,
    themes,
    retired: codebook.retired.filter((one) => !isBack.has(one)),
  };
}

function shared(codebook: Codebook, place: number, shares: readonly ThemeShare[]): Codebook {
  const theme = without(codebook.themes[place] as CodebookTheme, ['parts']);
  if (!Array.isArray(shares) || shares.length < 2)
    return fail('codebook/invalid', ['shares'], 'At least two shares were expected.');
  checkEach(shares, {}, ['shares'], 'codebook/invalid');
  const list: readonly ThemeShare[] = shares;
  const used = new Set([...codebook.themes.map((one) => one.id), ...codebook.retired]);
  used.delete(theme.id);
  for (const [i, { id }] of list.entries()) {
    if (!isName(id)) fail('codebook/invalid', ['shares', i, 'id'], 'An id was expected.');
    if (used.has(id)) fail('codebook/retired-id', ['shares', i, 'id'], 'An id that was never used was expected.');
  }
  if (new Set(list.map(({ id }) => id)).size < list.length)
    fail('codebook/duplicate-id', ['shares'], 'Each id once was expected.');
  const isKept = list.some(({ id }) => id === theme.id);
  if (!isKept) refusePinned(codebook, place);
  checkShares(theme, list, 'terms');
  checkShares(theme, list, 'examples');
  const made = list.map(({ id, labels, terms, examples }): CodebookTheme => ({
    ...theme,
    id,
    labels,
    terms: terms.map((text) => without(text, ['from'])),
    examples: examples.map((text) => without(text, ['from'])),
  }));
  checkThemes(made, place);
  return {
    ...codebook,
    version: codebook.version + 1,
    themes: codebook.themes.flatMap((one, i) => (i === place ? made : [one])),
    retired: isKept ? codebook.retired : [...codebook.retired, theme.id],
  };
}

/** All that the theme holds goes somewhere, and nothing else does. */
function checkShares(theme: CodebookTheme, shares: readonly ThemeShare[], key: 'terms' | 'examples'): void {
  const known = new Set(theme[key].map(keyOfText));
  const given = new Set<string>();
  for (const [i, share] of shares.entries()) {
    const texts = share[key];
    checkTextsForm(texts, ['shares', i, key]);
    for (const [j, text] of texts.entries()) {
      const name = keyOfText(text);
      if (!known.has(name))
        fail('codebook/invalid', ['shares', i, key, j], 'A text of the theme was expected, with its language.');
      given.add(name);
    }
  }
  if (given.size < known.size) fail('codebook/invalid', ['shares'], `Each of the ${key} goes to a share; not all do.`);
}
