import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { reasonsFor } from '../../src/themes/reasons.ts';

const THEMES = 2;
const STEMS = 6;

/** Words of several texts as numbers of stems, −1 for words that do not count; what each stem speaks for each theme. */
const arbCase = fc.record({
  texts: fc.array(fc.array(fc.integer({ min: -1, max: STEMS - 1 }), { maxLength: 9 }), { maxLength: 6 }),
  stops: fc.array(fc.boolean(), { minLength: STEMS, maxLength: STEMS }),
  lifts: fc.array(fc.integer({ min: -2, max: 3 }), { minLength: STEMS * THEMES, maxLength: STEMS * THEMES }),
});

test.prop([arbCase])(
  'the three stems that speak most for a theme, of equals the first, each as it first stands; stop words only where nothing else',
  ({ texts, stops, lifts }) => {
    const starts = Int32Array.from([0, ...texts.map((_, i) => texts.slice(0, i + 1).flat().length)]);
    const reasonsOf = reasonsFor({
      k: THEMES,
      features: { orders: { starts, stems: Int32Array.from(texts.flat()) }, isStop: Uint8Array.from(stops, Number) },
      lifts: Float64Array.from(lifts),
    });
    for (const [row, stems] of texts.entries())
      for (let theme = 0; theme < THEMES; theme++) {
        const speaks = (stem: number): number =>
          (lifts[stem * THEMES + theme] as number) * stems.filter((one) => one === stem).length;
        const said = [...new Set(stems)].filter((stem) => stem >= 0 && speaks(stem) > 0);
        const content = said.filter((stem) => stops[stem] === false);
        const expected = (content.length > 0 ? content : said)
          .sort((a, b) => speaks(b) - speaks(a) || a - b)
          .slice(0, 3)
          .map((stem) => `word ${stems.indexOf(stem)}`);
        const words = stems.map((_, place) => `word ${place}`);
        expect(reasonsOf({ words, stems: [], language: null, comments: [row] }, row, theme)).toEqual(expected);
      }
  },
);
