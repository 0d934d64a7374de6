/**
 * The weighted terms of texts, read row by row, beside terms counted by maps.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { type Text, readComments } from '../../src/themes/comment.ts';
import { type Features, featuresOf, lettersOf } from '../../src/themes/features.ts';
import type { Sparse } from '../../src/themes/sparse.ts';
import { finish } from '../../src/themes/steps.ts';

const arbTexts = fc
  .array(
    fc.array(fc.constantFrom(...'late later delivery deliveries parcel parcels staff the the and'.split(' ')), {
      minLength: 1,
      maxLength: 9,
    }),
    { minLength: 2, maxLength: 20 },
  )
  .map((lists) => lists.map((words, i) => ({ id: `c${i}`, text: words.join(' '), language: 'en' })))
  .map((comments) => readComments(comments, [english]).texts);

/** A part of a text: its terms, counted, weighted, and made of length 1. */
function partOf(terms: readonly string[], names: readonly string[], { rarity, meanLength }: Features['stemScale']) {
  const counts = new Map<string, number>();
  for (const term of terms) if (names.includes(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const length = [...counts.values()].reduce((sum, x) => sum + x, 0);
  const hold = 1.2 * (0.7 + (0.3 * length) / meanLength);
  const weights = [...counts].map(([term, count]) => {
    const column = names.indexOf(term);
    return { column, weight: ((count * 2.2) / (count + hold)) * (rarity[column] as number) };
  });
  const size = Math.hypot(...weights.map(({ weight }) => weight));
  return weights.map(({ column, weight }) => ({ column, weight: weight / size }));
}

function rowOf({ words, stems }: Text, features: Features): { readonly column: number; readonly weight: number }[] {
  const offset = features.stems.names.length;
  const own = partOf(stems, features.stems.names, features.stemScale);
  const pieces = partOf(words.flatMap(lettersOf), features.pieces, features.pieceScale);
  return [...own, ...pieces.map(({ column, weight }) => ({ column: column + offset, weight }))];
}

const cellsOf = ({ starts, columns, values }: Sparse, row: number) =>
  Array.from(columns.subarray(starts[row], starts[row + 1]), (column, at) => ({
    column,
    weight: values[(starts[row] as number) + at] as number,
  }));

test.prop([arbTexts, fc.array(fc.nat(), { minLength: 1, maxLength: 12 })])(
  'any rows, in any order and again, are terms counted by themselves',
  (texts, asked) => {
    const features = finish(featuresOf(texts));
    const read = features.weighted.reader();
    for (const places of [asked, asked.slice(0, 1), [...asked].reverse()]) {
      const rows = Int32Array.from(places, (place) => place % texts.length);
      const sparse = read(rows);
      expect([sparse.rows, sparse.width]).toEqual([rows.length, features.stems.names.length + features.pieces.length]);
      expect(sparse.columns).toHaveLength(sparse.starts[rows.length] as number);
      for (const [i, row] of rows.entries()) {
        const wanted = rowOf(texts[row] as Text, features);
        const found = cellsOf(sparse, i);
        expect(found.map(({ column }) => column)).toEqual(wanted.map(({ column }) => column));
        for (const [at, { weight }] of wanted.entries()) expect(found[at]?.weight).toBeCloseTo(weight, 12);
      }
    }
  },
);

test.prop([arbTexts])('what one reader reads stands while another reads', (texts) => {
  const { weighted } = finish(featuresOf(texts));
  const [one, other] = [weighted.reader(), weighted.reader()];
  const first = one(Int32Array.of(0));
  const cells = cellsOf(first, 0);
  other(Int32Array.from(texts.keys()));
  expect(cellsOf(first, 0)).toEqual(cells);
});
