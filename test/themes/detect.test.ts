/**
 * Telling the languages of short comments apart.
 *
 * @module
 */
import { describe, expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import { finnish } from '../../src/locale/fi/language.ts';
import { bokmal } from '../../src/locale/nb/language.ts';
import { swedish } from '../../src/locale/sv/language.ts';
import { detectorOf } from '../../src/themes/detect.ts';
import { wordsOf } from '../../src/themes/words.ts';
import { LANGUAGES } from '../conformance/themes-languages.ts';
import { EVERYDAY } from './everyday-comments.ts';

/** Comments of three to ten words, of our own. */
const COMMENTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Delivery took far too long.',
    'Great prices and helpful staff',
    'The app keeps crashing when I log in',
    'Nobody answered my emails',
    'Easy to order and quick delivery',
    'too expensive for what you get',
    'I waited an hour on the phone',
    'Parcel was left at the wrong address',
    'Good value for money',
    'Website is slow and confusing',
    'My refund never arrived',
    'Friendly driver, but late again',
  ],
  fi: [
    'Toimitus kesti liian kauan.',
    'Hyvät hinnat ja ystävällinen palvelu',
    'Sovellus kaatuu joka kerta',
    'Kukaan ei vastannut viesteihin',
    'Helppo tilata ja nopea toimitus',
    'liian kallis',
    'Jonotin puhelimessa tunnin',
    'Paketti jätettiin väärään paikkaan',
    'Hyvä hinta-laatusuhde',
    'Nettisivut on hitaat ja sekavat',
    'En oo saanu rahoja takas',
    'mä en saanu vastausta, mut muuten ok',
  ],
  sv: [
    'Leveransen tog alldeles för lång tid.',
    'Bra priser och trevlig personal',
    'Appen kraschar hela tiden',
    'Ingen svarade på mina mejl',
    'Lätt att beställa och snabb leverans',
    'för dyrt',
    'Jag väntade en timme i telefon',
    'Paketet lämnades på fel ställe',
    'Mycket för pengarna',
    'Hemsidan är långsam och rörig',
    'Har inte fått pengarna tillbaka än',
    'Trevlig chaufför, men sen igen',
  ],
  nb: [
    'Leveringen tok altfor lang tid.',
    'Bra priser og hyggelige ansatte',
    'Appen krasjer hele tiden',
    'Ingen svarte på e-postene mine',
    'Lett å bestille og rask levering',
    'for dyrt for det man får',
    'Jeg ventet en time på telefonen',
    'Pakken ble levert på feil sted',
    'Mye for pengene',
    'Nettsiden er treg og rotete',
    'Har ikke fått pengene tilbake ennå',
    'Hyggelig sjåfør, men sent ute igjen',
  ],
  nn: [
    'Leveringa tok altfor lang tid.',
    'Gode prisar og hyggelege tilsette',
    'Appen krasjar heile tida',
    'Ingen svara på e-postane mine',
    'Lett å bestille og rask levering til døra heime',
    'for dyrt for det ein får',
    'Eg venta ein time på telefonen',
    'Pakka vart levert på feil stad',
    'Mykje for pengane',
    'Nettsida er treg og rotete',
    'Har ikkje fått pengane tilbake enno',
    'Hyggeleg sjåfør, men sein att',
  ],
  da: [
    'Leveringen tog alt for lang tid.',
    'Gode priser og venligt personale',
    'Appen går ned hele tiden',
    'Ingen svarede på mine mails',
    'Nemt at bestille og hurtig levering',
    'for dyrt i forhold til hvad man får',
    'Jeg ventede en time i telefonen',
    'Pakken blev afleveret det forkerte sted',
    'Meget for pengene',
    'Hjemmesiden er langsom og rodet',
    'Har ikke fået mine penge tilbage endnu',
    'Venlig chauffør, men for sent igen',
  ],
  de: [
    'Die Lieferung hat viel zu lange gedauert.',
    'Gute Preise und freundliches Personal',
    'Die App stürzt ständig ab',
    'Niemand hat auf meine Mails geantwortet',
    'Einfach zu bestellen und schnell geliefert',
    'zu teuer',
    'Eine Stunde in der Warteschleife',
    'Paket wurde falsch abgegeben',
    'Gutes Preis-Leistungs-Verhältnis',
    'Die Webseite ist langsam',
    'Habe mein Geld noch nicht zurück',
    'Netter Fahrer, aber wieder zu spät',
  ],
  fr: [
    'La livraison a pris trop de temps.',
    'Bons prix et personnel aimable',
    'L’application plante tout le temps',
    'Personne ne répond à mes mails',
    'Commande facile et livraison rapide',
    'trop cher',
    'Une heure d’attente au téléphone',
    'Colis déposé à la mauvaise adresse',
    'Bon rapport qualité prix',
    'Le site est lent',
    'Toujours pas remboursé',
    'Livreur sympa, mais encore en retard',
  ],
  es: [
    'La entrega tardó demasiado.',
    'Buenos precios y personal amable',
    'La aplicación se cierra todo el tiempo',
    'Nadie respondió a mis correos',
    'Fácil de pedir y entrega rápida',
    'demasiado caro',
    'Esperé una hora al teléfono',
    'Dejaron el paquete en otra dirección',
    'Buena relación calidad precio',
    'La página web es lenta',
    'Todavía no me han devuelto el dinero',
    'Repartidor simpático, pero otra vez tarde',
  ],
  nl: [
    'De levering duurde veel te lang.',
    'Goede prijzen en vriendelijk personeel',
    'De app loopt steeds vast',
    'Niemand antwoordde op mijn mails',
    'Makkelijk bestellen en snel geleverd',
    'te duur',
    'Een uur gewacht aan de telefoon',
    'Pakket verkeerd bezorgd',
    'Goede prijs-kwaliteitverhouding',
    'De website is traag',
    'Nog steeds mijn geld niet terug',
    'Aardige chauffeur, maar weer te laat',
  ],
  pt: [
    'A entrega demorou demais.',
    'Bons preços e pessoal simpático',
    'O aplicativo trava o tempo todo',
    'Ninguém respondeu aos meus e-mails',
    'Fácil de encomendar e entrega rápida',
    'muito caro',
    'Esperei uma hora ao telefone',
    'A encomenda foi entregue no endereço errado',
    'Boa relação qualidade preço',
    'O site é lento',
    'Ainda não recebi o meu dinheiro',
    'Motorista simpático, mas atrasado outra vez',
  ],
  it: [
    'La consegna ha richiesto troppo tempo.',
    'Buoni prezzi e personale gentile',
    'L’app si blocca di continuo',
    'Nessuno ha risposto alle mie mail',
    'Facile da ordinare e consegna veloce',
    'troppo caro',
    'Un’ora di attesa al telefono',
    'Pacco lasciato all’indirizzo sbagliato',
    'Ottimo rapporto qualità prezzo',
    'Il sito è lento',
    'Non ho ancora ricevuto il rimborso',
    'Autista gentile, ma di nuovo in ritardo',
  ],
};

const detect = detectorOf(LANGUAGES);
const tagOf = (text: string): string | undefined => detect(wordsOf(text))?.tag;

describe('among twelve languages', () => {
  test.each(Object.keys(COMMENTS))('at least ten of twelve short comments in %s are told', (tag) => {
    const told = (COMMENTS[tag] as readonly string[]).filter((text) => tagOf(text) === tag);
    expect(told.length).toBeGreaterThanOrEqual(10);
  });

  test('at least 93 of 100 are told in all', () => {
    const all = Object.entries(COMMENTS).flatMap(([tag, texts]) => texts.map((text) => tagOf(text) === tag));
    expect(all.filter(Boolean).length / all.length).toBeGreaterThanOrEqual(0.93);
  });
});

/** Languages that are near each other. */
const FAMILIES = [
  ['sv', 'nb', 'nn', 'da'],
  ['es', 'pt', 'it'],
  ['nl', 'de'],
];

describe('of comments of a few words', () => {
  const told = Object.entries(EVERYDAY).flatMap(([tag, texts]) => texts.map((text) => ({ tag, as: tagOf(text) })));

  test('nine of ten are told', () => {
    expect(told.filter(({ tag, as }) => tag === as).length / told.length).toBeGreaterThanOrEqual(0.9);
  });

  test.each(Object.keys(EVERYDAY))('more than six of ten in %s are told', (language) => {
    const own = told.filter(({ tag }) => tag === language);
    expect(own.filter(({ tag, as }) => tag === as).length / own.length).toBeGreaterThan(0.6);
  });

  test('19 of 20 are told at least as a neighbor', () => {
    const near = told.filter(
      ({ tag, as = '' }) => tag === as || FAMILIES.some((family) => family.includes(tag) && family.includes(as)),
    );
    expect(near.length / told.length).toBeGreaterThanOrEqual(0.95);
  });
});

test.each([
  ['jeg har ikke fått pakken', 'nb'],
  ['jeg har ikke fået pakken', 'da'],
  ['eg har ikkje fått pakka', 'nn'],
  ['jag har inte fått paketet', 'sv'],
  ['no he recibido el paquete', 'es'],
  ['não recebi a encomenda', 'pt'],
  ['non ho ricevuto il pacco', 'it'],
])('"%s" is %s', (text, tag) => {
  expect(tagOf(text)).toBe(tag);
});

test('where nothing speaks for a language, none is named', () => {
  expect(detect([])).toBeNull();
  expect(detect(wordsOf('7 2024 😀 字'))).toBeNull();
  expect(detectorOf([])(['the'])).toBeNull();
});

test('where everything speaks for all alike, none is named', () => {
  const twin = { ...english, tag: 'xx' };
  expect(detectorOf([english, twin])(wordsOf('this is the thing'))).toBeNull();
});

test('one language alone is named where its words occur', () => {
  expect(detectorOf([finnish])(wordsOf('ei toimi'))).toBe(finnish);
  expect(detectorOf([finnish])(['字'])).toBeNull();
});

test('the letters of a word that serves grammar in some language say nothing more', () => {
  const latin = { ...english, tag: 'xx', stopWords: [], letters: ['ar$', '^v'] };
  expect(detectorOf([latin, swedish])(['var'])).toBe(swedish);
  expect(detectorOf([latin, { ...swedish, letters: [] }])(['varar'])).toBe(latin);
});

test('of languages with equal votes the first given is named', () => {
  const words = wordsOf('han var der');
  const twin = { ...bokmal, tag: 'xx' };
  expect(detectorOf([english, bokmal, twin])(words)).toBe(bokmal);
  expect(detectorOf([english, twin, bokmal])(words)).toBe(twin);
});

test('a word of two thousand letters costs little', () => {
  expect(detect(['å'.repeat(2_000)])).not.toBeNull();
});
