import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Codebook, checkCodebook } from '../../src/themes/codebook.ts';
import { addExamples, dropTheme, pinTheme, renameTheme } from '../../src/themes/curate.ts';
import { mergeThemes, splitTheme } from '../../src/themes/merge-themes.ts';
import { arbCodebook } from '../../src/testing/codebooks.ts';

const arbFour = arbCodebook({ minThemes: 2, maxThemes: 6, maxChanges: 5 });
const allIds = ({ themes, retired }: Codebook): string[] => [...themes.map(({ id }) => id), ...retired].sort();

/** Some themes of a codebook that may be merged: at least two, and no pinned one but the first. */
const mergeable = ({ themes }: Codebook, order: readonly number[]): string[] => {
  const [first, ...others] = order.map((i) => themes[i % themes.length] as Codebook['themes'][number]);
  const ids = [first, ...others.filter(({ pinned }) => pinned !== true)].flatMap((theme) => theme?.id ?? []);
  return [...new Set(ids)];
};

test.prop([arbFour, fc.array(fc.nat(50), { minLength: 2, maxLength: 5 })])(
  'merging and splitting leave the codebook as it was, but for its version',
  (codebook, order) => {
    const ids = mergeable(codebook, order);
    fc.pre(ids.length >= 2);
    const merged = mergeThemes(codebook, ids);
    expect(checkCodebook(merged)).toEqual([]);
    expect(JSON.stringify(splitTheme(merged, ids[0] as string))).toBe(
      JSON.stringify({ ...codebook, version: codebook.version + 2 }),
    );
  },
);

test.prop([
  arbFour,
  fc.array(fc.tuple(fc.constantFrom('merge', 'split', 'drop', 'pin', 'rename', 'add'), fc.nat(50), fc.nat(50)), {
    maxLength: 12,
  }),
])(
  'whatever is done, the codebook has no fault, counts each change, changes no old one and loses no id',
  (start, steps) => {
    let codebook = start;
    for (const [does, i, j] of steps) {
      const before = JSON.stringify(codebook);
      const n = codebook.themes.length;
      if (n === 0) return;
      const { id, pinned, parts } = codebook.themes[i % n] as Codebook['themes'][number];
      const ids = mergeable(codebook, [j, i]);
      const next =
        does === 'merge' && ids.length === 2
          ? mergeThemes(codebook, ids)
          : does === 'split' && parts !== undefined
            ? splitTheme(codebook, id)
            : does === 'drop' && pinned !== true
              ? dropTheme(codebook, id)
              : does === 'pin'
                ? pinTheme(codebook, id, j % 2 === 0)
                : does === 'rename'
                  ? renameTheme(codebook, id, { en: `label ${j}` })
                  : addExamples(codebook, id, [{ text: `example ${j}` }]);
      expect(JSON.stringify(codebook)).toBe(before);
      expect(next.version).toBe(codebook.version + 1);
      expect(checkCodebook(next)).toEqual([]);
      expect(allIds(next)).toEqual(allIds(codebook));
      codebook = next;
    }
  },
);
