/**
 * Laws of a playbook, to be run over a project's own: what holds for its plans, whoever answers and whatever is known.
 *
 * @module
 */
import * as fc from 'fast-check';
import { NpsError } from '../error.ts';
import type { Plan } from '../playbook/action.ts';
import { type CheckOptions, checkPlaybook } from '../playbook/check.ts';
import { isAlike } from '../playbook/diff-structure.ts';
import { type PlanOptions, plan as ownPlan } from '../playbook/plan.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { reconcile } from '../playbook/reconcile.ts';
import type { Response } from '../response.ts';
import { SCORES, type Score } from '../scale/score.ts';
import type { Law, LawOptions } from './laws.ts';
import { agreedIn, bound, coming, everyKey, outreachOf, rewardsIn } from './plan-readings.ts';
import { arbPlanCase } from './playbook-cases.ts';
import {
  type Limit,
  type PlanCase,
  aboutTheSame,
  arbLimit,
  askedFacts,
  lacking,
  laterVersion,
  reversed,
  unhurried,
  unlimited,
  withTheme,
  without,
} from './playbook-changes.ts';

/** How hard the laws of a playbook are tried, and what they are tried with. */
export type PlaybookLawOptions = LawOptions &
  CheckOptions & {
    /** Your own way to plan, where you wrap that of the library. @defaultValue `plan` */
    readonly plan?: (playbook: Playbook, response: Response, options: PlanOptions) => Plan;
  };

/**
 * The laws that every good playbook keeps, for every score and whatever is known.
 *
 * Answers are drawn for the conditions of the playbook, so its own overlays are tried. Run them in your own test suite:
 * `for (const law of playbookLaws(mine)) test(law.name, law.check)`. Whether lower scores are seen to sooner is not among
 * them, since a playbook may be good without: see {@link severityLaws}.
 *
 * What rewards are those of `reward`, `incentivize-recommendation` and `invite-referral`; rewards under names of your own
 * are not seen.
 *
 * @param playbook - Your playbook.
 * @param options - Number of random cases, the seed, the messages at hand, and your own way to plan.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const laws = playbookLaws(recommendedPlaybook, { runs: 20 });
 * laws.forEach((law) => law.check());
 * laws.length // => 17
 */
export function playbookLaws(playbook: Playbook, options: PlaybookLawOptions = {}): Law[] {
  const { templates, plan = ownPlan } = options;
  const planFor = (one: PlanCase, book = playbook): Plan => plan(book, one.response, one.options);
  const planWith = (one: PlanCase, facts: PlanOptions['facts']): Plan =>
    planFor({ ...one, options: { ...one.options, facts } });
  const law = lawsOfCases(playbook, options);
  return [
    {
      name: 'the check finds no fault',
      check: () => {
        const [first] = checkPlaybook(playbook, templates === undefined ? {} : { templates });
        if (first !== undefined) throw new NpsError([first]);
      },
    },
    law('the playbook survives JSON', () => survivesJson(playbook)),
    law('every score and any context has a plan', ({ response, options: about }) =>
      SCORES.every((score) => {
        const one = planFor({ response: { ...response, score }, options: about });
        const ruling = Math.min(score, about.facts.openCase?.score ?? score);
        return one.responseId === response.id && one.score === ruling && one.play === playbook.base[one.score];
      }),
    ),
    law('the same input has the same plan', (one) => isAlike(planFor(one), planFor(one))),
    law('the order of members does not matter', (one) => {
      const facts = reversed(one.options.facts);
      const other = { response: reversed(one.response), options: { ...one.options, facts } };
      return isAlike(planFor(other, reversed(playbook)), planFor(one));
    }),
    law('a fact that nothing asks about changes nothing', (one) =>
      isAlike(planWith(one, askedFacts(playbook, one.options.facts)), planFor(one)),
    ),
    law('a plan with its trace survives JSON', (one) => survivesJson(planFor(one))),
    law('each action is there for a row or an overlay, and goes with them', (one) =>
      coming(planFor(one)).every((action) => {
        const { because, key } = action;
        const exist = because.every((cause) =>
          cause.kind === 'base'
            ? playbook.base[cause.score] === cause.play
            : playbook.overlays.some(({ id }) => id === cause.overlay),
        );
        if (!exist || because.length === 0) return false;
        return coming(planFor(one, without(playbook, action))).every((rest) => rest.key !== key);
      }),
    ),
    law('what is done, left out and put off is disjoint, and together the plan without limits', (one) => {
      const keys = everyKey(planFor(one));
      const all = everyKey(planFor(unlimited(one), unhurried(playbook)));
      return new Set(keys).size === keys.length && isAlike(keys.sort(), all.sort());
    }),
    law('a further limit never adds an action for the customer', (one, _, limit) => {
      const before = outreachOf(planFor(one));
      return outreachOf(planWith(one, limit(one))).every((key) => before.includes(key));
    }),
    law('who asked to be forgotten or left alone is not reached', (one) =>
      ['erased', 'doNotContact'].every((name) => {
        const { facts } = one.options;
        const permissions = { ...facts.permissions, [name]: true };
        return outreachOf(planWith(one, { ...facts, permissions })).length === 0;
      }),
    ),
    law('once everything is done, nothing is to do', (one) => {
      const { toDo, obsolete } = reconcile(planFor(one), planFor(one).actions);
      return toDo.length === 0 && obsolete.length === 0;
    }),
    law('a later plan by a later version asks only for its new step', (one) => {
      const { facts } = one.options;
      // Somebody who asked to be forgotten has no plan at all.
      const known = { ...facts, permissions: { ...facts.permissions, erased: false } };
      const options = { ...one.options, facts: known };
      const { news, later } = laterVersion(playbook);
      const { toDo } = reconcile(planFor({ ...one, options }, later), planWith(one, known).actions);
      return toDo.length === 1 && toDo[0]?.step === news;
    }),
    law('each action comes after what it comes after', (one) => {
      const { actions, deferred } = planFor(one);
      const seen = new Set(deferred.map(({ step }) => step));
      return actions.every(({ step, after }) => after.every((id) => seen.has(id)) && seen.add(step));
    }),
    law('what is due before now is overdue and nothing else is, and nothing is due before the answer', (one) => {
      const { now, moments, facts } = one.options;
      const { answeredAt } = one.response;
      const opened = facts.openCase?.openedAt ?? answeredAt;
      const began = opened < answeredAt ? opened : answeredAt;
      const made = planFor(one);
      return [...coming(made), ...made.clocks].every(({ due }) => {
        const at = bound(due);
        if (at === null || due === null || 'waitsFor' in due) return true;
        return due.overdue === at < now && (moments !== undefined || at >= began);
      });
    }),
    law('the same theme has the same response for everybody of a segment and a language', (one, other) => {
      const [mine, theirs] = aboutTheSame(one, other).map((each) => agreedIn(planFor(each, withTheme(playbook))));
      return mine === null || theirs === null || isAlike(mine, theirs);
    }),
    law('no reward hangs on how a score changed', (one) => {
      const free = unlimited(one);
      const facts = lacking(free.options.facts, 'previousScore', 'previousCategory', 'categoryChange');
      const rewards = rewardsIn(planWith(free, facts));
      return SCORES.every((previousScore) => isAlike(rewardsIn(planWith(free, { ...facts, previousScore })), rewards));
    }),
  ];
}

/**
 * The laws of a playbook that takes a lower score of a detractor for the graver one, as both presets do.
 *
 * A playbook of your own need not keep them: one that calls a 6 first, since it may still become a 7, is a good playbook.
 * Run them where yours claims to be as severe as the score is low. For all else see {@link playbookLaws}.
 *
 * @param playbook - Your playbook.
 * @param options - Number of random cases, the seed, and your own way to plan.
 * @returns One law an entry; `check` throws with the smallest case that breaks it.
 * @example
 * const laws = severityLaws(strictPlaybook);
 * laws.forEach((law) => law.check());
 * laws.length // => 3
 */
export function severityLaws(playbook: Playbook, options: Omit<PlaybookLawOptions, keyof CheckOptions> = {}): Law[] {
  const { plan = ownPlan } = options;
  const law = lawsOfCases(playbook, options);
  /** Whether something never falls from the lowest score of a detractor to the highest. */
  const neverFalls = (one: PlanCase, measure: (made: Plan) => string): boolean => {
    const { response, options: about } = unlimited(one);
    const alone = { ...about, facts: lacking(about.facts, 'openCase') };
    const found = DETRACTORS.map((score) => measure(plan(unhurried(playbook), { ...response, score }, alone)));
    return found.every((each, i) => i === 0 || (found[i - 1] as string) <= each);
  };
  return [
    law('a lower score of a detractor never has a later time for the first contact', (one) =>
      neverFalls(one, ({ clocks }) => bound(clocks[0]?.due ?? null) ?? NEVER),
    ),
    law('a lower score of a detractor never has its first step for the customer later', (one) =>
      neverFalls(one, (made) => {
        const dues = made.actions.flatMap(({ audience, due }) =>
          audience === 'customer' ? [bound(due) ?? NEVER] : [],
        );
        return dues.sort()[0] ?? NEVER;
      }),
    ),
    law('a lower score of a detractor never has a lower first rung', (one) =>
      neverFalls(one, ({ headStart }) => (headStart ? 'higher' : 'lower')),
    ),
  ];
}

const DETRACTORS: readonly Score[] = [0, 1, 2, 3, 4, 5, 6];
/** Later than every instant, as text. */
const NEVER = '~';

type Holds = (one: PlanCase, other: PlanCase, limit: Limit) => boolean;

/** The cases are made when a law is checked: a playbook with faults may not have any. */
const lawsOfCases =
  (playbook: Playbook, { runs = 100, seed = 1 }: LawOptions) =>
  (name: string, holds: Holds): Law => ({
    name,
    check: () => {
      const cases = arbPlanCase(playbook);
      fc.assert(fc.property(cases, cases, arbLimit(), holds), { numRuns: runs, seed });
    },
  });

const survivesJson = (value: unknown): boolean => isAlike(JSON.parse(JSON.stringify(value)), value);
