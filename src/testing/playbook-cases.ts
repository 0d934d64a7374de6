/**
 * Random answers to a playbook: with facts that its own conditions ask about, so that its overlays hold often enough.
 *
 * @module
 */
import * as fc from 'fast-check';
import { type Condition, truthOf } from '../playbook/condition.ts';
import { FACT_FIELDS, type FactName, type Facts } from '../playbook/facts.ts';
import type { Leaf } from '../playbook/leaf.ts';
import type { PlanOptions } from '../playbook/plan.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { scoresAllowing } from '../playbook/satisfiable.ts';
import { SCORES } from '../scale/score.ts';
import { CHANNELS } from '../survey/channel.ts';
import { CONTACT_KINDS } from '../survey/contact.ts';
import { type BusinessCalendar, alwaysOpen, calendarOf } from '../time/calendar.ts';
import { epochOf, instantOf } from '../time/instant.ts';
import { arbResponse, arbScore } from './arbitraries.ts';
import { arbFacts } from './conditions.ts';
import { type PlanCase, lacking } from './playbook-changes.ts';
import { arbInstant } from './times.ts';

/**
 * Answers with what is known about them, shrinking to a score of 0 of which nothing is known.
 *
 * Every other answer is made for one condition of the playbook: facts and score are such that each of its questions is
 * answered as the condition needs it. The others have facts near those that the playbook asks about.
 *
 * @param playbook - The playbook; free of faults for `checkPlaybook`.
 * @returns An arbitrary of answers and planning options.
 * @example
 * import * as fc from 'fast-check';
 * fc.assert(fc.property(arbPlanCase(strictPlaybook), ({ response, options }) => plan(strictPlaybook, response, options).responseId === response.id)) // => undefined
 */
export const arbPlanCase = (playbook: Playbook): fc.Arbitrary<PlanCase> => {
  const conditions = conditionsIn(playbook);
  const questions = [...conditions, ...guidanceIn(playbook)].flatMap(questionsOf);
  const askedFields = [...new Set(questions.map(({ leaf }) => leaf.field))];
  return fc
    .record({
      response: arbResponse({ min: START, max: '2026-11-30T00:00:00.000Z', subjects: 3 }),
      base: arbFacts(),
      asked: arbAsked(playbook, questions),
      aim: fc.option(fc.nat(Math.max(0, conditions.length - 1)), { nil: null, freq: 2 }),
      picks: fc.array(fc.nat(11), { minLength: 6, maxLength: 6 }),
      planning: arbPlanning(playbook),
      contacts: fc.option(fc.array(ARB_APPROACH, { maxLength: 4 }), { nil: null }),
      hours: fc.integer({ min: -2, max: 24 * 20 }),
      settings: fc.record({
        calendar: fc.constantFrom<BusinessCalendar>(alwaysOpen('UTC'), OFFICE),
        zone: fc.constantFrom('UTC', 'Europe/Helsinki', 'America/New_York'),
      }),
    })
    .map(({ response, base, asked, aim, picks, planning: { moments, ...planning }, contacts, hours, settings }) => {
      const condition = aim === null ? undefined : conditions[aim];
      const aimed = condition === undefined ? {} : factsFor(condition, playbook, picks);
      const scores = condition === undefined ? [] : scoresAllowing(condition);
      const score = scores[(picks[0] as number) % scores.length] ?? response.score;
      // The score of an open case may come before the one that was aimed at.
      const others = condition !== undefined && (picks[1] as number) % 3 > 0 ? lacking(planning, 'openCase') : planning;
      const now = epochOf(response.answeredAt) + hours * HOUR;
      const facts = {
        ...withoutContradiction(
          { ...lacking(base, 'contacts', 'themes', 'incident', ...askedFields), ...asked, ...others },
          aimed,
        ),
        ...(contacts !== null && {
          contacts: contacts.map(({ hoursAgo, ...rest }) => ({
            subject: response.subject,
            at: instantOf(now - hoursAgo * HOUR),
            ...rest,
          })),
        }),
      };
      return {
        response: { ...response, score },
        options: { facts, now: instantOf(now), ...settings, ...(moments !== undefined && { moments }) },
      };
    });
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = '2025-10-01T00:00:00.000Z';

/** How and how long ago a person was reached; now and then after the present moment. */
const ARB_APPROACH = /* @__PURE__ */ fc.record({
  hoursAgo: /* @__PURE__ */ fc.integer({ min: -48, max: 24 * 120 }),
  channel: /* @__PURE__ */ fc.constantFrom(...CHANNELS),
  kind: /* @__PURE__ */ fc.constantFrom(...CONTACT_KINDS),
});

const OFFICE: BusinessCalendar = /* @__PURE__ */ (() => {
  const day = [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '16:00' },
  ];
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
  return calendarOf({ zone: 'Europe/Helsinki', week, holidays: [{ date: '2026-12-25' }] });
})();

/** What only planning reads, and what playbooks offer. */
type Planning = Pick<Facts, 'openCase' | 'incident' | 'incidentNotice' | 'themes'> & Pick<PlanOptions, 'moments'>;

function arbPlanning({ themes, incidents }: Playbook): fc.Arbitrary<Planning> {
  const range = { min: START, max: '2026-12-31T00:00:00.000Z' };
  const time = arbInstant(range);
  const incident = fc.constantFrom('a', ...Object.keys(incidents));
  return fc.record(
    {
      openCase: fc.record({ caseKey: fc.constant('s0/%/r0'), score: arbScore(), openedAt: time }),
      incident,
      incidentNotice: fc.record({ incident, at: time }),
      themes: fc.subarray([...Object.keys(themes), 'a']),
      moments: fc.record({ resolved: time }),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
}

/** The conditions that change plans, those that nothing can meet left out. */
const conditionsIn = ({ overlays, routing, escalation }: Playbook): readonly Condition[] =>
  [...overlays, ...routing.rows, ...routing.copies, { when: escalation.headStart }].flatMap(({ when }) =>
    scoresAllowing(when).length > 0 ? [when] : [],
  );

const guidanceIn = ({ plays }: Playbook): readonly Condition[] =>
  Object.values(plays).flatMap(({ guidance }) => guidance.flatMap(({ when }) => when ?? []));

/** A question of a condition, and whether the condition needs it answered with no. */
type Wanted = { readonly leaf: Leaf; readonly no: boolean };

function questionsOf(condition: Condition): Wanted[] {
  const found: Wanted[] = [];
  const open = [{ part: condition, no: false }];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { part, no } = one;
    if ('not' in part) open.push({ part: part.not, no: !no });
    else if ('field' in part) found.push({ leaf: part, no });
    else for (const inside of 'all' in part ? part.all : part.any) open.push({ part: inside, no });
  }
  return found.reverse();
}

/** Facts that answer each question of a condition as it needs it, where one answer does for all questions about a fact. */
function factsFor(condition: Condition, { themes }: Playbook, picks: readonly number[]): Facts {
  const facts: Record<string, unknown> = {};
  questionsOf(condition).forEach(({ leaf, no }, i) => {
    // Now and then one question is left open.
    if (i + 1 === picks.at(-1)) return;
    const wanted = nearTo(leaf).filter((value) => isTrue(leaf, value) !== no);
    const value = wanted[(picks[i % picks.length] as number) % wanted.length];
    if (value === undefined) return;
    const { field } = leaf;
    if ('name' in leaf) facts[field] = { ...(facts[field] as object | undefined), [leaf.name]: value };
    else if (field === 'hasThemeResponse' && Object.keys(themes).length > 0)
      facts['themes'] = value === true ? Object.keys(themes) : [];
    else if (Array.isArray(value)) facts[field] = [...((facts[field] as string[] | undefined) ?? []), ...(value as [])];
    else if (!(field in facts)) facts[field] = value;
  });
  return facts;
}

/** What follows from another fact gives way to the one that was aimed at. */
function withoutContradiction(facts: Facts, aimed: Facts): Facts {
  const derived = 'categoryChange' in aimed ? ['previousScore', 'previousCategory'] : [];
  const before = 'previousCategory' in aimed && !('previousScore' in aimed) ? ['previousScore'] : [];
  const source = 'hasThemeResponse' in aimed ? ['themes'] : [];
  const kept = Object.entries(facts).filter(([name]) => ![...derived, ...before, ...source].includes(name));
  return { ...(Object.fromEntries(kept) as Facts), ...aimed };
}

/** Facts with values that some question of the playbook asks about, or next to them; each may be missing. */
function arbAsked(playbook: Playbook, questions: readonly Wanted[]): fc.Arbitrary<Facts> {
  const plain: Record<string, fc.Arbitrary<unknown>> = {};
  const values = new Map<FactName, Map<string, unknown[]>>();
  for (const { leaf } of questions) {
    const names = values.get(leaf.field) ?? new Map<string, unknown[]>();
    values.set(leaf.field, names);
    const name = 'name' in leaf ? leaf.name : '';
    names.set(name, [...(names.get(name) ?? []), ...nearTo(leaf)]);
  }
  for (const [field, names] of values) {
    const { kind } = FACT_FIELDS[field];
    const some = names.get('') ?? [];
    if (kind === 'text-by-name' || kind === 'count-by-name') plain[field] = arbByName(names);
    else if (kind === 'texts') plain[field] = fc.subarray([...new Set((some as string[][]).flat())]);
    else if (field !== 'hasThemeResponse' || Object.keys(playbook.themes).length === 0)
      plain[field] = fc.constantFrom(...some);
  }
  return fc.record<Record<string, unknown>, string>(plain, { requiredKeys: [], noNullPrototype: true });
}

const arbByName = (names: ReadonlyMap<string, readonly unknown[]>): fc.Arbitrary<unknown> => {
  const entries = [...names].map(([name, all]) => [name, fc.constantFrom(...all)] as const);
  return fc.record<Record<string, unknown>, string>(Object.fromEntries(entries), {
    requiredKeys: [],
    noNullPrototype: true,
  });
};

/** Whether a question is answered with yes when its fact has a value. */
const isTrue = (leaf: Leaf, value: unknown): boolean =>
  truthOf(leaf, { [leaf.field]: 'name' in leaf ? { [leaf.name]: value } : value }) === 'true';

/** Values that a question asks about, and those next to them. */
function nearTo({ field, value }: Leaf): readonly unknown[] {
  const { kind, choices } = FACT_FIELDS[field];
  const asked = (Array.isArray(value) ? value : [value]) as readonly (string | number | boolean)[];
  switch (kind) {
    case 'boolean':
      return [true, false];
    case 'person':
      return ['p1', null];
    case 'choice':
      return choices ?? [];
    case 'score':
      return SCORES;
    case 'texts':
      return [...asked.map((one) => [one]), ['another']];
    case 'text':
    case 'text-by-name':
      return [...asked, 'another'];
    case 'date':
      return (asked as readonly string[]).flatMap((date) => [date, dateBeside(date, -DAY), dateBeside(date, DAY)]);
    default:
      return (asked as readonly number[])
        .flatMap((number) => [number, number + 1, number - 1])
        .filter((number) => kind === 'number' || number >= 0);
  }
}

const dateBeside = (date: string, by: number): string => instantOf(epochOf(`${date}T00:00:00.000Z`) + by).slice(0, 10);
