/**
 * What a check of a survey finds: a code, the rule behind it, and where the rule comes from.
 *
 * Findings are results to be read, never errors: a survey with faults is a fact about the survey.
 *
 * @module
 */

/** Where a rule comes from: practitioners' advice, common products of the field, or this library. */
export type Origin = 'source' | 'industry' | 'design';

/**
 * The rules of asking, each with its origin. SV1: the score and then "why", nothing else. SV2: the open "why" follows the
 * score. SV3 and T4: ask 14 to 30 days after a purchase. SV4: one click, all eleven values visible. SV5: personal, from a
 * person. SV6: the channel that suits the person. SV9: a gift for answering never depends on the score. SV11: a subscription
 * is first asked 14 to 30 days after use began. T8: time between two invitations, and the floor of 24 hours. T9: ask again 30
 * to 90 days after a resolution. G5: who was asked and who answered stands beside the score. G6: only the recommendation
 * question from 0 to 10 is NPS. G11: an invitation asks for no given score, names no category and ties no gift to a score.
 * `permission`: nobody is reached who does not allow it. `reminder`: reminders have a limit of their own.
 */
export const SURVEY_RULES = {
  SV1: 'source',
  SV2: 'source',
  SV3: 'source',
  SV4: 'source',
  SV5: 'source',
  SV6: 'source',
  SV9: 'design',
  SV11: 'design',
  T4: 'source',
  T8: 'industry',
  T9: 'design',
  G5: 'design',
  G6: 'source',
  G11: 'design',
  permission: 'design',
  reminder: 'industry',
} as const;

/** The name of a rule of asking. */
export type SurveyRule = keyof typeof SURVEY_RULES;

/** `fault`: the rule is broken. `warning`: it may be, or answers suffer. */
export type Severity = 'fault' | 'warning';

/** A plain value that says more about a finding. */
export type FindingValue = string | number | boolean | null | readonly number[];

/** One finding. */
export type Finding<Code extends string = string> = {
  /** What was found. */
  readonly code: Code;
  readonly severity: Severity;
  /** The rule behind it. */
  readonly rule: SurveyRule;
  /** Where the rule comes from. */
  readonly origin: Origin;
  /** Keys and indices from what was checked to the place; empty for the whole. */
  readonly path: readonly (string | number)[];
  /** What was found there. */
  readonly data: Readonly<Record<string, FindingValue>>;
};

/** What stands behind the codes of a check: a further code is a further row. */
export type FindingTable<Code extends string> = Readonly<
  Record<Code, { readonly severity: Severity; readonly rule: SurveyRule }>
>;

/**
 * Makes the finding of a code.
 *
 * @param table - The codes of the check.
 * @param code - The code.
 * @param path - Where it was found.
 * @param data - What was found there.
 * @returns The finding, with the rule and its origin.
 * @internal
 */
export const findingOf = <Code extends string>(
  table: FindingTable<Code>,
  code: Code,
  path: readonly (string | number)[],
  data: Readonly<Record<string, FindingValue>> = {},
): Finding<Code> => {
  const { severity, rule } = table[code];
  return { code, severity, rule, origin: SURVEY_RULES[rule], path, data };
};
