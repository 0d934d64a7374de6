/**
 * Which tags tell people of different cultures or industries apart, whose scores are not alike for alike experiences.
 *
 * How readily people give a nine differs from country to country, from language to language, and from industry to industry. A table
 * that sets such groups side by side compares habits of answering together with what people experienced.
 *
 * @module
 */
import { fail } from '../error.ts';
import type { Caution } from '../estimate/estimate.ts';
import type { SegmentCounts } from './segment.ts';

/** Which tags need a note when their values are compared. */
export type CultureOptions = {
  /**
   * The names of the tags that tell cultures or industries apart; none when the list is empty.
   *
   * @defaultValue every tag that `isCulturalTag` knows by its name
   */
  readonly culturalTags?: readonly string[];
};

/**
 * Words that name a culture or an industry where they stand in the name of a tag, in lower case and without accents; those of
 * other languages than English follow line by line.
 */
const WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'country countries nation nations nationality citizenship culture ethnicity language languages lang locale region regions ' +
    'market markets continent territory geo geography industry industries sector sectors vertical naics nace sic ' +
    'maa kieli kansallisuus kulttuuri toimiala markkina alue ' +
    'land sprak sprog nationalitet nasjonalitet kultur bransch bransje branche marknad ' +
    'sprache markt taal pays langue secteur marche pais idioma mercado industria setor paese lingua settore'
  ).split(' '),
);

/** Found also where they are written together with another word, as in `countrycode`. */
const INSIDE = /country|language|nationality|industry|toimiala/;

/**
 * Tells whether the name of a tag says that its values are countries, cultures, languages, regions, markets or industries.
 *
 * Looks at the words of the name, in English, Finnish, Swedish, Norwegian, Danish, German, Dutch, French, Spanish, Portuguese and
 * Italian: `country`, `shipToCountry`, `market_region` and `Toimiala` are known. A name that says nothing of it, such as `site` or
 * `group`, is not, whatever its values are.
 *
 * @param tag - The name of a tag.
 * @returns Whether groups of that tag are not to be compared without a note.
 * @example
 * ['country', 'shippingCountry', 'COUNTRY_CODE', 'plan'].map(isCulturalTag) // => [true, true, true, false]
 * @see Harzing (2006), Response Styles in Cross-national Survey Research, International Journal of Cross Cultural Management 6(2).
 */
export function isCulturalTag(tag: string): boolean {
  const words = tag
    .replace(/(\p{Ll})(\p{Lu})|(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1$3 $2$4')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.some((word) => WORDS.has(word) || INSIDE.test(word));
}

/**
 * The note that belongs beside groups of several cultures or industries.
 *
 * @param groups - Segments with their counts.
 * @param options - Which tags tell cultures or industries apart.
 * @returns `culture-not-adjusted` where a tag that does has more than one value among the groups, a missing one counted.
 * @throws {NpsError} `option/out-of-range` when `culturalTags` is no list of names.
 * @internal
 */
export function cultureCautions(
  groups: readonly Pick<SegmentCounts, 'segment'>[],
  { culturalTags }: CultureOptions,
): readonly Caution[] {
  checkCulturalTags(culturalTags);
  const [first] = groups;
  const cultural = Object.keys(first?.segment.by ?? {}).filter((tag) =>
    culturalTags === undefined ? isCulturalTag(tag) : culturalTags.includes(tag),
  );
  const several = cultural.some((tag) => groups.some(({ segment }) => segment.by[tag] !== first?.segment.by[tag]));
  return several ? ['culture-not-adjusted'] : [];
}

/**
 * Checks the names of tags that tell cultures or industries apart.
 *
 * @param culturalTags - What a caller gave.
 * @throws {NpsError} `option/out-of-range` when it is no list of names.
 * @internal
 */
export function checkCulturalTags(culturalTags: readonly string[] | undefined): void {
  if (
    culturalTags !== undefined &&
    !(Array.isArray(culturalTags) && culturalTags.every((tag) => typeof tag === 'string'))
  )
    fail('option/out-of-range', ['culturalTags'], 'Cultural tags are a list of names of tags.');
}
