/**
 * Everyday sentences in four languages, none of them from a codebook, assigned with the starter codebooks.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { enCodebook } from '../../src/locale/en/codebook.ts';
import { english } from '../../src/locale/en/language.ts';
import { fiCodebook } from '../../src/locale/fi/codebook.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { nbCodebook } from '../../src/locale/nb/codebook.ts';
import { bokmal } from '../../src/locale/nb/language.ts';
import { svCodebook } from '../../src/locale/sv/codebook.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { joinCodebooks } from '../../src/themes/join-codebooks.ts';
import { learnThemes, type LearnedThemes } from '../../src/themes/learn.ts';
import type { ThemeAssignment } from '../../src/themes/theme.ts';
import { EVERYDAY } from './everyday-sentences.ts';
import { EVERYDAY_SHOPPING } from './everyday-shopping.ts';

const TAGS = ['en', 'fi', 'sv', 'nb'] as const;
type Tag = (typeof TAGS)[number];

/** A sentence a line, and the themes that are right as the first. */
const SAID: Readonly<Record<Tag, string>> = {
  en: `You charge far more than the shop down the road|price,poor-value
The driver left my parcel in the rain|delivery,failed-delivery
The handle broke after two days|defect,quality
Stood in line for half an hour|waiting-time
The lady at reception was so kind|staff-manner
I can never find the checkout button on your site|usability
Sending the jacket back was painless and the refund came fast|returns
You never tell us when the schedule changes|communication
The internet drops every few hours|reliability
My invoice was wrong again|billing
The person on the phone solved my problem in five minutes|support
You deliver the wrong size every time|failed-delivery,delivery
Way too expensive for such a small portion|price,poor-value
It works, nothing more to say, just average|expectations-met
I only joined last week so hard to judge|needs-more-time
Nobody picks up when you call|hard-to-get-help
The waiter ignored us all evening|poor-service,staff-manner
My complaint from March is still open|unsolved-problem
There is no other bus where I live|apathetic
Prices keep climbing|price
The fabric is thin and the colors faded|quality
App keeps logging me out|usability,reliability`,
  fi: `Liian hintava pieneen kahvilaan|price,poor-value
Paketti jätettiin sateeseen|delivery
Kahva katkesi kahden päivän päästä|defect,quality
Seisoin puoli tuntia jonossa|waiting-time
Vastaanoton rouva oli todella ystävällinen|staff-manner
Nettisivulta on mahdotonta löytää mitään|usability
Takin palauttaminen sujui helposti|returns
Aikataulun muutoksista ei tiedoteta|communication
Netti katkeilee monta kertaa päivässä|reliability
Laskussa oli taas virhe|billing
Asiakaspalvelusta neuvottiin hienosti|support
Tuli väärän kokoinen tuote|failed-delivery
Hinnat nousevat jatkuvasti|price
Ihan tavallinen paikka, ei valittamista|expectations-met,no-major-problem
Puhelimeen ei kukaan vastaa|hard-to-get-help
Tarjoilija oli tyly|staff-manner
Kangas on ohutta ja laatu huono|quality
Sovellus on vaikeakäyttöinen|usability`,
  sv: `Alldeles för dyrt för en liten kopp kaffe|price,poor-value
Paketet lämnades ute i regnet|delivery
Handtaget gick av efter två dagar|defect,quality
Stod i kö en halvtimme|waiting-time
Damen i receptionen var jättevänlig|staff-manner
Hittar aldrig rätt på er hemsida|usability
Smidigt att skicka tillbaka jackan|returns
Ni informerar aldrig när tidtabellen ändras|communication
Nätet ligger nere flera gånger i veckan|reliability
Fakturan var fel igen|billing
Killen i telefonen på kundtjänst löste allt|support
Fick hem fel storlek|failed-delivery
Priserna bara stiger|price
Helt okej, inget att klaga på|expectations-met,no-major-problem
Ingen svarar när man ringer|hard-to-get-help
Servitören var otrevlig|staff-manner
Tyget är tunt och dålig kvalitet|quality
Svårt att använda appen|usability`,
  nb: `Altfor dyrt for en liten kopp kaffe|price,poor-value
Pakken ble satt ute i regnet|delivery
Håndtaket knakk etter to dager|defect,quality
Sto en halvtime i kø|waiting-time
Damen i resepsjonen var veldig vennlig|staff-manner
Finner aldrig fram på nettsiden deres|usability
Enkelt å sende tilbake jakken|returns
Dere sier aldri fra når rutetidene endres|communication
Nettet faller ut flere ganger i uka|reliability
Fakturaen var feil igjen|billing
Fikk god hjelp av kundeservice på telefonen|support
Fikk feil størrelse i pakken|failed-delivery,delivery
Prisene bare stiger|price
Helt grei, ingenting å klage på|expectations-met,no-major-problem
Ingen svarer når man ringer|hard-to-get-help
Kelneren var frekk|staff-manner
Stoffet er tynt og kvaliteten dårlig|quality
Vanskelig å bruke appen|usability`,
};

/** Comments about nothing that a company does. */
const ABOUT_NOTHING: Readonly<Record<Tag, string>> = {
  en: `Hello there
My cat sleeps a lot
Greetings from London
We went swimming on Tuesday
I live near the river
The weather is lovely today`,
  fi: `Terveisiä Tampereelta
Koirani nukkuu sohvalla
Kävimme tiistaina uimassa
Ulkona sataa vettä
Asun joen rannalla`,
  sv: `Hälsningar från Göteborg
Min hund sover i soffan
Vi badade i tisdags
Det regnar ute
Jag bor vid ån`,
  nb: `Hilsen fra Bergen
Hunden min sover i sofaen
Vi badet på tirsdag
Det regner ute
Jeg bor ved elva`,
};

const LANGUAGES = { en: english, fi: finnish, sv: swedish, nb: bokmal };
const CODEBOOKS = { en: enCodebook, fi: fiCodebook, sv: svCodebook, nb: nbCodebook };

const joined = learnThemes(joinCodebooks(Object.values(CODEBOOKS)), { languages: Object.values(LANGUAGES) });
const alone = new Map(TAGS.map((tag) => [tag, learnThemes(CODEBOOKS[tag], { languages: [LANGUAGES[tag]] })] as const));

const only = ({ assign }: LearnedThemes, text: string): ThemeAssignment =>
  assign([{ id: 'c', text }])[0] as ThemeAssignment;

const shareOf = (said: readonly boolean[]): number => said.filter(Boolean).length / said.length;

describe.each([
  ['a codebook for each language', (tag: Tag) => alone.get(tag) as LearnedThemes],
  ['the joined codebook', () => joined],
])('with %s', (_, learnedFor) => {
  test('the first theme is right for at least 80 % of everyday sentences', () => {
    const right = TAGS.flatMap((tag) =>
      SAID[tag].split('\n').map((line) => {
        const [text, themes] = line.split('|') as [string, string];
        return themes.split(',').includes(only(learnedFor(tag), text).themes[0]?.theme ?? 'other');
      }),
    );
    expect(shareOf(right)).toBeGreaterThanOrEqual(0.8);
  });

  test.each(TAGS)('the first theme is right for at least 85 % of forty more in %s', (tag) => {
    const right = EVERYDAY[tag].split('\n').map((line) => {
      const [text, themes] = line.split('|') as [string, string];
      return themes.split(',').includes(only(learnedFor(tag), text).themes[0]?.theme ?? 'other');
    });
    expect(right).toHaveLength(40);
    expect(shareOf(right)).toBeGreaterThanOrEqual(0.85);
  });

  test.each(TAGS)('the first theme is right for at least 80 % of forty-five about shopping in %s', (tag) => {
    const right = EVERYDAY_SHOPPING[tag].split('\n').map((line) => {
      const [text, themes] = line.split('|') as [string, string];
      return themes.split(',').includes(only(learnedFor(tag), text).themes[0]?.theme ?? 'other');
    });
    expect(right).toHaveLength(45);
    expect(shareOf(right)).toBeGreaterThanOrEqual(0.8);
  });

  test('at least 75 % of sentences about nothing have no theme', () => {
    const none = TAGS.flatMap((tag) =>
      ABOUT_NOTHING[tag].split('\n').map((text) => only(learnedFor(tag), text).other === 'no-theme'),
    );
    expect(shareOf(none)).toBeGreaterThanOrEqual(0.75);
  });

  test('a stop word of an example is no theme of a clause', () => {
    const { themes } = only(learnedFor('en'), 'Friendly staff, but late again');
    expect(themes[0]?.theme).toBe('staff-manner');
    expect(themes.map(({ theme }) => theme)).not.toContain('experience');
  });
});
