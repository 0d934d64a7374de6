/**
 * How fast answers are planned for, with twenty overlays of one's own beside those of the recommended playbook.
 *
 * @module
 */
import { Engine } from 'json-rules-engine';
import { type Response, calendarOf, instantOf } from 'npskit';
import {
  type Condition,
  type Facts,
  type Overlay,
  type Playbook,
  type Step,
  plan,
  planAll,
  plannerOf,
  recommendedPlaybook,
} from 'npskit/playbook';
import { type BenchCase, calibration } from './bench.ts';

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '16:00' },
];
const settings = {
  now: '2026-01-30T12:00:00.000Z',
  calendar: calendarOf({
    zone: 'Europe/Helsinki',
    week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  }),
  zone: 'Europe/Helsinki',
};

/** A step inside the house. */
const note = (i: number): Step => ({
  id: `note-${i}`,
  action: 'note',
  channels: [],
  purpose: 'service',
  audience: 'staff',
  after: [],
  clock: 'detractor-contact',
  origin: 'design',
});

const conditions: readonly Condition[] = Array.from({ length: 20 }, (_, i) => {
  const kinds: readonly Condition[] = [
    { field: 'tags', name: 'plan', op: 'is', value: `plan-${i}` },
    {
      all: [
        { field: 'category', op: 'is', value: 'detractor' },
        { field: 'accountValue', op: 'atLeast', value: i * 1_000 },
      ],
    },
    {
      any: [
        { field: 'country', op: 'oneOf', value: ['FI', 'SE'] },
        { field: 'daysUntilRenewal', op: 'atMost', value: i },
      ],
    },
    { field: 'touchpoint', op: 'is', value: `touchpoint-${i}` },
  ];
  return kinds[i % kinds.length] as Condition;
});
const overlays = conditions.map((when, i): Overlay => ({
  id: `own-${i}`,
  when,
  do: [i % 2 === 0 ? { op: 'add', step: note(i) } : { op: 'set', step: 'contact', patch: { effortMinutes: i + 1 } }],
  origin: 'design',
}));
const playbook: Playbook = { ...recommendedPlaybook, overlays: [...recommendedPlaybook.overlays, ...overlays] };

/** Half promoters, a third passives, the rest detractors. */
const SCORES = [10, 9, 8, 10, 7, 9, 3, 10, 8, 0, 9, 6] as const;
const COUNT = 10_000;
const responses: readonly Response[] = Array.from({ length: COUNT }, (_, i) => ({
  id: `a${i}`,
  subject: `c${i}`,
  score: SCORES[i % SCORES.length] as Response['score'],
  answeredAt: instantOf(Date.UTC(2026, 0, 20) + i * 61_000),
  tags: { plan: `plan-${i % 30}` },
  touchpoint: `touchpoint-${i % 9}`,
}));
const facts = new Map(
  responses.map(({ id }, i): [string, Facts] => [
    id,
    {
      accountManager: i % 3 === 0 ? null : 'm1',
      employee: i % 2 === 0 ? 'e1' : null,
      country: ['FI', 'DE', 'NO'][i % 3] as string,
      accountValue: i % 20_000,
      asksQuestion: i % 7 === 0,
      preferredChannels: i % 2 === 0 ? ['email'] : [],
      permissions: { bases: ['service', 'research', 'marketing'], optOuts: i % 5 === 0 ? ['phone'] : [] },
    },
  ]),
);
const factsOf = ({ id }: Response): Facts => facts.get(id) as Facts;

const planEach = (): number =>
  responses.reduce(
    (sum, response) => sum + plan(playbook, response, { ...settings, facts: factsOf(response) }).actions.length,
    0,
  );

const planWithPlanner = (): number => {
  const planFor = plannerOf(playbook, settings);
  return responses.reduce((sum, response) => sum + planFor(response, { facts: factsOf(response) }).actions.length, 0);
};

const planQueue = (): unknown => planAll(playbook, responses, { ...settings, facts });

/** The same conditions for a rule engine, whose events name the overlay: it finds what holds, and plans nothing. */
const few = responses.slice(0, 500);
const engine = /* @__PURE__ */ (() => {
  const made = new Engine([], { allowUndefinedFacts: true });
  const operators: Readonly<Record<string, string>> = {
    is: 'equal',
    oneOf: 'in',
    atLeast: 'greaterThanInclusive',
    atMost: 'lessThanInclusive',
    known: 'notEqual',
  };
  const leaf = (condition: Condition): Record<string, unknown> => {
    const { field, op, value, name } = condition as unknown as Readonly<Record<string, unknown>>;
    return {
      fact: name === undefined ? field : `${field as string}.${name as string}`,
      operator: operators[op as string] as string,
      value: op === 'known' ? null : value,
    };
  };
  const nested = (condition: Condition): Record<string, unknown> =>
    'all' in condition
      ? { all: condition.all.map(nested) }
      : 'any' in condition
        ? { any: condition.any.map(nested) }
        : leaf(condition);
  for (const { id, when } of playbook.overlays)
    made.addRule({
      conditions: ('all' in when || 'any' in when ? nested(when) : { all: [nested(when)] }) as never,
      event: { type: id },
    });
  return made;
})();

const categoryOf = (score: number): string => (score <= 6 ? 'detractor' : score <= 8 ? 'passive' : 'promoter');

const runEngine = async (): Promise<number> => {
  let events = 0;
  for (const response of few) {
    const result = await engine.run({
      ...factsOf(response),
      score: response.score,
      category: categoryOf(response.score),
      'tags.plan': response.tags['plan'],
      touchpoint: response.touchpoint,
    });
    events += result.events.length;
  }
  return events;
};

/**
 * Where the calibration loop takes 0.13 of a second, 10 000 answers at 40 000 a second take 1.92 times as long, and at
 * 100 000 a second 0.77 times. The rule engine answers with a promise.
 */
export const cases: readonly BenchCase[] = [
  {
    name: 'plans of 10 000 answers with 25 overlays',
    ours: { label: 'plan', run: planEach },
    peer: calibration,
    limit: 1.92,
  },
  {
    name: 'plans of 10 000 answers by one planner',
    ours: { label: 'plannerOf', run: planWithPlanner },
    peer: calibration,
    limit: 1.92,
  },
  {
    name: 'a queue of 10 000 answers with 25 overlays',
    ours: { label: 'planAll', run: planQueue },
    peer: calibration,
    limit: 0.77,
  },
  {
    name: 'a queue of 500 answers against a rule engine',
    ours: { label: 'planAll', run: () => planAll(playbook, few, { ...settings, facts }) },
    peer: { label: 'json-rules-engine 7.3.1, conditions only', run: runEngine },
    limit: 0.05,
  },
];
