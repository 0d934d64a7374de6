import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
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
