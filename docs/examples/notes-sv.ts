/**
 * The words of the notes in Swedish.
 *
 * @module
 */
import { formFor } from './follow-up-words.ts';
import type { NoteWords } from './note-words.ts';

export const swedish: NoteWords = {
  sample: 'Exempeldata: påhittade svar till en fiktiv leverantör av kontorsmaterial',
  madeUp: 'påhittade exempeldata; docs/examples/sample.md berättar vad som har lagts in i dem',
  names: {
    source: 'källa',
    score: 'betyg',
    at: 'svarstid',
    dates: 'datumformat',
    comment: 'kommentar',
    id: 'svarets id',
    subject: 'respondent',
    weight: 'vikt',
    measure: 'typ av undersökning',
    touchpoint: 'kontaktpunkt',
    language: 'språk',
    'customer name': 'kundens namn',
    product: 'produkt',
    'account manager': 'kundansvarig',
    employee: 'medarbetare',
    country: 'land',
    'promise broken': 'brutet löfte',
    'asks question': 'ställer en fråga',
    'do not contact': 'vill inte bli kontaktad',
    channel: 'kanal',
    segments: 'segment',
    themes: 'teman',
    zone: 'tidszon',
    'left out': 'inte läst',
  },
  themes: ({ sorted, written, found }) =>
    `${sorted.value < written.value ? `de senaste ${sorted.text} av ${written.text}` : sorted.text} ${formFor(written, 'kommentar', 'kommentarer')} sorterade efter de färdiga kodböckerna (en, fi, sv, nb)${found.value === 0 ? '' : `; ${found.text} till hittades bland dem utan tema, med namn efter orden i dem`}`,
  file: {
    column: (name) => `kolumnen ${name}`,
    noColumn: 'ingen kolumn',
    noSegments: 'inga',
    and: ' och ',
    given: 'angivet',
    guessed: (grounds) => `gissning: ${grounds}`,
    grounds: {
      name: () => 'utifrån namnet',
      'name-values': () => 'utifrån namnet och värdena',
      'name-scores': (range) => `utifrån namnet, och värdena är ${range}`,
      'only-scores': () => 'den enda kolumnen med värden på 0–10',
      'name-dates': () => 'utifrån namnet, och värdena är datum',
      dates: () => 'värdena är datum',
      'name-form': () => 'utifrån namnet, och värdena har det angivna formatet',
      form: () => 'värdena har det angivna formatet',
      'day-first': (date) => `i ${date} står dagen först`,
      'month-first': (date) => `i ${date} står månaden först`,
      'name-text': () => 'utifrån namnet, och kolumnen innehåller fritext',
      'longest-text': () => 'den längsta fritexten',
      groups: () => 'kolumner med 2–30 olika texter',
      'groups-and-more': (columns) => `kolumner med 2–30 olika texter; inte lästa: ${columns}`,
      'no-groups': () => 'ingen kolumn har 2–30 olika texter',
      'zone-column': (column) => `från kolumnen ${column}`,
      'zone-header': (column) => `från rubriken ${column}`,
      offset: (offset) => `alla tidpunkter har UTC-förskjutningen ${offset}`,
      offsets: () => 'tidpunkterna har olika UTC-förskjutningar; ange zonen med --zone',
      'no-zone': () => 'ingen tidszon i sikte; ange den med --zone',
    },
    leftOut: {
      'no-weights': (column) => `kolumnen ${column}, där inte alla värden är tal med decimalpunkt`,
      'repeats-score': (column) => `kolumnen ${column}, som säger samma sak som betyget med andra ord`,
    },
  },
};
