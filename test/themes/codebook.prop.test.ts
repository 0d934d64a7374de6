import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { checkCodebook } from '../../src/themes/codebook.ts';
import { joinCodebooks } from '../../src/themes/join-codebooks.ts';
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

test.prop([fc.anything({ withNullPrototype: true, withBigInt: true })])(
  'anything at all is checked without a throw',
  (value) => {
    expect(checkCodebook(value as never).length).toBeGreaterThan(0);
  },
);
