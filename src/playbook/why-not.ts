/**
 * Why something is not planned, in the sentences of a language.
 *
 * @module
 */
import { checkForm } from '../estimate/argument.ts';
import type { Locale } from '../locale/locale.ts';
import type { ActionCore, OverlayTrace, Plan } from './action.ts';
import { deferSentence, guardSentences, nameOf } from './explain.ts';
import { checkPlan } from './plan-form.ts';
import type { StepId } from './playbook.ts';
import { type ExplainOptions, type PlanWords, planWords } from './plan-words.ts';

/**
 * Explains why a step or an action is not planned.
 *
 * It is suppressed or put off; another alternative was taken; an overlay took it out; an overlay would add it but does not hold,
 * or nobody knows whether it holds, with the facts that decide; it is guidance only; or nothing asks for it. Where it is
 * planned, the answer says so.
 *
 * @param plan - The plan, with its trace.
 * @param wanted - The id of a step, or of an action.
 * @param options - The language, and the zone in which moments are written.
 * @returns Sentences, in order; at least one.
 * @throws {NpsError} `zone/unknown` when the runtime does not know the zone; `input/invalid` for what is no plan or no id;
 * `option/out-of-range` for options without a language pack.
 * @example
 * const response = { id: 'a1', subject: 'c7', score: 6 as const, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} };
 * const options = { facts: { permissions: { optOuts: ['email' as const] } }, now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') };
 * const made = plan(strictPlaybook, response, options);
 * whyNot(made, 'thank', { locale: en }) // => ['“Thank the customer” is left out.', 'What has to come first is left out: Say what we are going to do.']
 */
export function whyNot(plan: Plan, wanted: StepId, options: ExplainOptions): string[] {
  checkPlan(plan, ['plan']);
  checkForm(wanted, 'text', ['wanted'], 'input/invalid');
  const words = planWords(options);
  return reasonsFor(plan, wanted, options.locale, words);
}

function reasonsFor(plan: Plan, wanted: string, locale: Locale, words: PlanWords): string[] {
  const { phrases } = locale;
  const { actions, suppressed, deferred, guidance, trace, score } = plan;
  const isWanted = ({ step, action }: Pick<ActionCore, 'step' | 'action'>): boolean =>
    step === wanted || action === wanted;
  const left = suppressed.filter(isWanted);
  const off = deferred.filter(isWanted);
  const inPlan = [
    ...actions.filter(isWanted).map((action) => phrases['plan.whynot.planned']({ step: nameOf(action, words) })),
    ...off.flatMap((action) => [
      phrases['plan.put-off']({ step: nameOf(action, words), until: words.moment(action.until) }),
      deferSentence(action, locale, words),
    ]),
    ...left.flatMap((action) => [
      phrases['plan.left-out']({ step: nameOf(action, words) }),
      ...guardSentences(action, locale, words),
    ]),
  ];
  if (inPlan.length > 0) return inPlan;
  const step = words.action(wanted);
  for (const { taken, others } of trace.alternatives) {
    const other = others.find((one) => one.step === wanted);
    if (other === undefined) continue;
    return other.why === 'asked-before' || taken === null
      ? [phrases['plan.whynot.asked-before']({ step })]
      : [phrases['plan.whynot.another-taken']({ step, other: words.action(taken) })];
  }
  const fromRules = trace.overlays.flatMap((overlay) => ruleSentences(overlay, wanted, step, locale, words));
  if (guidance.some(({ action, options = [] }) => action === wanted || options.includes(wanted)))
    fromRules.push(phrases['plan.whynot.guidance']({ step }));
  return fromRules.length > 0 ? fromRules : [phrases['plan.whynot.absent']({ step, score: `${score}` })];
}

/** What an overlay has to do with a step that is not there. */
function ruleSentences(
  overlay: OverlayTrace,
  wanted: string,
  step: string,
  { phrases }: Locale,
  words: PlanWords,
): string[] {
  const { truth, leaves, missing, edits, overlay: rule } = overlay;
  const edit = edits.filter((one) => one.step === wanted || one.action === wanted).at(-1);
  if (edit === undefined) return [];
  if (truth === 'true') return edit.op === 'remove' ? [phrases['plan.whynot.removed']({ step, rule })] : [];
  if (edit.op !== 'add') return [];
  const open = leaves.filter(({ truth: one }) => one !== 'true');
  // Where each part is true by itself, a negation decides.
  const sentences = (open.length > 0 ? open : leaves).map(words.leaf);
  return truth === 'false'
    ? [phrases['plan.whynot.rule-false']({ step, rule }), ...sentences]
    : [phrases['plan.whynot.rule-unknown']({ step, rule, facts: words.list(missing) }), ...sentences];
}
