import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { portableLog } from '../../src/numeric/portable.ts';
import type { KnownThemes } from '../../src/themes/known-themes.ts';
import { matchThemes } from '../../src/themes/match.ts';
import { arbCodebook } from '../../src/testing/codebooks.ts';

/** Themes t0, t1, … with comments; each comment has at most one. */
const arbKnown = (
  name: string,
): fc.Arbitrary<KnownThemes & { readonly assignments: NonNullable<KnownThemes['assignments']> }> =>
  fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 1, maxLength: 60 }).map((themes) => ({
    themes: [0, 1, 2, 3, 4].map((i) => ({ id: `${name}${i}`, terms: [{ text: `word ${name}${i}` }] })),
    assignments: themes.map((i, c) => ({
      comment: `c${c}`,
      themes: i < 0 ? [] : [{ theme: `${name}${i}`, confidence: 1, because: [] }],
      other: i < 0 ? ('far' as const) : null,
    })),
  }));

test.prop([arbKnown('old'), arbKnown('new')])(
  'each theme gets one id, each id goes to one theme, likeness is 0..1',
  (old, found) => {
    const { themes, missing, retired } = matchThemes(old, found);
    expect(themes.map((theme) => theme.found)).toEqual(found.themes.map(({ id }) => id));
    expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length);
    const before = new Set(old.themes.map(({ id }) => id));
    for (const { id, known, likeness, by } of themes) {
      expect(before.has(id)).toBe(known);
      expect(by !== null).toBe(known);
      expect(likeness >= 0 && likeness <= 1).toBe(true);
      expect(retired).not.toContain(id);
    }
    expect([...themes.filter(({ known }) => known).map(({ id }) => id), ...missing].sort()).toEqual([...before].sort());
  },
);

test.prop([arbKnown('old'), arbKnown('new')])('the order of comments changes nothing', (old, found) => {
  const turned = { ...found, assignments: [...found.assignments].reverse() };
  expect(matchThemes({ ...old, assignments: [...old.assignments].reverse() }, turned)).toEqual(matchThemes(old, found));
});

test.prop([arbKnown('old'), arbKnown('new')])(
  'no two themes are more alike than each is to its partner, yet apart',
  (old, found) => {
    const got = new Map(matchThemes(old, found).themes.map((theme) => [theme.id, theme]));
    const partnerOf = new Map(matchThemes(old, found).themes.map((theme) => [theme.found, theme]));
    for (const one of old.themes)
      for (const other of found.themes) {
        const [pair] = matchThemes({ ...old, themes: [one] }, { ...found, themes: [other] }).themes;
        if (pair?.by !== 'comments') continue;
        const best = Math.max(got.get(one.id)?.likeness ?? 0, partnerOf.get(other.id)?.likeness ?? 0);
        expect(best).toBeGreaterThanOrEqual(pair.likeness);
      }
  },
);

test.prop([arbCodebook({ maxChanges: 0, languages: ['en'] })])(
  'a codebook found again as it was keeps every id that its words tell apart',
  (codebook) => {
    const words = codebook.themes.map(
      ({ terms }) => new Set(terms.flatMap(({ text }) => text.toLowerCase().split(' '))),
    );
    const isOwn = words.every((set, i) =>
      words.every((other, j) => i === j || [...set].every((word) => !other.has(word))),
    );
    fc.pre(isOwn);
    const found = { themes: codebook.themes.map(({ terms }, i) => ({ id: `found-${i}`, terms })) };
    expect(matchThemes(codebook, found).themes.map(({ id }) => id)).toEqual(codebook.themes.map(({ id }) => id));
  },
);

/** Themes of which many have the same words, told of by many comments, few or none. */
const arbAlike = (name: string): fc.Arbitrary<KnownThemes> =>
  fc
    .tuple(
      fc.array(fc.subarray(['late', 'wait', 'price', 'staff', 'kind'], { minLength: 1 }), { maxLength: 14 }),
      fc.array(fc.nat(13), { maxLength: 40 }),
    )
    .map(([words, comments]) => ({
      themes: words.map((own, i) => ({ id: `${name}${i}`, terms: own.map((text) => ({ text })) })),
      assignments: comments.map((i, c) => ({
        comment: `c${c}`,
        themes: i < words.length ? [{ theme: `${name}${i}`, confidence: 1, because: [] }] : [],
        other: i < words.length ? null : ('far' as const),
      })),
    }));

/** All pairs of themes as the docstring tells of them, from the most alike down. */
function matchedPlainly(old: KnownThemes, found: KnownThemes): readonly (readonly [string, string, number])[] {
  const bagsOf = ({ themes }: KnownThemes): readonly (readonly string[])[] =>
    themes.map(({ terms }) => terms.map(({ text }) => text).sort());
  const [before, now] = [bagsOf(old), bagsOf(found)];
  const most = Math.max(before.length, now.length);
  const squareOf = (word: string): number => {
    const [a = 0, b = 0] = [before, now].map((bags) => bags.filter((bag) => bag.includes(word)).length);
    return portableLog(1 + most / Math.max(a, b)) ** 2;
  };
  const sumOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + squareOf(word), 0);
  const commentsOf = (side: KnownThemes, other: KnownThemes, id: string): readonly string[] =>
    (side.assignments ?? [])
      .filter(({ comment }) => other.assignments?.some((known) => known.comment === comment))
      .flatMap(({ comment, themes }) => (themes.some(({ theme }) => theme === id) ? [comment] : []));
  const pairs = found.themes.flatMap((theme, j) =>
    old.themes.map((earlier, i) => {
      const [a, b] = [commentsOf(old, found, earlier.id), commentsOf(found, old, theme.id)];
      const isCounted = a.length >= 5 && b.length >= 5;
      const own = now[j] ?? [];
      const same = own.filter((word) => before[i]?.includes(word));
      const likeness = isCounted
        ? (2 * a.filter((comment) => b.includes(comment)).length) / (a.length + b.length)
        : Math.min(1, sumOf(same) / (Math.sqrt(sumOf(before[i] ?? [])) * Math.sqrt(sumOf(own))));
      return { i, j, likeness, isAlike: likeness >= (isCounted ? 0.5 : 0.25) };
    }),
  );
  const [oldTaken, newTaken] = [new Set<number>(), new Set<number>()];
  return pairs
    .filter(({ isAlike }) => isAlike)
    .sort((a, b) => b.likeness - a.likeness || a.j - b.j || a.i - b.i)
    .flatMap(({ i, j, likeness }) => {
      if (oldTaken.has(i) || newTaken.has(j)) return [];
      oldTaken.add(i);
      newTaken.add(j);
      return [[`found${j}`, `old${i}`, likeness] as const];
    });
}

test.prop([arbAlike('old'), arbAlike('found')], { numRuns: 500 })(
  'themes of the same words are matched as all pairs one by one are',
  (old, found) => {
    const known = matchThemes(old, found).themes.filter((theme) => theme.known);
    const plain = matchedPlainly(old, found).map(([theme, id, likeness]) => ({ found: theme, id, likeness }));
    const byName = (a: { readonly found: string }, b: { readonly found: string }): number =>
      a.found < b.found ? -1 : 1;
    expect(known.map(({ found: theme, id, likeness }) => ({ found: theme, id, likeness })).sort(byName)).toEqual(
      plain.sort(byName),
    );
  },
);
