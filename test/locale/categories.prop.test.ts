import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { da } from '../../src/locale/da/index.ts';
import { en } from '../../src/locale/en/index.ts';
import { fi } from '../../src/locale/fi/index.ts';
import { type LabelPack, categoryLabel, parseCategory } from '../../src/locale/category-label.ts';
import { nb } from '../../src/locale/nb/index.ts';
import { sv } from '../../src/locale/sv/index.ts';
import { CATEGORIES } from '../../src/scale/category.ts';

/** A language, one of its words for a category and how many people are meant. */
const arbLabel = fc
  .tuple(fc.constantFrom<LabelPack>(en, fi, sv, nb, da), fc.constantFrom(...CATEGORIES))
  .chain(([locale, category]) => {
    const label = locale.categories[category];
    return fc.record({
      locale: fc.constant(locale),
      category: fc.constant(category),
      variant: fc.constantFrom(label.one, ...(label.variants ?? []).map(({ one }) => one)),
      how: fc.oneof(
        fc.record({ number: fc.constantFrom('one' as const, 'other' as const) }),
        fc.record({ count: fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e9, noNaN: true })) }),
        fc.constant({}),
      ),
      before: fc.stringMatching(/^\s*$/),
      upper: fc.boolean(),
      form: fc.constantFrom('NFC' as const, 'NFD' as const),
    });
  });

test.prop([arbLabel])(
  'a label is read back, whatever its language, word, number, case, spaces and way of writing accents',
  ({ locale, category, variant, how, before, upper, form }) => {
    const label = categoryLabel(category, { locale, variant, ...how });
    const text = `${before}${upper ? label.toLocaleUpperCase(locale.tag) : label}`.normalize(form);
    expect(parseCategory(text, { locale })).toBe(category);
  },
);

test.prop([fc.constantFrom<LabelPack>(en, fi, sv, nb, da), fc.string({ unit: 'binary' })])(
  'every text names one category or none',
  (locale, text) => {
    expect([...CATEGORIES, null]).toContain(parseCategory(text, { locale }));
  },
);
