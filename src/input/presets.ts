/**
 * Mappings for the exports of survey tools. Each is a plain `RowMapping`: look at it, change it, keep it as JSON.
 *
 * What a preset cannot know must be told: which column holds the question, in which zone the tool writes its times, in
 * which order it writes day and month. Each docstring says what could be checked in the maker's public documentation and
 * what could not; tools change their exports, so look at the first result with a person's eye.
 *
 * @module
 */
import type { Column, RowMapping } from './mapping.ts';

/** What to tell a preset about a survey. */
export type PresetOptions = {
  /** The column with the answer to the recommendation question. */
  readonly score: Column;
  /** The column with the comment. */
  readonly comment?: Column;
  /** The column that says who answered; not a name or an address. */
  readonly subject?: Column;
  /** What else is known; as in `RowMapping`. */
  readonly tags?: NonNullable<RowMapping['tags']>;
};

/** What to tell a preset whose tool writes local times. */
export type ZonedPresetOptions = PresetOptions & {
  /** The IANA zone in which the tool writes times, as set in the account or in the export. */
  readonly zone: string;
};

/**
 * The mapping for a CSV or TSV export of Qualtrics.
 *
 * Such a file has three header rows: the names of the columns, the texts of the questions and import ids as JSON. The second
 * and third are recognized by the import ids and left out; without them (other formats) no row is. The columns of an NPS
 * question are its name, with the score, and the name with `_NPS_GROUP`, with the category as a word or number: give
 * the first, the second is refused. Previews are in the file too: take `Status` as a tag to find them.
 * Checked in the documentation: the three header rows, and that `EndDate` is the time of submission and
 * `ResponseId` the id. Not stated there: the names of the group columns and the content of the third row, which were taken
 * from programs that are public and read such files.
 *
 * @param options - The question's column, such as `Q1`, the zone of the account or of the export, and more columns.
 * @returns The mapping.
 * @example
 * qualtricsMapping({ score: 'Q1', zone: 'Europe/Helsinki' }).answeredAt // => ['EndDate', 'End Date']
 * @see Qualtrics, Understanding Your Dataset, https://www.qualtrics.com/support/survey-platform/data-and-analysis-module/data/download-data/understanding-your-dataset/
 */
export const qualtricsMapping = (options: ZonedPresetOptions): RowMapping => ({
  ...options,
  id: ['ResponseId', 'ResponseID', 'Response ID'],
  answeredAt: ['EndDate', 'End Date'],
  extraHeader: { startsWith: '{"ImportId":' },
});

/**
 * The mapping for a CSV export of SurveyMonkey with one row per respondent.
 *
 * Such a file has two header rows: the questions, and below them the parts of each question; the second has no
 * respondent id and is left out. The score may be written as a number or as the text of the choice.
 * No page of the maker that describes the columns could be found: old manuals mention the spreadsheet of all responses and
 * no more. The names of the columns and the second header row were taken from programs that are public and read such
 * files. How the account writes dates must be told: look whether the day or the month comes first.
 *
 * @param options - The question's column, the zone and the format of the dates, and more columns.
 * @returns The mapping.
 * @example
 * const mapping = surveyMonkeyMapping({
 *   score: 'How likely is it that you would recommend us?',
 *   zone: 'America/New_York',
 *   dateFormat: 'MM/DD/YYYY hh:mm:ss A',
 * });
 * mapping.id // => 'Respondent ID'
 * @see SurveyMonkey, User Manual, in a public copy at https://pdfslide.us/documents/manual-survey-monkey.html
 */
export const surveyMonkeyMapping = (
  options: ZonedPresetOptions & { readonly dateFormat: string | readonly string[] },
): RowMapping => ({
  ...options,
  id: 'Respondent ID',
  answeredAt: ['End Date', 'Date Modified', 'EndDate'],
  extraHeader: { blank: 'Respondent ID' },
});

/**
 * The mapping for a CSV export of Typeform.
 *
 * The first column, `#`, holds the id of the response; the questions follow with their texts as names, and the times
 * are in UTC, as the name of the column says. An opinion scale may begin at 0 or 1 and end anywhere from 5 to 10, so make
 * sure that the question was asked from 0 to 10.
 * Checked in the documentation: only the response of the interface for programs, whose times are UTC. The names of the
 * columns of the file were taken from programs that are public and read such files.
 *
 * @param options - The question's column, and more columns.
 * @returns The mapping.
 * @example
 * typeformMapping({ score: 'How likely are you to recommend us?' }).zone // => 'UTC'
 * @see Typeform, Retrieve responses, https://www.typeform.com/developers/responses/reference/retrieve-responses/
 */
export const typeformMapping = (options: PresetOptions): RowMapping => ({
  ...options,
  id: ['#', 'Response ID', 'Token'],
  answeredAt: ['Submit Date (UTC)', 'Submitted At', 'Submit Date'],
  zone: 'UTC',
});

/**
 * The mapping for survey responses of Delighted.
 *
 * Reads the list that the interface for programs returns: `id`, `person`, `score`, `comment`, and `created_at` in seconds
 * since 1970. Rows of other survey types must be left out before: CSAT and CES have other scales. Times as text carry
 * an offset or are taken to be in UTC.
 * Checked in the documentation: these members and the unit of the time. The columns of the CSV export are not documented in
 * public; where they are named otherwise, change the mapping that this returns.
 *
 * @param options - More columns; what is given here wins.
 * @returns The mapping.
 * @example
 * delightedMapping().dateFormat // => 'seconds'
 * @see Delighted, Listing survey responses, https://delighted.com/docs/api/listing-survey-responses
 */
export const delightedMapping = (options: Partial<PresetOptions> = {}): RowMapping => ({
  id: ['id', 'Response ID'],
  subject: ['person', 'Person ID'],
  score: 'score',
  comment: 'comment',
  answeredAt: 'created_at',
  dateFormat: 'seconds',
  zone: 'UTC',
  ...options,
});

/**
 * The mapping for the responses of a Google Form, downloaded as CSV.
 *
 * The first column is the timestamp, named in the language of the form (English, Finnish, Norwegian, Swedish and German are
 * known here); the questions follow with their texts as names. Nothing in the file names a response, so answers are named by their
 * row: keep the rows in order, and make ids of your own when several files come together. In a linear scale the ends can
 * be chosen, so make sure that the question was asked from 0 to 10.
 * A file downloaded from the form begins with the year; one downloaded from the linked spreadsheet writes dates as the
 * spreadsheet's country does, which must be told in `dateFormat`.
 * Checked in the documentation: only the interface for programs, in which a response has a time but a column has no name.
 * The maker documents neither the name of the column nor the form of its times, so both stand here unchecked.
 *
 * @param options - The question's column, the zone of the form or the spreadsheet, and more columns.
 * @returns The mapping.
 * @example
 * googleFormsMapping({ score: 'How likely are you to recommend us?', zone: 'Europe/Oslo' }).zone // => 'Europe/Oslo'
 * @see Google, REST Resource: forms.responses, https://developers.google.com/workspace/forms/api/reference/rest/v1/forms.responses
 */
export const googleFormsMapping = (
  options: ZonedPresetOptions & { readonly dateFormat?: string | readonly string[] },
): RowMapping => ({
  answeredAt: ['Timestamp', 'Aikaleima', 'Tidsmerke', 'Tidsstempel', 'Tidsstämpel', 'Zeitstempel'],
  dateFormat: ['YYYY/MM/DD h:mm:ss A Z', 'YYYY/MM/DD h:mm:ss A z'],
  ...options,
});
