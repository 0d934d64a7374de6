/**
 * What the pages say of the embedded sample and of the reading of comments, in their languages.
 *
 * How a file was read is told in English, on the page as in the terminal: its notes give the grounds of every guess.
 *
 * @module
 */
import type { Counted, Locale } from 'npskit';
import { formFor } from './follow-up-words.ts';

/** How many comments were read. */
export type ThemeCounts = {
  /** How many were sorted. */
  readonly sorted: Counted;
  /** How many there are. */
  readonly written: Counted;
  /** How many themes were found beside those of the codebook. */
  readonly found: Counted;
};

/** The words of the notes in one language. */
export type NoteWords = {
  /** What the answers are; stands below the title. */
  readonly sample: string;
  /** The same for the notes, and where to read on. */
  readonly madeUp: string;
  readonly names: Readonly<Record<'source' | 'segments' | 'themes' | 'zone', string>>;
  readonly themes: (counts: ThemeCounts) => string;
};

/** The words of the notes in English. */
export const englishNotes: NoteWords = {
  sample: 'The embedded sample: made-up answers to a fictional supplier of office goods',
  madeUp: 'the embedded sample, made up; docs/examples/sample.md says what was planted in it',
  names: { source: 'source', segments: 'segments', themes: 'themes', zone: 'zone' },
  themes: ({ sorted, written, found }) =>
    `${sorted.value < written.value ? `the newest ${sorted.text} of ${written.text}` : sorted.text} ${formFor(written, 'comment', 'comments')} by the starter codebooks (en, fi, sv, nb)${found.value === 0 ? '' : `; ${found.text} more found in those without a theme, named by their words`}`,
};

const WORDS: Readonly<Record<string, NoteWords>> = {
  en: englishNotes,
  fi: {
    sample: 'Esimerkkiaineisto: keksittyjä vastauksia kuvitteelliselle toimistotarvikkeiden toimittajalle',
    madeUp: 'keksitty esimerkkiaineisto; docs/examples/sample.md kertoo, mitä siihen on piilotettu',
    names: { source: 'lähde', segments: 'segmentit', themes: 'teemat', zone: 'aikavyöhyke' },
    themes: ({ sorted, written, found }) =>
      `kommentteja: ${written.text}${sorted.value < written.value ? `, joista lajiteltu uusimmat ${sorted.text}` : ''}; lajittelun pohjana valmiit koodikirjat (en, fi, sv, nb)${found.value === 0 ? '' : `; teemoitta jääneistä löytyi lisää teemoja: ${found.text}, nimetty sanojensa mukaan`}`,
  },
  nb: {
    sample: 'Eksempeldata: oppdiktede svar til en fiktiv leverandør av kontorrekvisita',
    madeUp: 'oppdiktede eksempeldata; docs/examples/sample.md forteller hva som er lagt inn i dem',
    names: { source: 'kilde', segments: 'segmenter', themes: 'temaer', zone: 'tidssone' },
    themes: ({ sorted, written, found }) =>
      `${sorted.value < written.value ? `de nyeste ${sorted.text} av ${written.text}` : sorted.text} ${formFor(written, 'kommentar', 'kommentarer')} sortert etter de ferdige kodebøkene (en, fi, sv, nb)${found.value === 0 ? '' : `; ${found.text} til funnet blant dem uten tema, med navn etter ordene i dem`}`,
  },
  sv: {
    sample: 'Exempeldata: påhittade svar till en fiktiv leverantör av kontorsmaterial',
    madeUp: 'påhittade exempeldata; docs/examples/sample.md berättar vad som har lagts in i dem',
    names: { source: 'källa', segments: 'segment', themes: 'teman', zone: 'tidszon' },
    themes: ({ sorted, written, found }) =>
      `${sorted.value < written.value ? `de senaste ${sorted.text} av ${written.text}` : sorted.text} ${formFor(written, 'kommentar', 'kommentarer')} sorterade efter de färdiga kodböckerna (en, fi, sv, nb)${found.value === 0 ? '' : `; ${found.text} till hittades bland dem utan tema, med namn efter orden i dem`}`,
  },
};

/** The words of a language; of English where there are none. */
export const noteWordsOf = ({ tag }: Locale): NoteWords => WORDS[tag] ?? englishNotes;
