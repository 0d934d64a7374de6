/**
 * The words of the notes in Norwegian Bokmål.
 *
 * @module
 */
import { formFor } from './follow-up-words.ts';
import type { NoteWords } from './note-words.ts';

export const bokmal: NoteWords = {
  sample: 'Eksempeldata: oppdiktede svar til en fiktiv leverandør av kontorrekvisita',
  madeUp: 'oppdiktede eksempeldata; docs/examples/sample.md forteller hva som er lagt inn i dem',
  names: {
    source: 'kilde',
    score: 'karakter',
    at: 'svartidspunkt',
    dates: 'datoformat',
    comment: 'kommentar',
    id: 'svarets id',
    subject: 'respondent',
    weight: 'vekt',
    measure: 'type undersøkelse',
    touchpoint: 'kontaktpunkt',
    language: 'språk',
    'customer name': 'kundens navn',
    product: 'produkt',
    'account manager': 'kundeansvarlig',
    employee: 'medarbeider',
    country: 'land',
    'promise broken': 'brutt løfte',
    'asks question': 'stiller spørsmål',
    'do not contact': 'vil ikke kontaktes',
    channel: 'kanal',
    segments: 'segmenter',
    themes: 'temaer',
    zone: 'tidssone',
    'left out': 'ikke lest',
  },
  themes: ({ sorted, written, found }) =>
    `${sorted.value < written.value ? `de nyeste ${sorted.text} av ${written.text}` : sorted.text} ${formFor(written, 'kommentar', 'kommentarer')} sortert etter de ferdige kodebøkene (en, fi, sv, nb)${found.value === 0 ? '' : `; ${found.text} til funnet blant dem uten tema, med navn etter ordene i dem`}`,
  file: {
    column: (name) => `kolonnen ${name}`,
    noColumn: 'ingen kolonne',
    noSegments: 'ingen',
    and: ' og ',
    given: 'oppgitt',
    guessed: (grounds) => `gjetning: ${grounds}`,
    grounds: {
      name: () => 'ut fra navnet',
      'name-values': () => 'ut fra navnet og verdiene',
      'name-scores': (range) => `ut fra navnet, og verdiene er ${range}`,
      'only-scores': () => 'den eneste kolonnen med verdier på 0–10',
      'name-dates': () => 'ut fra navnet, og verdiene er datoer',
      dates: () => 'verdiene er datoer',
      'name-form': () => 'ut fra navnet, og verdiene har det oppgitte formatet',
      form: () => 'verdiene har det oppgitte formatet',
      'day-first': (date) => `i ${date} står dagen først`,
      'month-first': (date) => `i ${date} står måneden først`,
      'name-text': () => 'ut fra navnet, og kolonnen inneholder fritekst',
      'longest-text': () => 'den lengste friteksten',
      groups: () => 'kolonner med 2–30 ulike tekster',
      'groups-and-more': (columns) => `kolonner med 2–30 ulike tekster; ikke lest: ${columns}`,
      'no-groups': () => 'ingen kolonne har 2–30 ulike tekster',
      'zone-column': (column) => `fra kolonnen ${column}`,
      'zone-header': (column) => `fra overskriften ${column}`,
      offset: (offset) => `alle tidspunktene har UTC-forskyvningen ${offset}`,
      offsets: () => 'tidspunktene har ulike UTC-forskyvninger; angi sonen med --zone',
      'no-zone': () => 'ingen tidssone å se; angi den med --zone',
    },
    leftOut: {
      'no-weights': (column) => `kolonnen ${column}, der ikke alle verdiene er tall med desimalpunktum`,
      'repeats-score': (column) => `kolonnen ${column}, som sier det samme som karakteren med andre ord`,
    },
  },
};
