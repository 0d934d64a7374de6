/**
 * The words by which an invitation gives away that it wants a certain score, in English, Finnish, Swedish and Norwegian.
 *
 * They find the usual ways of asking and no more: not a picture, not a hint ("you know what helps us"), not irony, not a digit
 * that was written as an entity, not a sentence in another language.
 *
 * @module
 */

/** The languages whose words are known. */
export const WORDING_LANGUAGES = ['en', 'fi', 'sv', 'nb'] as const;

/** A language whose words are known. */
export type WordingLanguage = (typeof WORDING_LANGUAGES)[number];

/** The words of a language, as parts of regular expressions over lower-case text; `\p{L}*` stands for any ending. */
type Words = {
  /** Verbs of giving an answer, in the forms that ask for one. */
  readonly give: string;
  /** Names of a high score. */
  readonly high: string;
  /** 9 and 10 in words. */
  readonly numbers: string;
  /** What may follow a 9 or 10 that is no score: minutes, percent, money, questions. */
  readonly units: string;
  /** "Anything less than". */
  readonly below: string;
  /** What asks by itself: "a 9 or 10", "only 9 and 10", "8 or less", full marks. */
  readonly bare: string;
  /** Gifts. */
  readonly gift: string;
  /** Words by which a gift hangs on the height of the score. */
  readonly tied: string;
  /** The categories, by words that hardly mean anything else. */
  readonly category: string;
  /** The categories, by words that also mean something else. */
  readonly ambiguous: string;
};

const WORDS: Readonly<Record<WordingLanguage, Words>> = {
  en: {
    give: 'giv(?:e|es|ing)|gave|rat(?:e|es|ed|ing)|scor(?:e|es|ed|ing)|grad(?:e|ing)|choos(?:e|ing)|select(?:ing)?|pick(?:ing)?|click(?:ing)?|press(?:ing)?|tick(?:ing)?|award(?:ing)?|leav(?:e|ing)|answer(?:ing)?|repl(?:y|ying)|vot(?:e|ing)|mark(?:ing)?|earn(?:ed)?|deserv(?:e|es|ed)|worth|get|need|hop(?:e|ing) for|aim(?:ing)? for|striv(?:e|ing) for|looking for|goal is|love|thrilled with|tap|hit|consider|appreciate',
    high: '(?:top|highest|high|best|maximum|max|perfect|full|excellent|great|good|positive|outstanding|five[- ]star|5[- ]star) (?:possible )?(?:scores?|ratings?|marks?|grades?|reviews?)|(?:five|5)[- ]stars?',
    numbers: 'nine|ten|nines|tens',
    units:
      'seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|percent|per cent|euros?|dollars?|pounds?|questions?|people|persons?|customers?|others?|characters?|words?|a\\.?m\\.?|p\\.?m\\.?|o.clock|times|items?|winners?|lucky',
    below: '(?:anything|everything|nothing|a score|scores?) (?:less|lower|below|under)(?: than)?',
    bare: '(?:9|nine)s? or (?:an? )?(?:10|ten)s?|only (?:an? |(?:9|nine)s? (?:and|or) )?(?:10|ten)s?|[5-8] or (?:less|lower|below|under)|perfect (?:10|ten)s?|full marks|rate (?:us|me) (?:very )?highly',
    gift: 'gift ?cards?|gifts?|vouchers?|coupons?|discounts?|rewards?|prize draw|prizes?|raffles?|lottery|free|bonus|cash ?back|giveaway|sweepstakes?',
    tied: 'high(?:er|est)? (?:scores?|ratings?|marks?)|top (?:scor(?:es?|ers?)|ratings?|marks?)|(?<!(?:not|n.t|never) )depend(?:s|ing)? on (?:your|the) (?:scores?|ratings?|answers?)|(?:good|great|positive|perfect|best|excellent) (?:scores?|ratings?|reviews?|answers?|marks?)',
    category: '(?<!net )promoters?(?! score)|detractors?|passives',
    ambiguous: 'passive',
  },
  fi: {
    give: 'anna(?!\\s*[,!?:])|annathan|annatteko|antaa|antaisi\\p{L}*|antakaa|antama\\p{L}*|annat|annatte|annoit\\p{L}*|antanut|valitse|valitsethan|valitkaa|valitset|valitsemalla|klikkaa|klikkaamalla|paina|painathan|painamalla|arvioi|arvioithan|äänestä|arvioimalla|arvioikaa|vastaa|vastaamalla|vastatkaa|ansaits\\p{L}*|toivomme|toivon|toivoisi\\p{L}*|toivottavasti|tavoitte\\p{L}*|saimme\\p{L}*|iloi\\p{L}*|arvostamme|arvostaisi\\p{L}*',
    high: 'tä(?:ysi\\p{L}*|ydet|ysien|ydellis\\p{L}*) (?:piste|arvosan|arvio)\\p{L}*|(?:paras|parhaan|parasta|parhaat|korkein|korkeimman|korkeinta|korkea|korkean|korkeaa|korkeat|korkeita|hyvä|hyvän|hyvää|hyvät|hyviä|kiitettävä\\p{L}*) (?:mahdollinen |mahdollisen |mahdollista )?(?:piste|arvosan|arvio|numero)\\p{L}*|(?:viisi|viittä|5) täh\\p{L}*',
    numbers: 'yhdeksän|yhdeksikö\\p{L}*|yhdeksikkö\\p{L}*|ysi|ysin|ysiä|kymmenen|kymppi\\p{L}*|kympi\\p{L}*|kymppejä',
    units:
      'sekun\\p{L}*|minuut\\p{L}*|tunni\\p{L}*|tunti\\p{L}*|päivä\\p{L}*|viiko\\p{L}*|viikko\\p{L}*|kuukau\\p{L}*|vuo\\p{L}*|prosen\\p{L}*|euro\\p{L}*|kysymy\\p{L}*|henkilö\\p{L}*|asiak\\p{L}*|merk\\p{L}*|sana\\p{L}*|kertaa|tuotet\\p{L}*|kpl|kappale\\p{L}*|voittaja\\p{L}*',
    below: '(?:alle(?=\\s*(?:9|10|yhdeksän|kymmenen))|vähemmän kuin|huonompi kuin|matalampi kuin)',
    bare: '(?:9|ysi|yhdeksän) tai (?:10|kymppi|kymmenen)|vain (?:(?:9|ysi|yhdeksän) (?:ja|tai) )?(?:10|kymppi|kymmenen)|[5-8] tai (?:alle|vähemmän|huonompi)|täydet pisteet',
    gift: 'lahja\\p{L}*|etuseteli\\p{L}*|alennu\\p{L}*|alekoodi\\p{L}*|kuponki\\p{L}*|kuponge\\p{L}*|palkin\\p{L}*|palkkio\\p{L}*|arvon(?:ta|nan|taan|nassa)|arvomme|ilmai\\p{L}*|bonus\\p{L}*',
    tied: '(?:korke|hyvä|hyvi|para|parha|täy)\\p{L}* (?:piste|arvosan|arvio)\\p{L}*|riippu(?!mat)\\p{L}* (?:arvosan|piste|vastau)\\p{L}*|(?:arvosanasta|pisteistä|vastauksesta) riippu(?!mat)\\p{L}*',
    category: 'suosittelij\\p{L}*|promoottor\\p{L}*|arvostelij\\p{L}*',
    ambiguous: 'passiivi\\p{L}*|kriitik\\p{L}*|neutraali\\p{L}*',
  },
  sv: {
    give: 'ge|ger|gav|gett|giv|sätt|sätta|sätter|välj|välja|väljer|klicka|klickar|tryck|trycka|svara|svarar|betygsätt\\p{L}*|rösta|röstar|lämna|lämnar|förtjän\\p{L}*|hoppas på|siktar på|mål är|vill (?:gärna )?ha|glada för|uppskatta|uppskattar|önskar',
    high: '(?:högsta|högst|höga|högt|bästa|bra|toppen|full|fulla|fint|gott|perfekt|maximal\\p{L}*) (?:möjliga )?(?:betyg\\p{L}*|poäng\\p{L}*|pott|omdöme\\p{L}*)|toppbetyg\\p{L}*|toppoäng|(?:fem|5) stjärnor',
    numbers: 'nio|nia|nian|nior|tio|tia|tian|tior',
    units:
      'sekund\\p{L}*|minut\\p{L}*|timm\\p{L}*|dag|dagar|veck\\p{L}*|månad\\p{L}*|år|procent|kr|kron\\p{L}*|euro|frågor|personer|kunder|tecken|ord|gånger|vinnare',
    below: '(?:allt|något|betyg) (?:under|lägre än|mindre än)',
    bare: '(?:9|nio|nia) eller (?:en )?(?:10|tio|tia)|bara (?:(?:9|nio|nia) (?:och|eller) )?(?:en )?(?:10|tio|tia)|[5-8] eller (?:lägre|mindre|under)|full pott',
    gift: 'gåva\\p{L}*|gåvor|present\\p{L}*|rabatt\\p{L}*|kupong\\p{L}*|värdecheck\\p{L}*|värdekod\\p{L}*|pris|priser|belöning\\p{L}*|utlottning\\p{L}*|lottar|gratis|bonus\\p{L}*',
    tied: '(?:hög|bra|bäst|gott|fin|positiv)\\p{L}* (?:betyg|poäng|omdöme)\\p{L}*|toppbetyg\\p{L}*|bero\\p{L}* på (?:ditt|betyg|poäng|svar)\\p{L}*',
    category: 'förespråkar\\p{L}*|promotor\\p{L}*',
    ambiguous: 'passiv|passiva|kritiker\\p{L}*|ambassadör\\p{L}*',
  },
  nb: {
    give: 'gi|gir|ga|gitt|sett|sette|setter|velg|velge|velger|klikk|klikke|klikker|trykk|trykke|svar|svare|svarer|vurder|vurdere|vurderer|stem|stemme|legg igjen|fortjen\\p{L}*|håper på|sikter mot|målet vårt er|vil (?:gjerne )?ha|glade for|ønsker|setter pris på',
    high: '(?:høyeste|høyest|høy|høye|høyt|beste|god|gode|topp|full|perfekt|maksimal\\p{L}*) (?:mulige? )?(?:karakter\\p{L}*|score\\p{L}*|poeng\\p{L}*|pott|vurdering\\p{L}*|tilbakemelding\\p{L}*)|toppkarakter\\p{L}*|toppscore\\p{L}*|(?:fem|5) stjerner',
    numbers: 'ni eller ti|nier|nieren|niere|ti|tier|tieren|tiere',
    units:
      'sekund\\p{L}*|minutt\\p{L}*|tim\\p{L}*|dag|dager|uke|uker|måned\\p{L}*|år|prosent|kr|krone\\p{L}*|euro|spørsmål|personer|kunder|tegn|ord|ganger|vinnere',
    below: '(?:alt|noe|karakter) (?:under|lavere enn|mindre enn)',
    bare: '(?:9|ni|nier) eller (?:en )?(?:10|ti|tier)|bare (?:(?:9|ni|nier) (?:og|eller) )?(?:en )?(?:10|ti|tier)|[5-8] eller (?:lavere|mindre|under)|full pott',
    gift: 'gave|gaver|gaven|gavekort\\p{L}*|rabatt\\p{L}*|kupong\\p{L}*|premie\\p{L}*|belønning\\p{L}*|trekning\\p{L}*|trekker|gratis|bonus\\p{L}*',
    tied: '(?:høy|god|best|fin|positiv)\\p{L}* (?:karakter|score|poeng|vurdering|tilbakemelding)\\p{L}*|topp(?:karakter|score)\\p{L}*|avheng\\p{L}* av (?:karakter|score|poeng|svar)\\p{L}*',
    category: 'promotør\\p{L}*',
    ambiguous: 'passiv|passive|kritiker\\p{L}*|ambassadør\\p{L}*',
  },
};

/** Months, adverbs of scale ends, and what makes a range of time, in all the languages: "by 10 May", "10 extremely likely". */
const NOT_A_SCORE =
  'jan\\p{L}*|feb\\p{L}*|mars|march|apr\\p{L}*|may|mai|maj|jun\\p{L}*|jul\\p{L}*|aug\\p{L}*|sep\\p{L}*|o[ck]t\\p{L}*|nov\\p{L}*|de[cs]\\p{L}*|\\p{L}+kuu(?:ta|n|ssa)?|(?:is |if |means |meaning |being |stands for )?(?:extremely|very|most)|(?:on |jos |tarkoittaa )?(?:erittäin|hyvin|todennäköi\\p{L}*)|(?:är |om |betyder )?mycket|(?:er |hvis |betyr )?(?:svært|veldig)|(?:-|–|to|and|till?|och|og|ja) ?(?:1[1-9]|[2-9]\\d)';

/** What stands before a number that is no score: "December 9", "room 10", "kl. 9", "out of 10". */
const NO_SCORE_AFTER =
  'january|february|march|april|may|june|july|august|september|october|november|december|room|gate|size|order|kl|klo|nr|no|out of|av';

/** A scale that is named by its ends: "from 0 to 10", "0–10", "a 0 or a 10", "nollasta kymmeneen". */
const SCALE_ENDS =
  /(?<![\p{L}\p{N}])(?:(?:0|1|zero|one|nolla|yksi|noll|null|ett|en)(?:\s*\([^()]{0,60}\))?(?:\s*,|[\s,]*(?:-|–|—|…|\.{2,3}|(?:up )?to|through|and|or|ja|tai|till|och|eller|til|og))|nolla\p{L}+|yhdestä)\s*(?:an? |en )?(?:10|ten|kymmenen|kymmeneen|tio|ti)(?![\p{L}\p{N}])/gu;

/** A scale that is printed whole, upwards or downwards; what stands between the numbers has no letters. */
const SCALE_PRINTED = /* @__PURE__ */ (() => {
  const up = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const between = '[^\\p{L}\\p{N}]{1,12}';
  return new RegExp(`(?<!\\p{N})(?:${up.join(between)}|${[...up].reverse().join(between)})(?!\\p{N})`, 'gu');
})();

/** What a language gives to look for; each finds every place. */
export type WordingPatterns = {
  /** A sentence that asks for a score, or calls lower ones bad. */
  readonly asks: RegExp;
  /** A nine, a ten or a high score, as a condition. */
  readonly tied: RegExp;
  /** A gift. */
  readonly gift: RegExp;
  /** A category by its name. */
  readonly category: RegExp;
  /** A category by a word that has other meanings. */
  readonly ambiguous: RegExp;
};

/**
 * The patterns of a language, for text that {@link plainText} made.
 *
 * @param language - The language.
 * @returns Regular expressions with the flags g and u; matching takes time in proportion to the text.
 * @internal
 */
export function patternsOf(language: WordingLanguage): WordingPatterns {
  const known = compiled.get(language) ?? compile(language);
  compiled.set(language, known);
  return known;
}

/** Made at first use, one for each language. `match` begins at the start of a text whatever came before, so they hold no state. */
const compiled = /* @__PURE__ */ new Map<WordingLanguage, WordingPatterns>();

/**
 * A letter of the languages, or of one written with the same letters. `\p{L}` has thousands, and many of them in one pattern take
 * seconds to be made ready.
 */
const LETTER = 'a-zß-ɏ';

function compile(language: WordingLanguage): WordingPatterns {
  const { give, high, numbers, below, bare, gift, tied, category, ambiguous } = WORDS[language];
  // Of all languages, so that a text whose language is not given is not taken for another one.
  const things = Object.values(WORDS).map((words) => `${words.units}|${words.gift}`);
  const whole = (words: string): string => `(?<![${LETTER}])(?:${words})(?![${LETTER}])`;
  const before = `(?<![${LETTER}\\d#€$£.,:])(?<!(?:${NO_SCORE_AFTER})\\.? )`;
  const after = `(?![${LETTER}\\d])(?![.,:]\\d)(?!/(?!10)\\d)(?!\\s*[%‰€$£=(:])(?!\\.?\\s*(?:${things.join('|')}|${NOT_A_SCORE})(?![${LETTER}\\d]))`;
  const number = `${before}(?:(?:9|10)(?:s|:an?|-?er(?:en|e)?)?|${numbers})${after}`;
  const asked = `${whole(`${give}|${below}`)}[^.!?\\n]{0,40}?(?:${number}|${whole(high)})`;
  const made = (source: string): RegExp => new RegExp(source.replaceAll('\\p{L}', `[${LETTER}]`), 'gu');
  return {
    asks: made(`${asked}|${before}(?:${bare})${after}`),
    tied: made(`${number}|${whole(tied)}`),
    gift: made(whole(gift)),
    category: made(whole(category)),
    ambiguous: made(whole(ambiguous)),
  };
}

/**
 * A text as the patterns read it: lower case, without markup and invisible characters, the scale itself blanked out.
 *
 * @param text - The text, plain or HTML.
 * @returns The text to be searched.
 * @internal
 */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/<[a-z/!][^<>]{0,2000}>/gi, ' ')
    .replace(/&nbsp;|\u00A0/g, ' ')
    .replace(/&(?:[mn]dash|#821[12]|#x201[34]);/gi, '–')
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ')
    .replace(SCALE_PRINTED, blank)
    .replace(SCALE_ENDS, blank);

const blank = (scale: string): string => ' '.repeat(scale.length);
