/**
 * The words of the notes in Finnish.
 *
 * @module
 */
import type { NoteWords } from './note-words.ts';

export const finnish: NoteWords = {
  sample: 'Esimerkkiaineisto: keksittyjä vastauksia kuvitteelliselle toimistotarvikkeiden toimittajalle',
  madeUp: 'keksitty esimerkkiaineisto; docs/examples/sample.md kertoo, mitä siihen on piilotettu',
  names: {
    source: 'lähde',
    score: 'arvosana',
    at: 'vastausaika',
    dates: 'päivämäärien muoto',
    comment: 'kommentti',
    id: 'vastauksen tunnus',
    subject: 'vastaaja',
    weight: 'paino',
    measure: 'kyselyn laji',
    touchpoint: 'asiakaskohtaaminen',
    language: 'kieli',
    'customer name': 'asiakkaan nimi',
    product: 'tuote',
    'account manager': 'asiakaspäällikkö',
    employee: 'työntekijä',
    country: 'maa',
    'promise broken': 'rikottu lupaus',
    'asks question': 'esittää kysymyksen',
    'do not contact': 'ei saa ottaa yhteyttä',
    channel: 'kanava',
    segments: 'segmentit',
    themes: 'teemat',
    zone: 'aikavyöhyke',
    'left out': 'jätetty lukematta',
  },
  themes: ({ sorted, written, found }) =>
    `kommentteja: ${written.text}${sorted.value < written.value ? `, joista lajiteltu uusimmat ${sorted.text}` : ''}; lajittelun pohjana valmiit koodikirjat (en, fi, sv, nb)${found.value === 0 ? '' : `; teemoitta jääneistä löytyi lisää teemoja: ${found.text}, nimetty sanojensa mukaan`}`,
  file: {
    column: (name) => `sarake ${name}`,
    noColumn: 'ei saraketta',
    noSegments: 'ei ole',
    and: ' ja ',
    given: 'annettu',
    guessed: (grounds) => `arvaus: ${grounds}`,
    grounds: {
      name: () => 'nimen perusteella',
      'name-values': () => 'nimen ja arvojen perusteella',
      'name-scores': (range) => `nimen perusteella, ja arvot ovat ${range}`,
      'only-scores': () => 'ainoa sarake, jonka arvot ovat 0–10',
      'name-dates': () => 'nimen perusteella, ja arvot ovat päivämääriä',
      dates: () => 'arvot ovat päivämääriä',
      'name-form': () => 'nimen perusteella, ja arvot ovat annetussa muodossa',
      form: () => 'arvot ovat annetussa muodossa',
      'day-first': (date) => `arvossa ${date} päivä on ensin`,
      'month-first': (date) => `arvossa ${date} kuukausi on ensin`,
      'name-text': () => 'nimen perusteella, ja arvot ovat vapaata tekstiä',
      'longest-text': () => 'pisin vapaa teksti',
      groups: () => 'sarakkeet, joissa on 2–30 eri tekstiä',
      'groups-and-more': (columns) => `sarakkeet, joissa on 2–30 eri tekstiä; lukematta jäivät: ${columns}`,
      'no-groups': () => 'missään sarakkeessa ei ole 2–30 eri tekstiä',
      'zone-column': (column) => `sarakkeen ${column} perusteella`,
      'zone-header': (column) => `otsikon ${column} perusteella`,
      offset: (offset) => `kaikissa ajoissa on UTC-poikkeama ${offset}`,
      offsets: () => 'ajoissa on eri UTC-poikkeamia; anna vyöhyke valitsimella --zone',
      'no-zone': () => 'vyöhykettä ei näy missään; anna se valitsimella --zone',
    },
    leftOut: {
      'no-weights': (column) => `sarake ${column}, jossa on muutakin kuin desimaalipisteellä kirjoitettuja lukuja`,
      'repeats-score': (column) => `sarake ${column}, joka kertoo arvosanan toisin sanoin`,
    },
  },
};
