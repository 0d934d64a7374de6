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

/** The words of a language, as parts of regular expressions over lower-case text. */
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
    give: 'giv(?:e|es|ing)|gave|rat(?:e|es|ed|ing)|scor(?:e|es|ed|ing)|grad(?:e|ing)|choos(?:e|ing)|select(?:ing)?|pick(?:ing)?|click(?:ing)?|press(?:ing)?|tick(?:ing)?|award(?:ing)?|leav(?:e|ing)|answer(?:ing)?|repl(?:y|ying)|vot(?:e|ing)|mark(?:ing)?|earn(?:ed)?|deserv(?:e|es|ed)|worth|get|need|hop(?:e|ing) for|aim(?:ing)? for|looking for|appreciate',
    high: '(?:top|highest|high|best|maximum|max|perfect|full|excellent|great|good|positive|outstanding|five[- ]star|5[- ]star) (?:possible )?(?:scores?|ratings?|marks?|grades?|reviews?)',
    numbers: 'nine|ten|nines|tens',
    units:
      'seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|percent|per cent|euros?|dollars?|pounds?|questions?|people|persons?|customers?|others?|characters?|words?|a\\.?m\\.?|p\\.?m\\.?|o.clock|times|items?|winners?|lucky',
    below: '(?:anything|everything|nothing|a score|scores?) (?:less|lower|below|under)(?: than)?',
    gift: 'gift ?cards?|gifts?|vouchers?|coupons?|discounts?|rewards?|prize draw|prizes?|raffles?|lottery|free|bonus|cash ?back|giveaway|sweepstakes?',
    tied: 'high(?:er|est)? (?:scores?|ratings?|marks?)|top (?:scores?|ratings?|marks?)|depend(?:s|ing)? on (?:your|the) (?:scores?|ratings?|answers?)|(?:good|great|positive|perfect|best|excellent) (?:scores?|ratings?|reviews?|answers?|marks?)',
    category: '(?<!net )promoters?(?! score)|detractors?|passives',
    ambiguous: 'passive',
  },
  fi: {
    give: 'anna(?!\\s*[,!?:])|antaa|antaisi\\p{L}*|antakaa|antamalla|annat|annatte|antanut|valitse|valitkaa|valitset|valitsemalla|klikkaa|klikkaamalla|paina|painamalla|arvioi|arvioimalla|arvioikaa|vastaa|vastaamalla|vastatkaa|ansaits\\p{L}*|toivomme|toivon|tavoitte\\p{L}*|arvostamme',
    high: 'tä(?:ysi\\p{L}*|ydet|ysien|ydellis\\p{L}*) (?:piste|arvosan|arvio)\\p{L}*|(?:paras|parhaan|parasta|parhaat|korkein|korkeimman|korkeinta|korkea|korkean|korkeaa|korkeat|korkeita|hyvä|hyvän|hyvää|hyvät|hyviä|kiitettävä\\p{L}*) (?:mahdollinen |mahdollisen |mahdollista )?(?:piste|arvosan|arvio|numero)\\p{L}*',
    numbers: 'yhdeksän|yhdeksikö\\p{L}*|yhdeksikkö\\p{L}*|ysi|ysin|ysiä|kymmenen|kymppi|kympin|kymppiä|kympit|kymppejä',
    units:
      'sekun\\p{L}*|minuut\\p{L}*|tunni\\p{L}*|tunti\\p{L}*|päivä\\p{L}*|viiko\\p{L}*|viikko\\p{L}*|kuukau\\p{L}*|vuo\\p{L}*|prosen\\p{L}*|euro\\p{L}*|kysymy\\p{L}*|henkilö\\p{L}*|asiak\\p{L}*|merk\\p{L}*|sana\\p{L}*|kertaa|tuotet\\p{L}*|voittaja\\p{L}*',
    below: '(?:alle(?=\\s*(?:9|10|yhdeksän|kymmenen))|vähemmän kuin|huonompi kuin|matalampi kuin)',
    gift: 'lahja\\p{L}*|etuseteli\\p{L}*|alennu\\p{L}*|alekoodi\\p{L}*|kuponki\\p{L}*|kuponge\\p{L}*|palkin\\p{L}*|palkkio\\p{L}*|arvon(?:ta|nan|taan|nassa)|arvomme|ilmai\\p{L}*|bonus\\p{L}*',
    tied: '(?:korke|hyvä|hyvi|para|parha|täy)\\p{L}* (?:piste|arvosan|arvio)\\p{L}*|riippu\\p{L}* (?:arvosan|piste|vastau)\\p{L}*|(?:arvosanasta|pisteistä|vastauksesta) riippu\\p{L}*',
    category: 'suosittelij\\p{L}*|promoottor\\p{L}*|arvostelij\\p{L}*',
    ambiguous: 'passiivi\\p{L}*|kriitik\\p{L}*|neutraali\\p{L}*',
  },
  sv: {
    give: 'ge|ger|gav|gett|giv|sätt|sätta|sätter|välj|välja|väljer|klicka|klickar|tryck|trycka|svara|svarar|betygsätt\\p{L}*|rösta|röstar|lämna|lämnar|förtjän\\p{L}*|hoppas på|uppskattar|önskar',
    high: '(?:högsta|högst|höga|högt|bästa|bra|toppen|full|fulla|fint|gott|perfekt|maximal\\p{L}*) (?:möjliga )?(?:betyg\\p{L}*|poäng\\p{L}*|pott|omdöme\\p{L}*)|toppbetyg\\p{L}*|toppoäng',
    numbers: 'nio|nia|nian|nior|tio|tia|tian|tior',
    units:
      'sekund\\p{L}*|minut\\p{L}*|timm\\p{L}*|dag|dagar|veck\\p{L}*|månad\\p{L}*|år|procent|kr|kronor|euro|frågor|personer|kunder|tecken|ord|gånger|vinnare',
    below: '(?:allt|något|betyg) (?:under|lägre än|mindre än)',
    gift: 'gåva\\p{L}*|gåvor|present\\p{L}*|rabatt\\p{L}*|kupong\\p{L}*|värdecheck\\p{L}*|värdekod\\p{L}*|pris|priser|belöning\\p{L}*|utlottning\\p{L}*|lottar|gratis|bonus\\p{L}*',
    tied: '(?:hög|bra|bäst|gott|fin|positiv)\\p{L}* (?:betyg|poäng|omdöme)\\p{L}*|toppbetyg\\p{L}*|bero\\p{L}* på (?:ditt|betyg|poäng|svar)\\p{L}*',
    category: 'förespråkar\\p{L}*|promotor\\p{L}*',
    ambiguous: 'passiv|passiva|kritiker\\p{L}*|ambassadör\\p{L}*',
  },
  nb: {
    give: 'gi|gir|ga|gitt|sett|sette|setter|velg|velge|velger|klikk|klikke|klikker|trykk|trykke|svar|svare|svarer|vurder|vurdere|vurderer|stem|stemme|legg igjen|fortjen\\p{L}*|håper på|ønsker|setter pris på',
    high: '(?:høyeste|høyest|høy|høye|høyt|beste|god|gode|topp|full|perfekt|maksimal\\p{L}*) (?:mulige )?(?:karakter\\p{L}*|score\\p{L}*|poeng\\p{L}*|pott|vurdering\\p{L}*|tilbakemelding\\p{L}*)|toppkarakter\\p{L}*|toppscore\\p{L}*',
    numbers: 'ni eller ti|nier|nieren|niere|ti|tier|tieren|tiere',
    units:
      'sekund\\p{L}*|minutt\\p{L}*|tim\\p{L}*|dag|dager|uke|uker|måned\\p{L}*|år|prosent|kr|kroner|euro|spørsmål|personer|kunder|tegn|ord|ganger|vinnere',
    below: '(?:alt|noe|karakter) (?:under|lavere enn|mindre enn)',
    gift: 'gave|gaver|gaven|gavekort\\p{L}*|rabatt\\p{L}*|kupong\\p{L}*|premie\\p{L}*|belønning\\p{L}*|trekning\\p{L}*|trekker|gratis|bonus\\p{L}*',
    tied: '(?:høy|god|best|fin|positiv)\\p{L}* (?:karakter|score|poeng|vurdering|tilbakemelding)\\p{L}*|topp(?:karakter|score)\\p{L}*|avheng\\p{L}* av (?:karakter|score|poeng|svar)\\p{L}*',
    category: 'promotør\\p{L}*',
    ambiguous: 'passiv|passive|kritiker\\p{L}*|ambassadør\\p{L}*',
  },
};

/** Months and adverbs of scale ends in all the languages: "reply by 10 May", "10 extremely likely". */
const NOT_A_SCORE =
  'jan\\p{L}*|feb\\p{L}*|mars|march|apr\\p{L}*|may|mai|maj|jun\\p{L}*|jul\\p{L}*|aug\\p{L}*|sep\\p{L}*|o[ck]t\\p{L}*|nov\\p{L}*|de[cs]\\p{L}*|\\p{L}+kuu(?:ta|n|ssa)?|extremely|very|most|means|meaning|being|stands|(?:on )?(?:erittäin|hyvin|todennäköi\\p{L}*)|tarkoittaa|(?:är )?mycket|betyder|(?:er )?(?:svært|veldig)|betyr';

/** A scale that is named as a whole: "from 0 to 10", "0–10", "nollasta kymmeneen". */
const WHOLE_SCALE =
  /(?<![\p{L}\p{N}])(?:0|1|zero|one|nolla\p{L}*|yksi|yhdestä|noll|null|ett|en)\s*(?:-|–|—|…|\.{2,3}|to|through|and|ja|till|och|til|og)?\s*(?:10|ten|kymmenen|kymmeneen|tio|ti)(?![\p{L}\p{N}])/gu;

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

/** Made at first use, one for each language. `matchAll` works on a copy, so they hold no state. */
const compiled = /* @__PURE__ */ new Map<WordingLanguage, WordingPatterns>();

function compile(language: WordingLanguage): WordingPatterns {
  const { give, high, numbers, below, gift, tied, category, ambiguous } = WORDS[language];
  // Of all languages, so that a text whose language is not given is not taken for another one.
  const things = Object.values(WORDS).map((words) => `${words.units}|${words.gift}`);
  const whole = (words: string): string => `(?<!\\p{L})(?:${words})(?!\\p{L})`;
  const number = `(?<![\\p{L}\\p{N}#€$£.,:])(?:9|10|${numbers})(?![\\p{L}\\p{N}])(?![.,:]\\d)(?!\\s*[%‰€$£=(:])(?!\\.?\\s*(?:${things.join('|')}|${NOT_A_SCORE})(?!\\p{L}))`;
  const asked = `${whole(`${give}|${below}`)}[^.!?\\n]{0,40}?(?:${number}|${whole(high)})`;
  const made = (source: string): RegExp => new RegExp(source, 'gu');
  return {
    asks: made(asked),
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
    .toLowerCase()
    .replace(/[^\S\n]+/g, ' ')
    .replace(WHOLE_SCALE, (scale) => ' '.repeat(scale.length));
