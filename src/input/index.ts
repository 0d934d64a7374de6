/**
 * The door `npskit/input`: answers of unknown origin are checked here and become trusted records.
 *
 * @module
 */
export { type Doubt, DOUBTS } from './doubts.ts';
export type { Parsed, RejectedRow } from './issues.ts';
export type { StandardResult, StandardSchema } from './standard.ts';
export { type ParsedResponses, parseResponse, parseResponses, responseSchema, safeParseResponse } from './response.ts';
export {
  type Column,
  DEFAULT_MISSING,
  MAPPED_FIELDS,
  type MappedField,
  type RowMapping,
  parseMapping,
  safeParseMapping,
} from './mapping.ts';
export type { ParsedRows } from './collect.ts';
export { parseRows } from './rows.ts';
export { DELIMITERS, type Delimiter } from './records.ts';
export { type CsvOptions, parseCsv, parseCsvChunks } from './csv.ts';
export {
  type PresetOptions,
  type ZonedPresetOptions,
  delightedMapping,
  googleFormsMapping,
  qualtricsMapping,
  surveyMonkeyMapping,
  typeformMapping,
} from './presets.ts';
export { type KeyedTally, type ParsedTallies, type TalliesOptions, parseTallies } from './tally.ts';
export { parsePlaybook, playbookSchema, safeParsePlaybook } from './playbook.ts';
export { type History, parseHistory, safeParseHistory } from './history.ts';
export { codebookSchema, parseCodebook, safeParseCodebook } from './codebook.ts';
