/**
 * The play of an answer: that of its score, changed by every overlay whose condition holds.
 *
 * @module
 */
import { fail } from '../error.ts';
import { checkForm, checkForms } from '../estimate/argument.ts';
import { CATEGORIES, type Category, categorize } from '../scale/category.ts';
import type { Score } from '../scale/score.ts';
import { type Evaluation, evaluate, truthOf } from './condition.ts';
import { type AppliedEdit, editPlay } from './edit.ts';
import type { FactName, Facts } from './facts.ts';
import { checkFactsForm, checkPlaybookForm } from './form.ts';
import type { Overlay, Play, PlayId, Playbook, StepId, ThemeId, ThemeResponse } from './playbook.ts';

/** Whether an overlay holds, and why. */
export type OverlayEvaluation = Evaluation & {
  /** The overlay. */
  readonly overlay: string;
};

/** A step, and the overlays that had a hand in it. */
export type TouchedStep = {
  /** The step; it may be gone. */
  readonly step: StepId;
  /** The overlays in the order in which they touched it, each once. */
  readonly overlays: readonly string[];
};

/** The play of an answer, and how it came about. */
export type AnswerPlay = {
  /** The play of the score. */
  readonly base: PlayId;
  /** The play after all changes. */
  readonly play: Play;
  /** Every change that was made, in order. */
  readonly edits: readonly AppliedEdit[];
  /** The steps that were changed, added or taken out, each once, in the order in which they were first touched. */
  readonly touched: readonly TouchedStep[];
  /** Every overlay, in order, with its truth, its questions and the facts that it misses. */
  readonly evaluations: readonly OverlayEvaluation[];
};

/**
 * Finds the play of an answer.
 *
 * An overlay that is unknown for want of a fact changes nothing; its evaluation names the fact.
 *
 * @param playbook - The playbook.
 * @param score - The answer.
 * @param facts - What is known. Its score and what follows from it are taken from `score`.
 * @returns The play, the changes with their overlays, and why each overlay holds or not.
 * @throws {NpsError} `score/not-on-scale`; `playbook/invalid` for what is no playbook, `playbook/unknown-play` when the score has
 * no play; as `evaluate` for a condition or facts of another form.
 * @example
 * const { play, evaluations } = playFor(recommendedPlaybook, 10, { asksQuestion: true });
 * play.steps.map(({ id }) => id) // => ['thank', 'reach-out-regularly', 'reward', 'invite-referral', 'personal-reply']
 * evaluations.filter(({ truth }) => truth === 'unknown').map(({ overlay, missing }) => [overlay, missing]) // => [['staff-feedback', ['employee']]]
 */
export function playFor(playbook: Playbook, score: Score, facts: Facts): AnswerPlay {
  checkPlaybookForm(playbook);
  checkFactsForm(facts);
  const known = knownFacts(playbook, score, facts);
  const base = basePlayOf(playbook, score);
  const evaluations = playbook.overlays.map(({ id, when }) => ({ overlay: id, ...evaluate(when, known) }));
  const holding = playbook.overlays.filter((_, i) => (evaluations[i] as OverlayEvaluation).truth === 'true');
  const { play, edits } = editPlay(base.play, holding);
  const touched = new Map<StepId, Set<string>>();
  for (const { overlay, step } of edits) {
    const overlays = touched.get(step);
    if (overlays === undefined) touched.set(step, new Set([overlay]));
    else overlays.add(overlay);
  }
  return {
    base: base.id,
    play,
    edits,
    touched: [...touched].map(([step, overlays]) => ({ step, overlays: [...overlays] })),
    evaluations,
  };
}

/**
 * The overlays that hold, without the reasons; with `editPlay` the same play as that of `playFor`, sooner.
 *
 * @param playbook - The playbook.
 * @param known - The facts as `knownFacts` gives them.
 * @returns The overlays in their order.
 * @internal
 */
export const holdingOverlays = (playbook: Playbook, known: Facts): readonly Overlay[] =>
  playbook.overlays.filter(({ when }) => truthOf(when, known) === 'true');

/**
 * The play of a score, before any overlay.
 *
 * @param playbook - The playbook.
 * @param score - The answer.
 * @returns The play and its id.
 * @throws {NpsError} `playbook/unknown-play` when a playbook that was not checked has none.
 * @internal
 */
export function basePlayOf(playbook: Playbook, score: Score): { readonly id: PlayId; readonly play: Play } {
  const id = playbook.base[score];
  const play = Object.hasOwn(playbook.plays, id) ? playbook.plays[id] : undefined;
  return play === undefined
    ? fail('playbook/unknown-play', ['base', score], 'The base names a play of the playbook.')
    : { id, play };
}

/** The categories from worse to better. */
const RANK: Readonly<Record<Category, number>> = { detractor: 0, passive: 1, promoter: 2 };

/**
 * The facts with what follows from them: categories, their change, and whether a theme has an agreed response.
 *
 * @param playbook - The playbook.
 * @param score - The answer.
 * @param facts - What is known.
 * @returns All that conditions are asked with.
 * @throws {NpsError} `score/not-on-scale` for an answer off the scale, now or before; `facts/invalid` for themes that are no list.
 * @internal
 */
export function knownFacts(playbook: Playbook, score: Score, facts: Facts): KnownFacts {
  const category = categorize(score);
  const { previousScore, themes } = facts;
  const previous =
    previousScore === undefined || previousScore === null ? facts.previousCategory : categorize(previousScore);
  if (themes !== undefined && themes !== null && !Array.isArray(themes))
    fail('facts/invalid', ['themes'], 'Themes are a list of texts.');
  if (previous !== undefined && previous !== null && !CATEGORIES.includes(previous))
    fail('facts/invalid', ['previousCategory'], `A category is one of ${CATEGORIES.join(', ')}.`);
  const known = inOneForm(facts, score, category);
  if (previous !== undefined && previous !== null) {
    known.previousCategory = previous;
    known.categoryChange =
      RANK[category] < RANK[previous] ? 'worse' : RANK[category] > RANK[previous] ? 'better' : 'same';
  }
  if (Array.isArray(themes))
    known.hasThemeResponse = themes.some((theme: ThemeId) => Object.hasOwn(playbook.themes, theme));
  // A member that is missing reads as undefined either way.
  return known as KnownFacts;
}

/** Facts of one's own, to which more can be added. */
export type KnownFacts = { -readonly [Name in FactName]?: Facts[Name] };

/** Every fact that a condition may ask about, in one order and none left out: facts of one form are read much sooner. */
function inOneForm(facts: Facts, score: Score, category: Category): { [Name in FactName]: Facts[Name] | undefined } {
  return {
    score,
    category,
    previousScore: facts.previousScore,
    previousCategory: facts.previousCategory,
    categoryChange: facts.categoryChange,
    tags: facts.tags,
    touchpoint: facts.touchpoint,
    themes: facts.themes,
    hasThemeResponse: facts.hasThemeResponse,
    accountValue: facts.accountValue,
    highValue: facts.highValue,
    renewsOn: facts.renewsOn,
    daysUntilRenewal: facts.daysUntilRenewal,
    accountManager: facts.accountManager,
    employee: facts.employee,
    promiseBroken: facts.promiseBroken,
    complaintValid: facts.complaintValid,
    requestRefused: facts.requestRefused,
    askedBefore: facts.askedBefore,
    wantsContact: facts.wantsContact,
    asksQuestion: facts.asksQuestion,
    publicComplaint: facts.publicComplaint,
    channel: facts.channel,
    locale: facts.locale,
    country: facts.country,
    answersWithin: facts.answersWithin,
    openCases: facts.openCases,
    incident: facts.incident,
    daysSincePurchase: facts.daysSincePurchase,
  };
}

/** The agreed response to a theme. */
export type AgreedResponse = ThemeResponse & {
  /** The theme. */
  readonly theme: ThemeId;
};

/**
 * The agreed responses to the themes of a comment.
 *
 * They depend on nothing but the theme, so that everybody with the same complaint is offered the same.
 *
 * @param playbook - The playbook.
 * @param themes - The themes, in any order.
 * @returns The responses in the order of their themes' ids, each once; none where nothing is agreed.
 * @throws {NpsError} `playbook/invalid` for what is no playbook; `option/out-of-range` when `themes` is no list.
 * @example
 * const playbook = { ...strictPlaybook, themes: { 'late-driver': exampleThemeResponse } };
 * themeResponses(playbook, ['dirty-car', 'late-driver']).map(({ theme, offer }) => [theme, offer.kind]) // => [['late-driver', 'free-ride']]
 */
export function themeResponses(playbook: Playbook, themes: readonly ThemeId[]): AgreedResponse[] {
  checkForms(playbook, { themes: 'record' }, [], 'playbook/invalid');
  checkForm(themes, 'list', ['themes']);
  return [...new Set(themes)]
    .filter((theme) => Object.hasOwn(playbook.themes, theme))
    .sort()
    .map((theme) => ({ theme, ...(playbook.themes[theme] as ThemeResponse) }));
}
