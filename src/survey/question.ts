/**
 * Is this the recommendation question? Only then is what comes of it a Net Promoter Score.
 *
 * @module
 */
import { fail } from '../error.ts';
import { named } from '../estimate/estimate.ts';
import { SCORES, isScore } from '../scale/score.ts';
import { type Finding, type FindingTable, type FindingValue, findingOf } from './finding.ts';

/** One question of a survey. */
export type SurveyQuestion = {
  /** `scale`: one of several values; `open`: free text; `choice`: one of several words. */
  readonly kind: 'scale' | 'open' | 'choice';
  /** The question as people read it. */
  readonly text: string;
  /** The language of the text as a BCP 47 tag such as `fi`; without it, all known languages are tried. */
  readonly language?: string;
  /** The values that can be answered, from the least likely to the most. */
  readonly values?: readonly number[];
  /** The values that are in sight without scrolling, dragging or opening anything. @defaultValue `values` */
  readonly visible?: readonly number[];
  /** How many clicks, taps or keys an answer takes from the invitation on. */
  readonly clicks?: number;
  /** The value that is chosen before anybody answered. */
  readonly preselected?: number;
};

/** A survey as people meet it. */
export type SurveyForm = {
  /** The questions in their order. */
  readonly questions: readonly SurveyQuestion[];
};

/**
 * What may be found in a survey. Faults that make the score another measure: `no-score-question`; `several-score-questions`, so
 * that nobody knows which is meant; `not-recommendation`, the question asks something else; `not-zero-to-ten`, another scale;
 * `not-whole-numbers`; `values-hidden`, not all eleven are in sight. Other faults: `why-missing`, `why-not-next`, the open
 * question does not follow the score. Warnings: `further-questions`, each costs answers; `several-clicks`; `preselected`, a
 * value stands there before the answer and draws answers to it; `language-not-known`, whether the text asks about recommending
 * cannot be told.
 */
export type QuestionCode =
  | 'no-score-question'
  | 'several-score-questions'
  | 'not-recommendation'
  | 'not-zero-to-ten'
  | 'not-whole-numbers'
  | 'values-hidden'
  | 'why-missing'
  | 'why-not-next'
  | 'further-questions'
  | 'several-clicks'
  | 'preselected'
  | 'language-not-known';

/** Each code with its rule. */
export const QUESTION_FINDINGS: FindingTable<QuestionCode> = {
  'no-score-question': { severity: 'fault', rule: 'G6' },
  'several-score-questions': { severity: 'fault', rule: 'G6' },
  'not-recommendation': { severity: 'fault', rule: 'G6' },
  'not-zero-to-ten': { severity: 'fault', rule: 'G6' },
  'not-whole-numbers': { severity: 'fault', rule: 'G6' },
  'values-hidden': { severity: 'fault', rule: 'SV4' },
  'why-missing': { severity: 'fault', rule: 'SV2' },
  'why-not-next': { severity: 'fault', rule: 'SV2' },
  'further-questions': { severity: 'warning', rule: 'SV1' },
  'several-clicks': { severity: 'warning', rule: 'SV4' },
  preselected: { severity: 'warning', rule: 'SV4' },
  'language-not-known': { severity: 'warning', rule: 'G6' },
};

/** What a check of a survey says. */
export type FormCheck = {
  /** Whether the answers may be called NPS: the recommendation question, 0 to 10 in whole numbers, all eleven in sight. */
  readonly isNps: boolean;
  /** The place of the score question; `null` where there is none. */
  readonly scoreQuestion: number | null;
  /** Everything found, in the order of the questions; empty for a survey as it should be. */
  readonly findings: readonly Finding<QuestionCode>[];
};

/** How "recommend" begins in the languages that are known. */
const RECOMMEND: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})recommend/u,
  fi: /(?<!\p{L})suositte?l/u,
  sv: /(?<!\p{L})rekommend/u,
  nb: /(?<!\p{L})(?:anbefal|tilrå)/u,
  da: /(?<!\p{L})anbefal/u,
  de: /(?<!\p{L})(?:weiter)?empf(?:ehl|iehl|ohl)/u,
  fr: /(?<!\p{L})recommand/u,
  es: /(?<!\p{L})recom(?:end|iend)/u,
  nl: /(?<!\p{L})aan(?:beveel|bevel|raad|raden|te ?bevelen|te ?raden)/u,
  pt: /(?<!\p{L})recomend/u,
  it: /(?<!\p{L})(?:consigli|raccomand)/u,
};

/**
 * Checks whether a survey asks the recommendation question, and asks it well.
 *
 * The survey has two questions: how likely people are to recommend, on the whole numbers from 0 to 10 with all eleven in
 * sight, and why they chose that value. Anything else on the first one measures something else, so `isNps` is false. What is
 * wrong around it, such as a third question, costs answers but leaves the measure as it is.
 *
 * The text is only searched for the word "recommend" in en, fi, sv, nb, da, de, fr, es, nl, pt and it. So a sentence that has
 * the word and asks something else passes, and one that avoids the word is refused.
 *
 * @param form - The survey as people meet it.
 * @returns Whether it is NPS, with everything found. A survey with faults is a result, not an error.
 * @throws {NpsError} `survey/invalid` with its place when the form is no such record: no list of questions, a text that is no
 * text, a value that is no finite number.
 * @example
 * const ask = { kind: 'scale' as const, text: 'How likely are you to recommend us?', values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
 * const why = { kind: 'open' as const, text: 'Why did you choose that score?' };
 * checkSurvey({ questions: [ask, why] }) // => { isNps: true, scoreQuestion: 0, findings: [] }
 * checkSurvey({ questions: [{ ...ask, values: [1, 2, 3, 4, 5] }, why] }).findings[0]?.code // => 'not-zero-to-ten'
 */
export function checkSurvey(form: SurveyForm): FormCheck {
  const questions = checkedQuestions(form);
  const scales = questions.flatMap(({ kind }, place) => (kind === 'scale' ? [place] : []));
  const asking = scales.filter((place) => recommends(questions[place] as SurveyQuestion) !== false);
  // Where no scale question asks about recommending, the first one is looked at, to say what it lacks.
  const place = asking[0] ?? scales[0] ?? null;
  if (place === null) {
    const found = findingOf(QUESTION_FINDINGS, 'no-score-question', ['questions'], { questions: questions.length });
    return { isNps: false, scoreQuestion: null, findings: [found] };
  }
  const measure = [
    ...(asking.length > 1
      ? [findingOf(QUESTION_FINDINGS, 'several-score-questions', ['questions'], { places: asking })]
      : []),
    ...measureFindings(questions[place] as SurveyQuestion, ['questions', place]),
  ];
  const findings = [
    ...measure,
    ...easeFindings(questions[place] as SurveyQuestion, ['questions', place]),
    ...orderFindings(questions, place),
  ];
  return { isNps: measure.every(({ severity }) => severity === 'warning'), scoreQuestion: place, findings };
}

/** Whether the text asks about recommending; `null` when its language is not known. */
function recommends({ text, language }: SurveyQuestion): boolean | null {
  const folded = text.normalize('NFC').toLowerCase();
  const primary = language?.toLowerCase().split('-')[0] ?? null;
  if (primary === null) return Object.values(RECOMMEND).some((word) => word.test(folded));
  const tag = primary === 'no' || primary === 'nn' ? 'nb' : primary;
  return Object.hasOwn(RECOMMEND, tag) ? (RECOMMEND[tag] as RegExp).test(folded) : null;
}

type Path = readonly (string | number)[];
type Found = readonly Finding<QuestionCode>[];

const found = (code: QuestionCode, path: Path, data: Readonly<Record<string, FindingValue>>): Found => [
  findingOf(QUESTION_FINDINGS, code, path, data),
];

/** What makes the score another measure. */
function measureFindings(question: SurveyQuestion, path: Path): Found {
  const { values = [], language } = question;
  const asks = recommends(question);
  // Adding 0 turns −0 into 0.
  const sorted = [...new Set(values.map((value) => value + 0))].sort((a, b) => a - b);
  const visible = question.visible ?? values;
  const hidden = SCORES.filter((score) => !visible.includes(score));
  const isScale = sorted.length === SCORES.length && sorted.every(isScore);
  const hasEnds = sorted[0] === 0 && sorted.at(-1) === 10;
  return [
    ...(asks === false ? found('not-recommendation', [...path, 'text'], { language: language ?? null }) : []),
    ...(asks === null ? found('language-not-known', [...path, 'language'], { language: language ?? null }) : []),
    ...(!isScale && (!hasEnds || sorted.every(Number.isInteger))
      ? found('not-zero-to-ten', [...path, 'values'], {
          lowest: sorted[0] ?? null,
          highest: sorted.at(-1) ?? null,
          values: sorted.length,
        })
      : []),
    ...(sorted.every(Number.isInteger)
      ? []
      : found('not-whole-numbers', [...path, 'values'], {
          fractions: sorted.filter((value) => !Number.isInteger(value)).length,
        })),
    ...(isScale && hidden.length > 0 ? found('values-hidden', [...path, 'visible'], { hidden }) : []),
  ];
}

/** What makes answering harder, or draws it one way. */
const easeFindings = ({ clicks, preselected }: SurveyQuestion, path: Path): Found => [
  ...(clicks !== undefined && clicks > 1 ? found('several-clicks', [...path, 'clicks'], { clicks }) : []),
  ...(preselected !== undefined ? found('preselected', [...path, 'preselected'], { value: preselected + 0 }) : []),
];

/** The open question follows the score, and that is all. */
function orderFindings(questions: readonly SurveyQuestion[], place: number): Found {
  const why = questions.findIndex(({ kind }, i) => kind === 'open' && i > place);
  const others = questions.length - (why < 0 ? 1 : 2);
  return [
    ...(why < 0 ? found('why-missing', ['questions'], { after: place }) : []),
    ...(why > place + 1 ? found('why-not-next', ['questions', why], { between: why - place - 1 }) : []),
    ...(others > 0 ? found('further-questions', ['questions'], { others }) : []),
  ];
}

const KINDS = ['scale', 'open', 'choice'];
const MOST_QUESTIONS = 1000;
const MOST_VALUES = 1001;

/** The questions, once every member that is read has its type. */
function checkedQuestions(form: SurveyForm): readonly SurveyQuestion[] {
  const questions: unknown = Object(form) === form ? form.questions : null;
  if (!Array.isArray(questions) || questions.length > MOST_QUESTIONS)
    fail('survey/invalid', ['questions'], `A survey has a list of at most ${MOST_QUESTIONS} questions.`);
  return Array.from(questions as readonly SurveyQuestion[], checkedQuestion);
}

function checkedQuestion(question: SurveyQuestion, place: number): SurveyQuestion {
  const path = ['questions', place];
  if (typeof question !== 'object' || question === null)
    fail('survey/invalid', path, `A question is a record, got ${named(question)}.`);
  if (!KINDS.includes(question.kind))
    fail('survey/invalid', [...path, 'kind'], `A question is one of ${KINDS.join(', ')}.`);
  if (typeof question.text !== 'string')
    fail('survey/invalid', [...path, 'text'], `The text of a question was expected, got ${named(question.text)}.`);
  if (question.language !== undefined && typeof question.language !== 'string')
    fail('survey/invalid', [...path, 'language'], `A language is a tag, got ${named(question.language)}.`);
  for (const key of ['values', 'visible'] as const) checkValues(question[key], [...path, key]);
  for (const key of ['clicks', 'preselected'] as const)
    if (question[key] !== undefined && !Number.isFinite(question[key]))
      fail('survey/invalid', [...path, key], `A finite number was expected, got ${named(question[key])}.`);
  return question;
}

function checkValues(values: unknown, path: readonly (string | number)[]): void {
  if (values === undefined) return;
  if (!Array.isArray(values) || values.length > MOST_VALUES)
    fail('survey/invalid', path, `Values are a list of at most ${MOST_VALUES} numbers.`);
  if (!Array.from(values as readonly unknown[]).every(Number.isFinite))
    fail('survey/invalid', path, 'Values are finite numbers.');
}
