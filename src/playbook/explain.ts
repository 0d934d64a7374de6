/**
 * Why an action is planned, put off or left out, in the sentences of a language.
 *
 * @module
 */
import type { Locale } from '../locale/locale.ts';
import { writerOf } from '../locale/locale.ts';
import type { Cause, DeferredAction, PlannedAction, SuppressedAction } from './action.ts';
import { checkAction } from './plan-form.ts';
import { type ExplainOptions, type PlanWords, planWords } from './plan-words.ts';
import type { DeferHit, GuardHit } from './suppress.ts';

/**
 * Explains an action of a plan: why it is there, by when, by whom and on which way; or why it is put off or left out.
 *
 * @param action - One of the actions, deferred or suppressed ones of a plan.
 * @param options - The language, and the zone in which moments are written.
 * @returns Sentences, in order.
 * @throws {NpsError} `zone/unknown` when the runtime does not know the zone; `input/invalid` for what is no action of a plan,
 * with the place of the fault; `option/out-of-range` for options without a language pack.
 * @example
 * const response = { id: 'a1', subject: 'c7', score: 3 as const, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} };
 * const options = { facts: {}, now: '2026-02-02T10:00:00.000Z', calendar: alwaysOpen('UTC') };
 * const { actions } = plan(strictPlaybook, response, options);
 * explain(actions[0], { locale: en })[0] // => '“Apologize” is planned because the play for the score 3 (score-3-4) asks for it.'
 */
export function explain(action: PlannedAction | DeferredAction | SuppressedAction, options: ExplainOptions): string[] {
  checkAction(action, ['action']);
  const words = planWords(options);
  const { locale } = options;
  const { phrases } = locale;
  const step = nameOf(action, words);
  if (!('owner' in action)) return [phrases['plan.left-out']({ step }), ...guardSentences(action, locale, words)];
  const { because, due, owner, channel, otherChannels, after } = action;
  const sentences = because.map((cause, i) => causeSentence(cause, i === 0, step, locale));
  if ('until' in action)
    sentences.push(
      phrases['plan.put-off']({ step, until: words.moment(action.until) }),
      deferSentence(action, locale, words),
    );
  sentences.push(...words.due(due), phrases['plan.owner']({ role: words.role(owner) }));
  if (channel === null) sentences.push(phrases['plan.inside']({}));
  else sentences.push(phrases['plan.channel']({ channel: words.channels([channel]) }));
  if (otherChannels.length > 0)
    sentences.push(phrases['plan.channel.others']({ channels: words.channels(otherChannels) }));
  if (after.length > 0) sentences.push(phrases['plan.after']({ steps: words.list(after.map(words.action)) }));
  return sentences;
}

/**
 * What a step is called: by its action; by its id, where the action is another one.
 *
 * @param step - The step.
 * @param words - The writer of the language.
 * @returns The name.
 * @internal
 */
export const nameOf = (
  { step, action }: { readonly step: string; readonly action: string },
  words: PlanWords,
): string => words.action(words.action(step) === step ? action : step);

function causeSentence(cause: Cause, isFirst: boolean, step: string, { phrases }: Locale): string {
  if (cause.kind === 'base') return phrases['plan.because.base']({ step, score: `${cause.score}`, play: cause.play });
  const { overlay: rule, op } = cause;
  if (isFirst) return phrases['plan.because.rule']({ step, rule });
  return phrases[op === 'add' ? 'plan.because.added' : 'plan.because.changed']({ rule });
}

/**
 * Says why a guard stopped an action.
 *
 * @param hit - The guard and what it saw.
 * @param locale - The language pack.
 * @param words - Its writer.
 * @returns Sentences.
 * @internal
 */
export function guardSentences(hit: GuardHit, locale: Locale, words: PlanWords): string[] {
  const { phrases } = locale;
  switch (hit.guard) {
    case 'erased':
    case 'do-not-contact':
      return [phrases[`plan.guard.${hit.guard}`]({})];
    case 'channel-opt-out':
      return [phrases['plan.guard.channel-opt-out']({ channels: words.channels(hit.data.channels) })];
    case 'no-basis':
      return [phrases['plan.guard.no-basis']({ purpose: phrases[`plan.purpose.${hit.data.purpose}`]({}) })];
    case 'quarantine': {
      const { lastInvitation, until } = hit.data;
      return [phrases['plan.guard.quarantine']({ at: words.moment(lastInvitation), until: words.moment(until) })];
    }
    case 'open-case':
      return [phrases['plan.guard.open-case']({ score: `${hit.data.score}` })];
    case 'incident-notice': {
      const { incident, at } = hit.data;
      return [phrases['plan.guard.incident-notice']({ incident, at: words.moment(at) })];
    }
    case 'reward-cap': {
      const { rewards, days, until } = hit.data;
      if (until === null) return [phrases['plan.guard.no-rewards']({})];
      const { counted } = writerOf(locale);
      return [
        phrases['plan.guard.reward-cap']({
          rewards: counted(rewards),
          days: counted(days),
          until: words.moment(until),
        }),
      ];
    }
    case 'blocked-by':
      return [phrases['plan.guard.blocked-by']({ steps: words.list(hit.data.steps.map(words.action)) })];
  }
}

/**
 * Says why an action is put off.
 *
 * @param hit - The reason and what it saw.
 * @param locale - The language pack.
 * @param words - Its writer.
 * @returns A sentence.
 * @internal
 */
export function deferSentence(hit: DeferHit, { phrases }: Locale, words: PlanWords): string {
  if (hit.guard === 'after-deferred')
    return phrases['plan.defer.after-deferred']({ steps: words.list(hit.data.steps.map(words.action)) });
  const { channel, from, to, zone } = hit.data;
  return phrases['plan.defer.quiet-hours']({
    channel: words.channels([channel]),
    quietFrom: words.time(from),
    quietTo: words.time(to),
    zone,
  });
}
