/**
 * The words of the notes in English.
 *
 * @module
 */
import { formFor } from './follow-up-words.ts';
import type { NoteWords } from './note-words.ts';

export const english: NoteWords = {
  sample: 'The embedded sample: made-up answers to a fictional supplier of office goods',
  madeUp: 'the embedded sample, made up; docs/examples/sample.md says what was planted in it',
  names: {
    source: 'source',
    score: 'score',
    at: 'at',
    dates: 'dates',
    comment: 'comment',
    id: 'id',
    subject: 'subject',
    weight: 'weight',
    measure: 'measure',
    touchpoint: 'touchpoint',
    language: 'language',
    'customer name': 'customer name',
    product: 'product',
    'account manager': 'account manager',
    employee: 'employee',
    country: 'country',
    'promise broken': 'promise broken',
    'asks question': 'asks question',
    'do not contact': 'do not contact',
    channel: 'channel',
    segments: 'segments',
    themes: 'themes',
    zone: 'zone',
    'left out': 'left out',
  },
  themes: ({ sorted, written, found }) =>
    `${sorted.value < written.value ? `the newest ${sorted.text} of ${written.text}` : sorted.text} ${formFor(written, 'comment', 'comments')} by the starter codebooks (en, fi, sv, nb)${found.value === 0 ? '' : `; ${found.text} more found in those without a theme, named by their words`}`,
  file: {
    column: (name) => `column ${name}`,
    noColumn: 'no column',
    noSegments: 'none',
    and: ' and ',
    given: 'given',
    guessed: (grounds) => `guessed: ${grounds}`,
    grounds: {
      name: () => 'by its name',
      'name-values': () => 'by its name and values',
      'name-scores': (range) => `by its name, and its values are ${range}`,
      'only-scores': () => 'the only column whose values are 0–10',
      'name-dates': () => 'by its name, and its values are dates',
      dates: () => 'its values are dates',
      'name-form': () => 'by its name, and its values have the given form',
      form: () => 'its values have the given form',
      'day-first': (date) => `${date} has the day first`,
      'month-first': (date) => `${date} has the month first`,
      'name-text': () => 'by its name, and it holds free text',
      'longest-text': () => 'the longest free text',
      groups: () => 'columns with 2 to 30 different texts',
      'groups-and-more': (columns) => `columns with 2 to 30 different texts; not read: ${columns}`,
      'no-groups': () => 'no column with 2 to 30 different texts',
      'zone-column': (column) => `from the column ${column}`,
      'zone-header': (column) => `from the header ${column}`,
      offset: (offset) => `all moments carry the offset ${offset}`,
      offsets: () => 'the moments carry different offsets; set --zone',
      'no-zone': () => 'no zone in sight; set --zone',
    },
    leftOut: {
      'no-weights': (column) => `column ${column}, not all of whose values are numbers with a decimal point`,
      'repeats-score': (column) => `column ${column}, which says the score in other words`,
    },
  },
};
