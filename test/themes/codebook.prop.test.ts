import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { isNpsError } from '../../src/error.ts';
import { checkCodebook } from '../../src/themes/codebook.ts';
import { dropTheme, pinTheme } from '../../src/themes/curate.ts';
import { joinCodebooks } from '../../src/themes/join-codebooks.ts';
import { mergeThemes, splitTheme } from '../../src/themes/merge-themes.ts';
import { arbCodebook } from '../../src/testing/codebooks.ts';

test.prop([arbCodebook()])('random codebooks have no fault and survive JSON', (codebook) => {
  expect(checkCodebook(codebook)).toEqual([]);
  expect(JSON.parse(JSON.stringify(codebook))).toEqual(codebook);
});

test.prop([arbCodebook()])('a codebook joined with itself is itself', (codebook) => {
  expect(joinCodebooks([codebook, codebook])).toEqual(codebook);
  expect(joinCodebooks([codebook])).toEqual(codebook);
});

/** Two codebooks in two languages whose changes cannot contradict each other. */
const arbPair = fc.tuple(
  arbCodebook({ languages: ['en'], maxChanges: 0 }),
  arbCodebook({ languages: ['fi'], maxChanges: 0 }),
  arbCodebook({ languages: ['sv'], maxChanges: 0 }),
);
const plain = (codebook: Parameters<typeof joinCodebooks>[0][number]) => ({
  ...codebook,
  themes: codebook.themes.map(({ id, labels, terms, examples }) => ({ id, labels, terms, examples })),
});

test.prop([arbPair])('joining three is joining two and then the third, and has no fault', ([a, b, c]) => {
  const [x, y, z] = [plain(a), plain(b), plain(c)];
  const all = joinCodebooks([x, y, z]);
  expect(joinCodebooks([joinCodebooks([x, y]), z])).toEqual(all);
  expect(joinCodebooks([x, joinCodebooks([y, z])])).toEqual(all);
  expect(checkCodebook(all)).toEqual([]);
});

/** A codebook and two that came of it: two people changed it, each without the other. */
const arbForked = arbCodebook({ minThemes: 2, maxChanges: 2 }).chain((start) => {
  const changed = fc
    .array(fc.tuple(fc.constantFrom('merge', 'split', 'drop', 'pin'), fc.nat(9), fc.nat(9)), { maxLength: 4 })
    .map((steps) =>
      steps.reduce((codebook, [does, i, j]) => {
        const { themes } = codebook;
        const [one, other] = [themes[i % themes.length], themes[j % themes.length]];
        if (one === undefined || other === undefined) return codebook;
        if (does === 'pin') return pinTheme(codebook, one.id, j % 2 === 0);
        if (does === 'split') return one.parts === undefined ? codebook : splitTheme(codebook, one.id);
        if (one.pinned === true) return codebook;
        if (does === 'drop') return dropTheme(codebook, one.id);
        return one === other ? codebook : mergeThemes(codebook, [other.id, one.id]);
      }, start),
    );
  return fc.tuple(changed, changed);
});

test.prop([arbForked], { numRuns: 300 })(
  'what two people made of one codebook joins without fault, or is a conflict',
  (books) => {
    try {
      const joined = joinCodebooks(books);
      expect(checkCodebook(joined)).toEqual([]);
      expect(joined.version).toBe(Math.max(...books.map(({ version }) => version)));
    } catch (error) {
      expect(isNpsError(error) && error.code).toBe('codebook/conflict');
    }
  },
);

test.prop([fc.anything({ withNullPrototype: true, withBigInt: true })])(
  'anything at all is checked without a throw',
  (value) => {
    expect(checkCodebook(value as never).length).toBeGreaterThan(0);
  },
);
