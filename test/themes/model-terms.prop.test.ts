/**
 * The strongest terms of a theme, read a few texts at a time, beside sums of all its texts.
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { randomOf } from '../../src/random.ts';
import { readComments } from '../../src/themes/comment.ts';
import { featuresOf } from '../../src/themes/features.ts';
import { modelOf } from '../../src/themes/model.ts';
import { finish } from '../../src/themes/steps.ts';

const WORDS = ['late', 'delivery', 'parcel', 'friendly', 'staff', 'cheap', 'price'];

test.prop([fc.nat(), fc.integer({ min: 2, max: 700 }), fc.integer({ min: 1, max: 4 })], { numRuns: 40 })(
  'the weights of a theme are the sums of its texts, as a direction',
  (seed, many, k) => {
    const random = randomOf(seed);
    const comments = Array.from({ length: many }, (_, i) => ({
      id: `c${i}`,
      text: Array.from({ length: 5 }, () => WORDS[Math.floor(random() * 7)]).join(' '),
      language: 'en',
    }));
    const { texts } = readComments(comments, [english]);
    const features = finish(featuresOf(texts));
    const stems = features.stems.names.length;
    const groups = Int32Array.from(texts, () => Math.floor(random() * (k + 1)) - 1);
    const { themes, pieces } = finish(
      modelOf({
        features,
        groups,
        ids: Array.from({ length: k }, (_, c) => `theme-${c + 1}` as const),
        sums: { k, words: new Float64Array(stems * k), sizes: new Float64Array(k) },
        languages: [english],
      }),
    );
    const all = features.weighted.reader()(Int32Array.from(texts.keys()));
    for (const [c, { terms, weights }] of themes.entries()) {
      const sums = new Map<string, number>();
      for (const [i, group] of groups.entries())
        for (let at = all.starts[i] as number; group === c && at < (all.starts[i + 1] as number); at++) {
          const column = all.columns[at] as number;
          const name = column < stems ? `stem ${column}` : `piece ${features.pieces[column - stems] as string}`;
          sums.set(name, (sums.get(name) ?? 0) + (all.values[at] as number));
        }
      const size = Math.hypot(...sums.values());
      const found = terms.map((term) =>
        term < stems ? `stem ${term}` : `piece ${pieces.texts[term - stems] as string}`,
      );
      expect(new Set(found)).toEqual(new Set(sums.keys()));
      for (const [at, name] of found.entries()) expect(weights[at]).toBeCloseTo((sums.get(name) as number) / size, 3);
    }
  },
);
