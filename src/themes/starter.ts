/**
 * The themes of every starter codebook: what customers of most companies write about, and the typical reasons for a score.
 *
 * @module
 */
import type { Codebook, ThemeKind } from './codebook.ts';

/** The id of a starter theme. */
export type StarterTheme =
  | 'price'
  | 'delivery'
  | 'quality'
  | 'support'
  | 'waiting-time'
  | 'staff-manner'
  | 'usability'
  | 'returns'
  | 'communication'
  | 'reliability'
  | 'billing'
  | 'experience'
  | 'unmet-expectation'
  | 'poor-service'
  | 'hard-to-get-help'
  | 'failed-delivery'
  | 'defect'
  | 'unsolved-problem'
  | 'partial-fit'
  | 'expectations-met'
  | 'no-major-problem'
  | 'apathetic'
  | 'needs-more-time'
  | 'poor-value';

/** The ids of the starter themes, the same in every language, and the typical reasons among them. */
export const STARTER_THEMES: Readonly<Record<StarterTheme, ThemeKind | null>> = {
  price: null,
  delivery: null,
  quality: 'detractor-reason',
  support: null,
  'waiting-time': null,
  'staff-manner': null,
  usability: null,
  returns: null,
  communication: null,
  reliability: null,
  billing: null,
  experience: 'detractor-reason',
  'unmet-expectation': 'detractor-reason',
  'poor-service': 'detractor-reason',
  'hard-to-get-help': 'detractor-reason',
  'failed-delivery': 'detractor-reason',
  defect: 'detractor-reason',
  'unsolved-problem': 'detractor-reason',
  'partial-fit': 'detractor-reason',
  'expectations-met': 'passive-reason',
  'no-major-problem': 'passive-reason',
  apathetic: 'passive-reason',
  'needs-more-time': 'passive-reason',
  'poor-value': 'passive-reason',
};

/** What the starter themes are called: each codebook has all languages, since who reads a report may not write as customers do. */
const LABELS: Readonly<Record<StarterTheme, Codebook['themes'][number]['labels']>> = {
  price: { en: 'Price', fi: 'Hinta', sv: 'Pris', nb: 'Pris' },
  delivery: { en: 'Delivery', fi: 'Toimitus', sv: 'Leverans', nb: 'Levering' },
  quality: { en: 'Quality', fi: 'Laatu', sv: 'Kvalitet', nb: 'Kvalitet' },
  support: { en: 'Customer support', fi: 'Asiakaspalvelu', sv: 'Kundtjänst', nb: 'Kundeservice' },
  'waiting-time': { en: 'Waiting time', fi: 'Odotusaika', sv: 'Väntetid', nb: 'Ventetid' },
  'staff-manner': {
    en: 'Staff manner',
    fi: 'Henkilökunnan käytös',
    sv: 'Personalens bemötande',
    nb: 'Betjeningens oppførsel',
  },
  usability: { en: 'Ease of use', fi: 'Helppokäyttöisyys', sv: 'Användarvänlighet', nb: 'Brukervennlighet' },
  returns: { en: 'Returns', fi: 'Palautukset', sv: 'Returer', nb: 'Retur' },
  communication: { en: 'Communication', fi: 'Viestintä', sv: 'Kommunikation', nb: 'Kommunikasjon' },
  reliability: { en: 'Reliability', fi: 'Luotettavuus', sv: 'Pålitlighet', nb: 'Pålitelighet' },
  billing: { en: 'Billing', fi: 'Laskutus', sv: 'Fakturering', nb: 'Fakturering' },
  experience: { en: 'Bad experience', fi: 'Huono kokemus', sv: 'Dålig upplevelse', nb: 'Dårlig opplevelse' },
  'unmet-expectation': {
    en: 'Expectations not met',
    fi: 'Odotukset eivät täyttyneet',
    sv: 'Förväntningarna infriades inte',
    nb: 'Forventningene ble ikke innfridd',
  },
  'poor-service': { en: 'Poor service', fi: 'Huono palvelu', sv: 'Dålig service', nb: 'Dårlig service' },
  'hard-to-get-help': {
    en: 'Hard to get help',
    fi: 'Apua on vaikea saada',
    sv: 'Svårt att få hjälp',
    nb: 'Vanskelig å få hjelp',
  },
  'failed-delivery': {
    en: 'Failed delivery',
    fi: 'Epäonnistunut toimitus',
    sv: 'Misslyckad leverans',
    nb: 'Mislykket levering',
  },
  defect: { en: 'Faulty product', fi: 'Viallinen tuote', sv: 'Trasig produkt', nb: 'Defekt vare' },
  'unsolved-problem': {
    en: 'Problem not solved',
    fi: 'Ongelma jäi ratkaisematta',
    sv: 'Problemet löstes inte',
    nb: 'Problemet ble ikke løst',
  },
  'partial-fit': {
    en: 'Only partly fits',
    fi: 'Sopii vain osittain',
    sv: 'Passar bara delvis',
    nb: 'Passer bare delvis',
  },
  'expectations-met': { en: 'As expected', fi: 'Odotusten mukainen', sv: 'Som förväntat', nb: 'Som forventet' },
  'no-major-problem': {
    en: 'No major problem',
    fi: 'Ei suurempia ongelmia',
    sv: 'Inga större problem',
    nb: 'Ingen større problemer',
  },
  apathetic: {
    en: 'Habit or no alternative',
    fi: 'Tapa tai vaihtoehtojen puute',
    sv: 'Vana eller inget alternativ',
    nb: 'Vane eller mangel på alternativer',
  },
  'needs-more-time': {
    en: 'Too early to say',
    fi: 'Liian aikaista sanoa',
    sv: 'För tidigt att säga',
    nb: 'For tidlig å si',
  },
  'poor-value': {
    en: 'Poor value',
    fi: 'Huono vastine rahalle',
    sv: 'Dålig valuta för pengarna',
    nb: 'Lite for pengene',
  },
};

/** A starter theme in one language. */
export type StarterTexts = {
  /** Its terms, with commas between them. */
  readonly terms: string;
  /** Its examples, one a line. */
  readonly examples: string;
};

/**
 * Makes the starter codebook of a language. A theme that is missing does not compile.
 *
 * @param language - The language tag.
 * @param texts - The terms and examples of every starter theme.
 * @returns The codebook.
 * @internal
 */
export function starterCodebook(language: string, texts: Readonly<Record<StarterTheme, StarterTexts>>): Codebook {
  const cut = (text: string, by: RegExp): readonly { readonly text: string; readonly language: string }[] =>
    text
      .trim()
      .split(by)
      .map((one) => ({ text: one, language }));
  const ids = Object.keys(STARTER_THEMES) as StarterTheme[];
  return {
    schema: 1,
    id: 'starter',
    version: 1,
    themes: ids.map((id) => {
      const { terms, examples } = texts[id];
      const kind = STARTER_THEMES[id];
      return {
        id,
        labels: LABELS[id],
        terms: cut(terms, /\s*,\s*/),
        examples: cut(examples, /\s*\n\s*/),
        ...(kind !== null && { kind }),
      };
    }),
    retired: [],
  };
}
