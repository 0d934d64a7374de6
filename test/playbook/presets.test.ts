/**
 * The shipped playbooks, compared with the matrix, the orders and the clocks that are written out here by hand.
 */
import { describe, expect, test } from 'vitest';
import { dueOf } from '../../src/cases/clock.ts';
import { checkPlaybook } from '../../src/playbook/check.ts';
import { exampleMakeGood, exampleRefusal, exampleThemeResponse } from '../../src/playbook/examples.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { playbookMatrix } from '../../src/playbook/matrix.ts';
import { playFor, themeResponses } from '../../src/playbook/overlay.ts';
import type { Playbook, Step } from '../../src/playbook/playbook.ts';
import { ACTIONS, ORIGINS } from '../../src/playbook/vocabulary.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { QUOTED_FIGURES, THEME_SETS, scoreProfile } from '../../src/playbook/profile.ts';
import { SCORES, type Score } from '../../src/scale/score.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';

/** S: stated for the score; g: for the category or everyone; c: on a condition; gc: both of the latter. */
const MATRIX = `
attend-immediately         g  g  g  g  g  g  g  .  .  .  .
direct-action              S  S  S  .  .  .  .  .  .  .  .
contact                    S  S  S  S  S  S  .  S  S  .  .
email-ask-better           .  .  .  .  .  .  S  .  .  .  .
listen                     S  S  S  S  S  S  g  S  S  .  .
apologize                  S  S  S  S  S  g  g  .  .  .  .
compensate                 S  S  S  S  S  gc gc .  .  .  .
explain-prevention         S  S  S  S  S  S  .  .  .  .  .
tell-planned-actions       .  .  .  .  .  .  S  .  .  .  .
thank                      S  S  S  S  S  S  S  .  .  .  .
turn-around                S  .  .  .  .  .  .  .  .  .  .
notify-account-manager     .  S  S  S  S  S  S  .  .  .  .
log-customer-record        .  S  S  S  S  S  S  .  .  .  .
follow-up-next-contact     .  S  S  S  S  S  S  .  .  .  .
find-cause                 g  g  g  g  g  g  g  S  S  .  .
offer-solution             gc gc gc gc gc gc gc .  .  .  .
offer-upgrade              g  g  g  g  g  g  g  .  .  .  .
offer-better-fit           g  g  g  g  g  g  g  .  .  .  .
state-why-contacting       g  g  g  g  g  g  g  .  .  .  .
take-their-view            g  g  g  g  g  g  g  .  .  .  .
name-the-product           g  g  g  g  g  g  g  .  .  .  .
explain-refusal            c  c  c  c  c  c  c  .  .  .  .
offer-alternative          c  c  c  c  c  c  c  .  .  .  .
check-solution             g  g  g  g  g  g  g  .  .  .  .
standard-theme-response    c  c  c  c  c  c  c  .  .  .  .
ask-specific-wish          .  .  .  .  .  .  .  S  S  .  .
ask-direct                 .  .  .  .  .  .  .  S  S  .  .
ask-blocker                .  .  .  .  .  .  .  S  S  .  .
tailor-offer               .  .  .  .  .  .  .  S  S  .  .
feed-product-backlog       g  g  g  g  g  g  g  S  S  .  .
show-we-acted              g  g  g  g  g  g  g  S  S  .  .
show-difference            .  .  .  .  .  .  .  S  S  .  .
incentivize-recommendation .  .  .  .  .  .  .  S  S  .  .
reach-out-regularly        .  .  .  .  .  .  .  .  .  S  S
reward                     .  .  .  .  .  .  .  .  .  S  S
invite-referral            .  .  .  .  .  .  .  .  .  S  S
personal-reply             g  g  g  g  g  g  g  g  g  g  g
give-staff-feedback        g  g  g  g  g  g  g  g  g  g  g
`;

const MARKS = { step: 'S', 'step-if': 'c', guidance: 'g', 'guidance-if': 'gc' } as const;

const expected = MATRIX.trim()
  .split('\n')
  .map((line) => line.split(/\s+/));

const cellsOf = (playbook: Playbook): Map<string, string[]> =>
  new Map(
    playbookMatrix(playbook).map(({ action, cells }) => [
      action,
      SCORES.map((score) => {
        const cell = cells[score];
        return cell === null ? '.' : MARKS[cell.kind];
      }),
    ]),
  );

const idsOf = (playbook: Playbook, score: Score, facts: Facts = {}): string[] =>
  playFor(playbook, score, facts).play.steps.map(({ id }) => id);

describe('the strict playbook is the matrix of the source', () => {
  const cells = cellsOf(strictPlaybook);

  test.each(expected)('in the row of %s', (action = '', ...row) => {
    expect(row).toHaveLength(11);
    expect(cells.get(action)).toEqual(row);
  });

  test('and has no other rows', () => {
    expect([...cells.keys()]).toEqual(expected.map(([action]) => action));
  });

  test('and every rule in it is marked as stated by the source', () => {
    for (const { cells: row } of playbookMatrix(strictPlaybook))
      for (const cell of Object.values(row)) expect(cell?.origin ?? 'source').toBe('source');
  });
});

const MIDDLE = ['compensate', 'explain-prevention', 'thank'];
const INSIDE = ['notify-account-manager', 'log-customer-record', 'follow-up-next-contact'];
const REPAIR = ['apologize', 'contact', 'listen', ...MIDDLE, ...INSIDE];
const PASSIVE = [
  'contact',
  'listen',
  'find-cause',
  'ask-specific-wish',
  'ask-direct',
  'ask-blocker',
  'tailor-offer',
  'feed-product-backlog',
  'show-we-acted',
  'show-difference',
  'incentivize-recommendation',
];
const PROMOTER = ['reach-out-regularly', 'reward', 'invite-referral'];

const ORDERS: readonly (readonly [Score, readonly string[]])[] = [
  [0, ['contact', 'listen', 'apologize', ...MIDDLE, 'turn-around']],
  [1, REPAIR],
  [2, REPAIR],
  [3, REPAIR],
  [4, REPAIR],
  [5, ['contact', 'listen', 'explain-prevention', 'thank', ...INSIDE]],
  [6, ['email-ask-better', 'tell-planned-actions', 'thank', ...INSIDE]],
  [7, PASSIVE],
  [8, PASSIVE],
  [9, PROMOTER],
  [10, PROMOTER],
];

describe('the strict playbook keeps the order of the source', () => {
  test.each(ORDERS)('for the score %i', (score, order) => {
    expect(idsOf(strictPlaybook, score)).toEqual(order);
  });

  test('and each step of a detractor comes after the one before it', () => {
    for (const [score, order] of ORDERS.slice(0, 7))
      playFor(strictPlaybook, score, {}).play.steps.forEach(({ after }, i) => {
        expect(after).toEqual(i === 0 ? [] : [order[i - 1]]);
      });
  });
});

describe('the strict playbook', () => {
  test('plans the nine steps of a 3 when it is not known whether a promise was broken', () => {
    expect(idsOf(strictPlaybook, 3)).toEqual(REPAIR);
  });

  test('has exactly seven steps for the customer and none for staff at 0', () => {
    const { steps } = playFor(strictPlaybook, 0, {}).play;
    expect(steps.map(({ audience }) => audience)).toEqual(Array(7).fill('customer'));
  });

  test('has the three steps inside the house at 6, which ignore what happens to the customer steps', () => {
    const { steps } = playFor(strictPlaybook, 6, {}).play;
    expect(steps.filter(({ audience }) => audience !== 'customer').map(({ id }) => id)).toEqual(INSIDE);
    expect(steps[0]?.channels).toEqual(['email']);
    for (const { channels } of steps.slice(1, 3)) expect(channels).toContain('phone');
  });

  test('demands direct action at 0, 1 and 2 only', () => {
    for (const score of SCORES)
      expect(playFor(strictPlaybook, score, {}).play.flags).toEqual(score < 3 ? ['direct-action'] : []);
  });

  test('offers the three questions to passives as alternatives, and rewards as kinds of one step', () => {
    const step = (score: Score, id: string): Step | undefined =>
      playFor(strictPlaybook, score, {}).play.steps.find((one) => one.id === id);
    for (const id of ['ask-specific-wish', 'ask-direct', 'ask-blocker']) expect(step(7, id)?.oneOf).toBe('ask');
    expect(step(7, 'contact')?.oneOf).toBeUndefined();
    expect(step(9, 'reward')?.options).toEqual(['loyalty-card', 'discount', 'limited-edition', 'early-access']);
    const upgrade = strictPlaybook.plays['score-5']?.guidance.find(({ action }) => action === 'offer-upgrade');
    expect(upgrade?.options).toEqual(['offer-upgrade', 'offer-better-fit']);
  });

  test('holds the offers of promoters back without a basis for marketing, and nothing that settles a complaint', () => {
    for (const { purpose } of playFor(strictPlaybook, 10, {}).play.steps) expect(purpose).toBe('marketing');
    for (const score of [0, 1, 2, 3, 4, 5, 6] as const)
      for (const { purpose } of playFor(strictPlaybook, score, {}).play.steps) expect(purpose).toBe('service');
  });

  test('explains a refusal and offers something else when a request is refused', () => {
    for (const score of [0, 3, 5, 6] as const) {
      const ids = idsOf(strictPlaybook, score, { requestRefused: true });
      expect(ids.filter((id) => id === 'explain-refusal' || id === 'offer-alternative')).toEqual([
        'explain-refusal',
        'offer-alternative',
      ]);
    }
    expect(idsOf(strictPlaybook, 8, { requestRefused: true })).toEqual(PASSIVE);
  });
});

describe('the recommended playbook', () => {
  const added = (score: Score, facts: Facts = {}): string[] => {
    const strict = idsOf(strictPlaybook, score, facts);
    const ids = idsOf(recommendedPlaybook, score, facts);
    expect(ids.filter((id) => strict.includes(id))).toEqual(strict);
    return ids.filter((id) => !strict.includes(id));
  };

  test('adds to a 3 the question whether the solution satisfied, after resolving, and nothing else', () => {
    expect(added(3)).toEqual(['check-solution']);
    const step = playFor(recommendedPlaybook, 3, {}).play.steps.find(({ id }) => id === 'check-solution');
    expect(recommendedPlaybook.clocks[step?.clock ?? '']?.starts).toBe('resolved');
    expect(step?.purpose).toBe('research');
  });

  test('adds to a 0 the three steps inside the house, escalation and the question afterwards', () => {
    expect(added(0).sort()).toEqual([...INSIDE, 'check-solution', 'escalate'].sort());
  });

  test('thanks passives and promoters, whatever else is held back', () => {
    for (const score of [7, 8, 9, 10] as const) expect(added(score)).toEqual(['thank']);
    const thank = playFor(recommendedPlaybook, 10, {}).play.steps.find(({ id }) => id === 'thank');
    expect([thank?.purpose, thank?.after]).toEqual(['service', []]);
  });

  test('adds apology and compensation to 5 and 6 only when a promise was broken', () => {
    for (const score of [5, 6] as const) {
      expect(added(score, { promiseBroken: true }).sort()).toEqual(['apologize', 'check-solution', 'compensate']);
      expect(added(score, { promiseBroken: false })).toEqual(['check-solution']);
    }
    const unknown = playFor(recommendedPlaybook, 5, {}).evaluations.find(({ overlay }) => overlay === 'promise-broken');
    expect([unknown?.truth, unknown?.missing]).toEqual(['unknown', ['promiseBroken']]);
  });

  test('tells the employee who served, when one is known, whatever the score', () => {
    for (const score of SCORES) {
      expect(added(score, { employee: 'e1' })).toContain('give-staff-feedback');
      expect(added(score, { employee: null })).not.toContain('give-staff-feedback');
    }
  });

  test('answers a question on the clock of detractors, whatever the score', () => {
    for (const score of SCORES) {
      const { steps } = playFor(recommendedPlaybook, score, { asksQuestion: true }).play;
      expect(steps.find(({ id }) => id === 'personal-reply')?.clock).toBe('detractor-contact');
    }
  });

  test('marks every addition as a decision of this project', () => {
    for (const [id, play] of Object.entries(recommendedPlaybook.plays)) {
      const before = new Set(strictPlaybook.plays[id]?.steps.map((step) => step.id));
      for (const step of play.steps) expect(step.origin).toBe(before.has(step.id) ? 'source' : 'design');
    }
    for (const overlay of recommendedPlaybook.overlays.slice(strictPlaybook.overlays.length)) {
      expect(overlay.origin).toBe('design');
      for (const edit of overlay.do) expect(edit.op === 'add' && edit.step.origin).toBe('design');
    }
  });
});

describe.each([strictPlaybook, recommendedPlaybook])('the playbook $id', (playbook) => {
  test('has no faults', () => {
    expect(checkPlaybook(playbook)).toEqual([]);
  });

  test('says of every step, guidance, overlay, clock, row and tone where it comes from', () => {
    const plays = Object.values(playbook.plays);
    const all = [
      ...plays.flatMap(({ steps, guidance }) => [...steps, ...guidance]),
      ...playbook.overlays,
      ...playbook.overlays.flatMap((overlay) => overlay.do.map((edit) => (edit.op === 'add' ? edit.step : overlay))),
      ...Object.values(playbook.clocks),
      ...playbook.routing.rows,
      ...playbook.routing.copies,
      ...Object.values(playbook.tones),
      playbook.escalation,
      ...Object.values(playbook.suppression),
    ];
    expect(all.length).toBeGreaterThan(100);
    for (const { origin } of all) expect(ORIGINS).toContain(origin);
  });

  test('uses known actions, and a message of that name for every step that reaches a customer', () => {
    const steps = SCORES.flatMap((score) => [
      ...playFor(playbook, score, { requestRefused: true, promiseBroken: true }).play.steps,
    ]);
    for (const { action, audience, template } of steps) {
      expect(ACTIONS).toContain(action);
      expect(template).toBe(audience === 'customer' ? action : undefined);
    }
  });

  test('never gives a lower detractor score a later first contact', () => {
    const options = { calendar: alwaysOpen('UTC'), now: '2026-01-30T12:00:00.000Z' };
    const dues = SCORES.slice(0, 7).map((score) => {
      const play = playFor(playbook, score, {}).play;
      const due = dueOf(playbook.clocks[play.clocks[0] ?? ''] as never, options.now, options);
      return 'wall' in due ? (due.wall ?? '') : '';
    });
    expect(dues).toEqual([...dues].sort());
    expect(dues[0]).toBe('2026-01-31T12:00:00.000Z');
  });

  test('resolves 0 to 2 within 24 hours, 3 to 6 within 24 hours and 48 at most', () => {
    for (const score of [0, 1, 2, 3, 4, 5, 6] as const) {
      const clock = playbook.clocks[playFor(playbook, score, {}).play.clocks[1] ?? ''];
      expect(clock?.customer).toEqual({ amount: 24, unit: 'hours' });
      expect(clock?.limit).toEqual(score < 3 ? undefined : { amount: 48, unit: 'hours' });
    }
  });
});

describe('the data beside the plays', () => {
  test('keep the times of the specification', () => {
    const { clocks, suppression, escalation } = recommendedPlaybook;
    expect(clocks['detractor-contact']?.limit).toEqual({ amount: 48, unit: 'hours' });
    expect(clocks['passive-contact']).toMatchObject({ team: { amount: 5, unit: 'days' }, binds: 'team' });
    expect(clocks['passive-window']?.customer).toEqual({ amount: 6, unit: 'months' });
    expect(clocks['promoter-contact']?.customer).toEqual({ amount: 7, unit: 'days' });
    expect(suppression.quarantine.days).toBe(90);
    expect(escalation.rungs.map(({ at, to }) => [at, to])).toEqual([
      [0.5, null],
      [1, 'team-lead'],
      [2, 'cx-manager'],
    ]);
  });

  test('read every score, and neighbors that cannot be told apart alike', () => {
    for (const score of SCORES) expect(scoreProfile[score].means).not.toBe('');
    expect(scoreProfile[7]).toEqual(scoreProfile[8]);
    expect(scoreProfile[9]).toEqual(scoreProfile[10]);
    expect(THEME_SETS['passive-reason']).toHaveLength(5);
    expect(THEME_SETS['detractor-reason']).toHaveLength(9);
  });

  test('mark figures that circulate as quoted', () => {
    expect(QUOTED_FIGURES.map(({ status, from, to }) => [status, from, to])).toEqual([
      ['quoted', 5, 25],
      ['quoted', 25, 95],
      ['quoted', 5, 40],
    ]);
  });
});

describe('the examples', () => {
  const playbook: Playbook = {
    ...strictPlaybook,
    themes: { 'late-driver': exampleThemeResponse },
    incidents: { 'failed-code': exampleMakeGood },
    overlays: [...strictPlaybook.overlays, exampleRefusal],
  };

  test('have no faults', () => {
    expect(checkPlaybook(playbook)).toEqual([]);
  });

  test('give everybody with a late driver the same free ride', () => {
    expect(themeResponses(playbook, ['late-driver', 'late-driver']).map(({ offer }) => offer)).toEqual([
      { kind: 'free-ride', amount: 1 },
    ]);
    expect(idsOf(playbook, 2, { themes: ['late-driver'] })).toContain('standard-theme-response');
    expect(idsOf(playbook, 2, { themes: ['rain'] })).not.toContain('standard-theme-response');
    expect(themeResponses(playbook, ['constructor', '__proto__'])).toEqual([]);
  });

  test('make a failed code for 24 hours good with one for twice that time', () => {
    expect(exampleMakeGood.replacementHours).toBe(48);
    expect(exampleMakeGood.replacementHours).toBeGreaterThanOrEqual(2 * exampleMakeGood.originalHours);
  });

  test('refuse a refund after the return window: an apology, an explanation, and a discount code instead', () => {
    const { steps } = playFor(playbook, 3, { requestRefused: true, tags: { 'return-window': 'passed' } }).play;
    const ids = steps.map(({ id }) => id);
    expect(ids).not.toContain('compensate');
    expect(ids.indexOf('apologize')).toBeLessThan(ids.indexOf('explain-refusal'));
    expect(ids.indexOf('explain-refusal')).toBeLessThan(ids.indexOf('offer-alternative'));
    expect(steps.find(({ id }) => id === 'offer-alternative')?.options).toEqual(['discount-code']);
    expect(steps.find(({ id }) => id === 'explain-prevention')?.after).toEqual(['listen']);
  });
});
