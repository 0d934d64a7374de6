/**
 * Texts that stand apart by their terms, which are read in blocks by group, beside terms compared one by one.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { randomOf } from '../../src/random.ts';
import { readComments } from '../../src/themes/comment.ts';
import { featuresOf } from '../../src/themes/features.ts';
import { farTexts } from '../../src/themes/outliers.ts';
import { finish } from '../../src/themes/steps.ts';

const WORDS = ['late', 'delivery', 'parcel', 'friendly', 'staff'];

test.prop([fc.nat(), fc.integer({ min: 5, max: 8 })], { numRuns: 20 })(
  'likeness by terms is the cosine times the root of what two texts share, whatever the groups are',
  (seed, count) => {
    const random = randomOf(seed);
    const comments = Array.from({ length: 4_000 }, (_, i) => ({
      id: `c${i}`,
      text: Array.from({ length: 5 }, () => WORDS[Math.floor(random() * 5)]).join(' '),
      language: 'en',
    }));
    const { texts } = readComments(comments, [english]);
    const { weighted } = finish(featuresOf(texts));
    const n = texts.length;
    const index = Int32Array.from({ length: n * count }, () => Math.floor(random() * (n + 1)) - 1);
    // One text in twenty lies far from its neighbors; some cosines are below 0.
    const similarity = Float64Array.from({ length: n * count }, (_, at) =>
      Math.floor(at / count) % 20 === 7 ? 0.1 * random() - 0.02 : 0.8 + 0.2 * random(),
    );
    const read = weighted.reader();
    const likeness = similarity.map((cosine, at) => {
      const other = index[at] as number;
      if (other < 0) return 0;
      const { starts, columns, values } = read(Int32Array.of(Math.floor(at / count), other));
      const own = new Map(Array.from(columns.subarray(0, starts[1]), (column, k) => [column, values[k] as number]));
      let sum = 0;
      for (let k = starts[1] as number; k < columns.length; k++)
        sum += (values[k] as number) * (own.get(columns[k] as number) ?? 0);
      return Math.max(0, cosine) * Math.sqrt(sum);
    });
    const texted = {
      copies: Int32Array.from(texts, (text) => text.comments.length),
      rows: Int32Array.from(texts.keys()).filter((i) => i % 50 !== 0),
    };
    const groups = Int32Array.from({ length: n }, () => Math.floor(random() * 4) - 1);
    const far = finish(farTexts({ count, index, similarity }, { ...texted, groups, terms: weighted }));
    const plain = farTexts({ count, index, similarity: likeness }, { ...texted, groups: groups.fill(0), terms: null });
    expect(far).toEqual(finish(plain));
    expect([n > 2_000, far.includes(1)]).toEqual([true, true]);
  },
);
