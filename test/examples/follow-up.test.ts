import { existsSync } from 'node:fs';
import { type Instant, type Response, alwaysOpen, instantOf, isScore } from 'npskit';
import { en } from 'npskit/locale/en';
import { fi } from 'npskit/locale/fi';
import { nb } from 'npskit/locale/nb';
import { sv } from 'npskit/locale/sv';
import { type Facts, plan, recommendedPlaybook, strictPlaybook, whyNot } from 'npskit/playbook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followUpPage, wordsOf } from '../../docs/examples/follow-up-page.ts';
import { type QueueOptions, balanceOf, forecastOf, queueOf } from '../../docs/examples/follow-up-queue.ts';
import { loadOf } from '../../docs/examples/follow-up-load.ts';
import { LATE_VAN, sampleKnowledge } from '../../docs/examples/follow-up-sample.ts';
import { PLANTED, sample } from '../../docs/examples/sample.ts';
import { type Outcome, type Place, placeFor } from './started.ts';

const LOCALES = { en, fi, nb, sv };
const NOW = '2026-02-04T10:00:00.000Z';

/** An answer of so many hours ago. */
const answer = (id: string, score: number, hoursAgo: number, more: Partial<Response> = {}): Response => ({
  id,
  subject: `person-${id}`,
  // Scores of these tests are written by hand.
  score: isScore(score) ? score : 0,
  answeredAt: instantOf(Date.parse(NOW) - hoursAgo * 3_600_000),
  tags: {},
  ...more,
});

/** The page of some answers with facts by id. */
const pageOf = (
  responses: readonly Response[],
  facts: Readonly<Record<string, Facts>> = {},
  { locale = en, limit = 25, ...more }: Partial<QueueOptions> & { locale?: typeof en; limit?: number } = {},
): string => followUpPage(queue(responses, facts, more), { locale, source: 'a test', limit });

const queue = (
  responses: readonly Response[],
  facts: Readonly<Record<string, Facts>> = {},
  more: Partial<QueueOptions> = {},
): ReturnType<typeof queueOf> =>
  queueOf(responses, {
    factsOf: ({ id }) => facts[id] ?? {},
    valuesOf: () => ({}),
    closed: null,
    playbook: recommendedPlaybook,
    now: NOW,
    zone: 'UTC',
    calendar: alwaysOpen('UTC'),
    days: 30,
    minutesADay: 120,
    ...more,
  });

/** The people of the cards, from the top. */
const cardsOf = (page: string): string[] =>
  [...page.matchAll(/<h3><bdi>([^<]*)<\/bdi>/g)].map(([, subject = '']) => subject);

/** What a reader sees, in one line. */
const textOf = (page: string): string =>
  page
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const PLAN = { facts: {}, now: NOW, calendar: alwaysOpen('UTC') };

const HOSTILE = '</blockquote><script>alert(1)</script>{{sender}} "\' \u001b[31m \uE000offer\uE001 <b onclick=x>';

let place: Place;
const written: Record<string, Outcome> = {};
beforeAll(async () => {
  place = await placeFor('follow-up');
  for (const tag of Object.keys(LOCALES)) written[tag] = await place.run('--locale', tag);
  // Four runs of the whole sample, comments and all.
}, 60_000);
afterAll(() => place.end());

describe.each(Object.entries(LOCALES))('the follow-up page in %s', (tag, locale) => {
  const page = (): string => (written[tag] as Outcome).followUp;
  const words = wordsOf(locale);

  test('is one file in its language, with the policy of the report', () => {
    expect(page()).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${tag}">`));
    expect(page()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(page()).toContain('width=device-width');
    expect(page()).not.toMatch(/<(script|link|iframe|object|embed|img|base|form)\b/i);
    expect(page()).not.toMatch(/\s(src|srcset|action|on\w+)\s*=|url\(|@import|https?:/i);
  });

  test('and the report lead to each other', () => {
    expect(page().match(/href="[^"]*"/g)).toEqual(['href="index.html"']);
    expect((written[tag] as Outcome).page).toContain(`<a href="follow-up.html">${words.link}</a>`);
  });

  test('opens and closes every element', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of page().matchAll(/<(\/?)([a-z][a-z\d]*)\b[^>]*>/g)) {
      if (['meta', 'br'].includes(name)) continue;
      if (end === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('shows no gap of a program', () => {
    expect(page()).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\{|\}\}|Infinity|Invalid|[\uE000\uE001]/);
  });

  test('has a card for each of the first cases, with a draft, and says how many follow', () => {
    expect(cardsOf(page())).toHaveLength(25);
    expect(page().match(/<details class="draft"/g)?.length).toBeGreaterThanOrEqual(20);
    expect(page().match(/<details class="draft" open>/g)?.length).toBeLessThanOrEqual(3);
    expect(textOf(page())).toContain(words.more({ more: { text: '10', value: 10 } }));
    expect(textOf(page())).not.toMatch(/[^.]\.\.(?!\.)/);
  });

  test('draws from all four languages for messages', () => {
    const languages = new Set([...page().matchAll(/<div class="message" lang="([^"]+)">/g)].map(([, each]) => each));
    expect([...languages].sort()).toEqual(['en', 'fi', 'nb', 'sv']);
  });

  test('has every word of its own', () => {
    for (const text of [
      words.queue,
      words.load,
      words.forecast,
      words.balance,
      words.waits,
      words.leftOut,
      words.putOff,
      words.why,
    ])
      expect(textOf(page())).toContain(text);
    const { fields, ...others } = words;
    for (const text of [...Object.values(fields), ...Object.values(others).filter((each) => typeof each === 'string')])
      expect(text.trim()).not.toBe('');
  });

  test('names the top of the queue in the terminal', () => {
    const { out } = written[tag] as Outcome;
    const [first] = cardsOf(page());
    expect(out).toContain(`\n## ${words.title}\n`);
    expect(out).toContain(`\n1. ${first as string}: `);
    expect(out).not.toMatch(/\n4\. /);
    expect(out).toMatch(/\nPage: .*index\.html\n$/);
  });
});

test('the pages of two languages have the same cases', () => {
  const [english, ...others] = Object.values(written).map(({ followUp }) => cardsOf(followUp));
  for (const other of others) expect(other).toEqual(english);
});

describe('the queue', () => {
  test('begins with what is overdue, then with what is due first', () => {
    const responses = [answer('new', 9, 1), answer('late', 6, 30), answer('soon', 3, 20), answer('later', 3, 2)];
    expect(cardsOf(pageOf(responses))).toEqual(['person-late', 'person-soon', 'person-later', 'person-new']);
    expect(textOf(pageOf(responses))).toContain('person-late overdue by 6 hr');
  });

  test('has one card for two answers of one person, with the play of the lower score', () => {
    const subject = 'twice';
    const responses = [
      answer('first', 2, 40, { subject, comment: 'It came too late.' }),
      answer('second', 9, 10, { subject }),
    ];
    const page = pageOf(responses);
    expect(page).toContain('<blockquote><bdi>It came too late.</bdi></blockquote>');
    expect(textOf(page)).toContain('“It came too late.”');
    expect(cardsOf(page)).toEqual(['twice']);
    expect(textOf(page)).toContain('Answers in this case: 2. The lowest, 2, decides.');
    expect(textOf(page)).toContain('A case with the lower score 2 is open');
    // The clock runs from the first answer.
    expect(textOf(page)).toContain('overdue by 16 hr');
  });

  test('adds two answers to the open case that is stated: its key, the lowest score, the earliest start', () => {
    const subject = 'twice';
    const openCase = { caseKey: 'twice/%/long-ago', score: 1, openedAt: '2026-01-20T08:00:00.000Z' } as const;
    const planned = (second: Facts, first: Facts = {}): unknown => {
      const responses = [answer('first', 3, 40, { subject }), answer('second', 9, 10, { subject })];
      const [work] = queue(responses, { first, second }).work;
      return work?.facts.openCase;
    };
    expect(planned({ openCase })).toEqual(openCase);
    expect(planned({}, { openCase })).toEqual(openCase);
    // A case that is known by its key only since the first of these answers.
    const late = { ...openCase, score: 6, openedAt: '2026-02-04T00:00:00.000Z' } as const;
    expect(planned({ openCase: late })).toEqual({
      caseKey: 'twice/%/long-ago',
      score: 3,
      openedAt: '2026-02-02T18:00:00.000Z',
    });
    expect(planned({})).toEqual({ caseKey: 'twice/%/first', score: 3, openedAt: '2026-02-02T18:00:00.000Z' });
  });

  test('leaves out what is closed, and counts it', () => {
    const responses = [answer('open', 3, 1), answer('done', 0, 50)];
    const page = pageOf(responses, {}, { closed: new Set(['done']) });
    expect(cardsOf(page)).toEqual(['person-open']);
    expect(textOf(page)).toContain('1 case is open. 1 more is closed and not shown.');
    expect(textOf(page)).not.toContain('Nothing is known about what was done');
    expect(textOf(pageOf(responses))).toContain('Nothing is known about what was done already');
  });

  test('shows nobody who asked to be forgotten, not even their words', () => {
    const responses = [answer('gone', 0, 1, { comment: 'Forget me.' }), answer('here', 3, 1)];
    const page = pageOf(responses, { gone: { permissions: { erased: true } } });
    expect(cardsOf(page)).toEqual(['person-here']);
    expect(page).not.toMatch(/Forget me|person-gone/);
    expect(textOf(page)).toContain('1 person asked to be forgotten');
  });

  test('looks at the last days before the newest answer, which no date in the future moves', () => {
    const responses = [answer('future', 3, -24 * 400), answer('now', 3, 24), answer('old', 3, 24 * 32)];
    expect(cardsOf(pageOf(responses))).toEqual(['person-now']);
    expect(cardsOf(pageOf(responses, {}, { days: 60 }))).toEqual(['person-old', 'person-now']);
  });

  test('of old answers says how old they are', () => {
    const old = textOf(pageOf([answer('old', 3, 24 * 100)]));
    expect(old).toContain('The newest answer is 100 days old.');
    expect(textOf(pageOf([answer('new', 3, 24)]))).not.toContain('The newest answer is');
  });

  test('says when nobody stated what people allow, and not when somebody did', () => {
    const responses = [answer('a', 3, 1)];
    expect(textOf(pageOf(responses))).toContain('What people allow is not stated');
    expect(textOf(pageOf(responses, { a: { permissions: {} } }))).not.toContain('What people allow is not stated');
  });

  test('without answers says so and has no tables', () => {
    const page = pageOf([]);
    expect(textOf(page)).toContain('Nothing to follow up');
    expect(page).not.toContain('<table');
  });
});

describe('a card', () => {
  test('writes hostile text as text, once escaped, in comment, message, name and language', () => {
    const response = answer('x', 3, 1, { comment: HOSTILE, subject: '<img src=x>', language: '" onload="x' });
    const facts: Facts = { preferredChannels: ['email'], accountManager: '<i>Maria</i>' };
    const page = pageOf([response], { x: facts }, { valuesOf: () => ({ name: '<b>{{offer}}</b>' }) });
    expect(page).not.toMatch(/<script|<img|<i>Maria|<b>\{\{|<b onclick|onload="/);
    expect(page).not.toMatch(/&amp;(lt|gt|quot|#39);/);
    expect(page).not.toContain('\u001b');
    // In the comment and in the quotation of the message; what looks like a field stays as it is.
    expect(page.split('&lt;script&gt;alert(1)&lt;/script&gt;{{sender}}')).toHaveLength(3);
    expect(page).toContain('&lt;b&gt;{{offer}}&lt;/b&gt;');
    // What looks like the mark of a gap makes none.
    expect(page).not.toContain('<mark');
  });

  test('marks what is missing as a gap that says what belongs there', () => {
    const page = pageOf([answer('x', 3, 1)], { x: { preferredChannels: ['email'] } });
    expect(page).toContain('<mark lang="en">[who writes]</mark>');
    expect(textOf(page)).toContain('Fill in before it goes out: who writes.');
    expect(textOf(page)).toContain(
      'so the text does without: the customer’s name; company; phone number; product; comment.',
    );
  });

  test('has no gap for the writer in the notes for a call, and none where the account manager is known', () => {
    const call = pageOf([answer('x', 3, 1)], { x: { preferredChannels: ['phone'] } });
    expect(call).not.toContain('<mark');
    expect(textOf(call)).not.toContain('Fill in before it goes out');
    const known = pageOf([answer('x', 3, 1)], { x: { preferredChannels: ['email'], accountManager: 'Maria' } });
    expect(known).not.toContain('<mark');
    expect(textOf(known)).toContain('account manager: Maria');
  });

  test.each([
    ['fi', 'fi'],
    ['sv-FI', 'sv'],
    ['nb', 'nb'],
    ['en-GB', 'en'],
    ['de', 'fi'],
    ['no', 'fi'],
    [undefined, 'fi'],
  ])('of a customer who writes %s has a message in %s where the page is Finnish', (language, expected) => {
    const response = answer('x', 3, 1, language === undefined ? {} : { language, comment: 'a comment' });
    const page = pageOf([response], { x: { preferredChannels: ['email'] } }, { locale: fi });
    expect(page).toContain(`<div class="message" lang="${expected}">`);
    const isOther = language === 'de' || language === 'no';
    expect(page.includes('ei ole luonnosta')).toBe(isOther);
  });

  test('names both clocks, the one that decides, and how much time is left', () => {
    const twoClocks = {
      ...strictPlaybook,
      clocks: {
        ...strictPlaybook.clocks,
        'detractor-contact': {
          ...(strictPlaybook.clocks['detractor-contact'] as (typeof strictPlaybook.clocks)[string]),
          team: { amount: 8, unit: 'hours' },
        },
      },
    } as const;
    const text = textOf(pageOf([answer('x', 3, 2)], {}, { playbook: twoClocks }));
    expect(text).toContain(
      'Due, customer’s clock Thu, Feb 5, 2026, 08:00 decides 22 hr left, of which working time: 22 hr',
    );
    expect(text).toContain('Due, team’s clock Wed, Feb 4, 2026, 16:00 Why');
    expect(textOf(pageOf([answer('x', 3, 2)]))).toContain('Due, team’s clock none in this playbook');
  });

  test('says why: the row of the score, and the rule that changed it', () => {
    const text = textOf(pageOf([answer('x', 5, 1)], { x: { promiseBroken: true, employee: 'Tom' } }));
    expect(text).toContain('“Get in touch” is planned because the play for the score 5 (score-5) asks for it.');
    expect(text).toContain('“Apologize” is planned because the rule “promise-broken” holds and adds it.');
    expect(text).toContain('“Pass the feedback on to the employee” is planned because the rule “staff-feedback” holds');
  });

  test('says what is left out, what is put off and what waits, each with its reason', () => {
    const facts: Facts = { permissions: { bases: ['service'] }, preferredChannels: ['phone'] };
    const text = textOf(
      pageOf([answer('x', 3, 1), answer('y', 10, 1)], { x: facts, y: facts }, { now: '2026-02-04T22:00:00.000Z' }),
    );
    expect(text).toContain('Put off: Apologize; Get in touch; Listen;');
    expect(text).toContain('Nobody is disturbed on this channel from 21:00 to 08:00 (UTC): phone.');
    expect(text).toContain('Apologize · phone · not before Thu, Feb 5, 2026, 08:00');
    expect(text).toContain(
      'Left out: Keep in touch; Give a reward; Invite a referral. No basis is stated for its purpose: marketing.',
    );
    const waiting = textOf(pageOf([answer('x', 3, 1)]));
    const [check] = whyNot(plan(recommendedPlaybook, answer('x', 3, 1), PLAN), 'check-solution', { locale: en });
    expect(waiting).toMatch(/Waits: [^.]+\. Its time begins when this has come: the problem is solved\./);
    expect(check).toContain((/Waits: ([^.]+)\./.exec(waiting) as RegExpExecArray)[1]);
    expect(waiting).toContain('the rule “request-refused” would add it, but whether it holds is not known.');
  });

  test('of somebody who is not to be contacted has work inside the house only', () => {
    const text = textOf(pageOf([answer('x', 3, 1)], { x: { permissions: { doNotContact: true } } }));
    expect(text).toContain('First Tell the account manager · inside the house');
    expect(text).toContain('The customer is not to be contacted.');
    expect(text).not.toContain('Draft:');
  });
});

describe('the load', () => {
  test('stands on the day on which work is due, what is overdue today, and adds up', () => {
    const { work } = queue([answer('late', 3, 80), answer('soon', 3, 2), answer('happy', 10, 1)]);
    const { days, sum, roles } = loadOf(
      work.map(({ queued }) => queued),
      { now: NOW, zone: 'UTC' },
    );
    expect(days.map(({ day }) => day)).toEqual(['2026-02-04', '2026-02-05', null]);
    expect(roles).toEqual(['cx-manager']);
    // Nine steps each; the one that asks afterwards waits.
    expect(days.map(({ all }) => all.actions)).toEqual([9, 9, 4]);
    expect(sum.all.actions).toBe(22);
    expect(sum.all.minutes).toBe(days.reduce((total, { all }) => total + all.minutes, 0));
  });

  test('is as much work as the simulation takes on', () => {
    const all = queue([answer('late', 3, 30), answer('soon', 0, 2), answer('happy', 10, 1), answer('fair', 7, 90)]);
    const { sum } = loadOf(
      all.work.map(({ queued }) => queued),
      { now: NOW, zone: 'UTC' },
    );
    expect(forecastOf(all).total.planned).toEqual(sum.all);
  });

  test('is forecast with the minutes that each role has, and what comes too late is counted', () => {
    const responses = Array.from({ length: 30 }, (_, i) => answer(`a${i}`, 3, 1));
    const much = textOf(pageOf(responses, {}, { minutesADay: 1440 }));
    expect(much).toContain('All is done on Thu, Feb 5.');
    expect(much).toContain('Limits missed: 0;');
    const little = textOf(pageOf(responses, {}, { minutesADay: 2 }));
    expect(little).toContain('every role has 2 min a working day');
    expect(little).toContain('It is not all done within a year.');
    expect(little).toMatch(
      /Limits missed: \d\d; of these already past: 0; outside working hours: 0; for want of time: \d\d\./,
    );
  });

  test('counts days of the zone', () => {
    const { work } = queue([answer('soon', 3, 2)]);
    const plans = work.map(({ queued }) => queued);
    // Due on 5 February at 08:00 UTC, which is the evening before in Honolulu.
    expect(loadOf(plans, { now: NOW, zone: 'Pacific/Honolulu' }).days.map(({ day }) => day)).toEqual(['2026-02-04']);
  });
});

test('the balance counts in each group for whom something is planned', () => {
  const responses = [answer('a', 3, 1), answer('b', 3, 1), answer('c', 10, 1)];
  const facts: Facts = { permissions: { doNotContact: true } };
  expect(balanceOf(queue(responses, { b: facts, c: facts }))).toEqual([
    { category: 'detractor', cases: 2, reached: 1 },
    { category: 'passive', cases: 0, reached: 0 },
    { category: 'promoter', cases: 1, reached: 0 },
  ]);
});

describe('what is known about the people of the sample', () => {
  const responses = sample();
  const { factsOf, closed } = sampleKnowledge(responses);
  const at = (instant: Instant): number => Date.parse(instant);

  test('is the same in every run', () => {
    const again = sampleKnowledge(responses);
    expect(responses.map(again.factsOf)).toEqual(responses.map(factsOf));
    expect(again.closed).toEqual(closed);
  });

  test('stays the same for a person', () => {
    const permissions = new Map<string, unknown>();
    for (const response of responses) {
      const known = permissions.get(response.subject) ?? factsOf(response).permissions;
      expect(factsOf(response).permissions).toEqual(known);
      permissions.set(response.subject, known);
    }
  });

  test('has the notice of the late van only after deliveries of its days', () => {
    const told = responses.filter((response) => factsOf(response).incidentNotice !== undefined);
    expect(told.length).toBeGreaterThan(2);
    expect(told.every(({ touchpoint, answeredAt }) => touchpoint === 'delivery' && answeredAt >= LATE_VAN.from)).toBe(
      true,
    );
    expect(told.every(({ tags }) => ['fi', 'gb'].includes(tags['country'] as string))).toBe(true);
  });

  test('leaves most of the last days open and nothing of long ago', () => {
    const open = responses.filter(({ id }) => closed?.has(id) === false);
    expect(open.length).toBeGreaterThan(20);
    expect(open.every(({ answeredAt }) => at(PLANTED.now) - at(answeredAt) < 7 * 86_400_000)).toBe(true);
  });
});

describe('a file', () => {
  const lines = (header: string, row: (i: number) => string): string[] => [
    header,
    ...Array.from({ length: 40 }, (_, i) => row(i)),
  ];

  test('of scores and dates is enough', async () => {
    const { code, out, followUp } = await place.run(
      await place.csv(
        'plain.csv',
        lines('score,date', (i) => `${i % 11},2024-01-15`),
      ),
    );
    expect(code).toBe(0);
    expect(cardsOf(followUp)).toHaveLength(25);
    expect(textOf(followUp)).toContain(
      '40 cases are open. 40 are overdue. Nothing is known about what was done already',
    );
    expect(textOf(followUp)).toContain('What people allow is not stated');
    expect(textOf(followUp)).toContain('Playbook: recommended, version 1.');
    expect(followUp).not.toMatch(/undefined|NaN/);
    expect(out).toContain('## Follow-up');
  });

  test('says what its columns say, and what was read from where', async () => {
    const header =
      'nps,date,customer_id,customer name,account manager,language,do not contact,preferred channel,promise broken';
    const row = (i: number): string =>
      `5,2024-01-15,c${i},Åsa ${i},${i === 0 ? 'Maria' : ''},sv,${i === 1 ? 'yes' : 'no'},email,${i === 0 ? 'Yes' : ''}`;
    const { code, out, followUp } = await place.run(
      await place.csv('full.csv', lines(header, row)),
      '--follow-up-limit',
      '40',
    );
    expect(code).toBe(0);
    expect(out).toContain('account manager: column "account manager" (guessed: by its name and values)');
    expect(out).toContain('do not contact:  column "do not contact"');
    const text = textOf(followUp);
    expect(cardsOf(followUp)).toContain('c0');
    expect(text.match(/account manager: Maria/g)).toHaveLength(1);
    expect(text.match(/The customer is not to be contacted\./g)).toHaveLength(1);
    expect(text).toContain('the rule “promise-broken” holds');
    expect(text).toContain('Hej Åsa 0');
    expect(text).not.toContain('What people allow is not stated');
  });

  test('with a privacy minimum gives no single answer away, nor does a page from before', async () => {
    const path = await place.csv(
      'private.csv',
      lines(
        'score,date,customer_id,comment',
        (i) => `${i % 11},2024-01-15,who${i},It took ${i} days and nobody told me.`,
      ),
    );
    const { out, followUp } = await place.run(path, '--privacy-minimum', '5');
    expect(out).not.toContain('## Follow-up');
    expect(followUp).not.toMatch(/who\d|nobody told me/);
    expect(textOf(followUp)).toContain('nothing is shown here');
  });

  test('is planned for by the strict playbook where that is asked for', async () => {
    const path = await place.csv(
      'strict.csv',
      lines('nps,date', () => '0,2024-01-15'),
    );
    const strict = textOf((await place.run(path, '--playbook', 'strict')).followUp);
    expect(strict).toContain('Playbook: strict, version 1.');
    expect(strict).not.toContain('Escalate');
    expect(textOf((await place.run(path)).followUp)).toContain('Escalate');
  });

  test('is looked at for as many days, and shown as far, as asked for', async () => {
    const path = await place.csv(
      'days.csv',
      lines('nps,date', (i) => `3,2024-01-${i < 10 ? '05' : '25'}`),
    );
    const { followUp } = await place.run(path, '--follow-up-days', '7', '--follow-up-limit', '2');
    expect(cardsOf(followUp)).toHaveLength(2);
    expect(textOf(followUp)).toContain('30 cases are open.');
    expect(textOf(followUp)).toContain('28 more cases are less urgent and not shown');
  });

  test('is refused with an option that makes no sense', async () => {
    expect(await place.refusal('--playbook', 'lenient')).toContain(
      '--playbook is strict or recommended, got "lenient".',
    );
    expect(await place.refusal('--follow-up-limit', '0')).toContain('--follow-up-limit');
    expect(await place.refusal('--follow-up-days', 'many')).toContain('--follow-up-days');
    expect(await place.refusal('--minutes-a-day', '1.5')).toContain('--minutes-a-day');
  });
});

const responses = new URL('../../../shared/data/responses/', import.meta.url);

describe.skipIf(!existsSync(responses))('the real files (skipped where ../shared/data/responses is absent)', () => {
  test.each(['airport.csv', 'ambulance.csv', 'gp-practices.csv'])(
    '%s gives a page without a gap of a program',
    async (name) => {
      const { code, followUp } = await place.run(new URL(name, responses).pathname);
      expect(code).toBe(0);
      expect(cardsOf(followUp)).toHaveLength(25);
      expect(followUp).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\{|Invalid/);
      expect(textOf(followUp)).toMatch(/The newest answer is [\d,]+ days old\./);
    },
  );
});
