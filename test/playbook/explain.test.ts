import { describe, expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { fi } from '../../src/locale/fi/index.ts';
import type { Locale } from '../../src/locale/locale.ts';
import { nb } from '../../src/locale/nb/index.ts';
import { sv } from '../../src/locale/sv/index.ts';
import type { Plan } from '../../src/playbook/action.ts';
import { explain } from '../../src/playbook/explain.ts';
import type { Facts } from '../../src/playbook/facts.ts';
import { plan } from '../../src/playbook/plan.ts';
import type { Overlay, Playbook, Step } from '../../src/playbook/playbook.ts';
import { recommendedPlaybook, strictPlaybook } from '../../src/playbook/presets.ts';
import { whyNot } from '../../src/playbook/why-not.ts';
import type { Score } from '../../src/scale/score.ts';
import { alwaysOpen } from '../../src/time/calendar.ts';

const planned = (playbook: Playbook, score: Score, facts: Facts = {}, now = '2026-02-02T10:00:00.000Z'): Plan =>
  plan(
    playbook,
    { id: 'a1', subject: 'c7', score, answeredAt: '2026-02-02T09:00:00.000Z', tags: {} },
    { facts, now, calendar: alwaysOpen('UTC') },
  );
const explained = ({ actions, deferred, suppressed }: Plan, step: string, zone?: string): string[] =>
  explain([...actions, ...deferred, ...suppressed].find((one) => one.step === step) as Plan['actions'][number], {
    locale: en,
    ...(zone !== undefined && { zone }),
  });

describe('explain', () => {
  test('says why, by when, who, on which way and after what', () => {
    expect(explained(planned(strictPlaybook, 3), 'contact')).toEqual([
      '“Get in touch” is planned because the play for the score 3 (score-3-4) asks for it.',
      'It is due by Feb 3, 2026, 09:00 (UTC), counted around the clock, as the customer waits.',
      'Owner: customer experience manager.',
      'Channel: phone.',
      'Other channels, if that does not work: e-mail; text message; social media; letter.',
      'To be done first: Apologize.',
    ]);
  });

  test('writes moments in the zone that is asked for', () => {
    expect(explained(planned(strictPlaybook, 3), 'contact', 'Europe/Helsinki')[1]).toContain(
      'Feb 3, 2026, 11:00 (Europe/Helsinki)',
    );
  });

  test('says when time has passed, and what work inside the house is', () => {
    const sentences = explained(planned(strictPlaybook, 3, {}, '2026-02-09T10:00:00.000Z'), 'log-customer-record');
    expect(sentences).toContain('That time has passed already.');
    expect(sentences).toContain('This is internal work: nothing goes to the customer.');
  });

  test('says what a clock waits for', () => {
    expect(explained(planned(recommendedPlaybook, 3), 'check-solution')).toContain(
      'Its time begins when this has come: the problem is solved.',
    );
  });

  test('names the rules that added and changed a step', () => {
    const change: Overlay = {
      id: 'by-letter',
      when: { field: 'asksQuestion', op: 'is', value: true },
      do: [{ op: 'set', step: 'personal-reply', patch: { channels: ['letter'] } }],
      origin: 'design',
    };
    const playbook = { ...recommendedPlaybook, overlays: [...recommendedPlaybook.overlays, change] };
    expect(explained(planned(playbook, 9, { asksQuestion: true }), 'personal-reply').slice(0, 2)).toEqual([
      '“Reply in person” is planned because the rule “question-asked” holds and adds it.',
      'The rule “by-letter” holds and changed it.',
    ]);
  });

  test('says until when something is put off, and why', () => {
    const made = planned(strictPlaybook, 3, {}, '2026-02-02T23:00:00.000Z');
    expect(explained(made, 'apologize').slice(1, 3)).toEqual([
      '“Apologize” is put off until Feb 3, 2026, 08:00 (UTC).',
      'Nobody is disturbed on this channel from 21:00 to 08:00 (UTC): phone.',
    ]);
    const mixed = planned(strictPlaybook, 6, { preferredChannels: ['email'] }, '2026-02-02T23:00:00.000Z');
    expect(mixed.deferred).toEqual([]);
  });

  test('shows the other clock beside the one that binds', () => {
    const clocks = {
      ...strictPlaybook.clocks,
      'promoter-contact': {
        ...strictPlaybook.clocks['promoter-contact'],
        team: { amount: 5, unit: 'days' },
      } as Playbook['clocks'][string],
    };
    expect(explained(planned({ ...strictPlaybook, clocks }, 10), 'reward')).toContain(
      'Counted in the working time of the team it would be due by Feb 8, 2026, 00:00 (UTC), but that is not the deadline that counts.',
    );
  });

  test.each<[string, Score, Facts, string, string]>([
    ['erased', 3, { permissions: { erased: true } }, 'contact', 'The customer asked to be forgotten'],
    ['do-not-contact', 3, { permissions: { doNotContact: true } }, 'contact', 'is not to be contacted'],
    [
      'channel-opt-out',
      6,
      { permissions: { optOuts: ['email'] } },
      'email-ask-better',
      'every channel that it could take: e-mail.',
    ],
    ['no-basis', 9, { permissions: { bases: [] } }, 'reward', 'No basis is stated for its purpose: marketing.'],
    [
      'quarantine',
      3,
      { contacts: [{ subject: 'c7', at: '2026-01-10T09:00:00.000Z', channel: 'email', kind: 'invitation' }] },
      'check-solution',
      'on Jan 10, 2026, 09:00 (UTC) and is left in peace until Apr 10, 2026, 00:00 (UTC)',
    ],
    [
      'open-case',
      9,
      { openCase: { caseKey: 'k', score: 3, openedAt: '2026-02-01T09:00:00.000Z' } },
      'reward',
      'the lower score 3 is open',
    ],
    [
      'incident-notice',
      3,
      { incident: 'code-failed', incidentNotice: { incident: 'code-failed', at: '2026-02-01T09:00:00.000Z' } },
      'apologize',
      '(code-failed) reached the customer on Feb 1, 2026, 09:00 (UTC)',
    ],
    [
      'reward-cap',
      9,
      { contacts: [{ subject: 'c7', at: '2026-01-10T09:00:00.000Z', channel: 'email', kind: 'reward' }] },
      'reward',
      'was rewarded 1 time within 90 days',
    ],
    ['blocked-by', 6, { permissions: { optOuts: ['email'] } }, 'thank', 'left out: Say what we are going to do.'],
  ])('says what stopped a step: %s', (guard, score, facts, step, words) => {
    const made = planned(recommendedPlaybook, score, facts);
    expect(made.suppressed.find((one) => one.step === step)?.guard).toBe(guard);
    const sentences = explained(made, step);
    expect(sentences[0]).toContain('is left out.');
    expect(sentences.join(' ')).toContain(words);
  });

  test('says that no rewards are allowed', () => {
    const suppression = { ...strictPlaybook.suppression, rewardCap: { count: 0, days: 30, origin: 'design' as const } };
    expect(explained(planned({ ...strictPlaybook, suppression }, 9), 'reward')).toContain(
      'The playbook allows no rewards.',
    );
  });

  test('calls a step of its own by its id', () => {
    const add: Overlay = {
      id: 'x',
      when: { field: 'score', op: 'is', value: 9 },
      do: [
        {
          op: 'add',
          step: {
            id: 'send-flowers',
            action: 'flowers',
            channels: ['store'],
            purpose: 'marketing',
            audience: 'customer',
            after: [],
            origin: 'design',
          },
        },
      ],
      origin: 'design',
    };
    const made = planned({ ...strictPlaybook, overlays: [add] }, 9);
    expect(explained(made, 'send-flowers')).toEqual([
      '“flowers” is planned because the rule “x” holds and adds it.',
      'The playbook sets no time for it.',
      'Owner: customer experience manager.',
      'Channel: store.',
    ]);
    expect(whyNot(planned({ ...strictPlaybook, overlays: [add] }, 10), 'flowers', { locale: en })).toEqual([
      '“flowers” is not planned: the rule “x” would add it, but does not hold.',
      'Asked for: score is 9. Known: 10.',
    ]);
  });
});

describe('each language writes values in its own way', () => {
  test.each<[Locale, string, string]>([
    [en, '“FI”', 'from 21:00 to 08:00 (UTC)'],
    [fi, '”FI”', 'kello 21.00–08.00 (UTC)'],
    [sv, '”FI”', 'från 21:00 till 08:00 (UTC)'],
    [nb, '«FI»', 'fra 21:00 til 08:00 (UTC)'],
  ])('%#', (locale, country, hours) => {
    const when = { field: 'country', op: 'is', value: 'SE' } as const;
    const reward = strictPlaybook.plays['score-9-10']?.steps[1] as Step;
    const add: Overlay = { id: 'x', when, do: [{ op: 'add', step: { ...reward, id: 'card' } }], origin: 'design' };
    const made = planned({ ...strictPlaybook, overlays: [add] }, 3, { country: 'FI' }, '2026-02-02T23:00:00.000Z');
    expect(whyNot(made, 'card', { locale })[1]).toContain(country);
    expect(whyNot(made, 'contact', { locale })[1]).toContain(hours);
  });
});

describe('whyNot', () => {
  const why = (made: Plan, wanted: string): string[] => whyNot(made, wanted, { locale: en });

  test('says that something is planned, left out or put off', () => {
    expect(why(planned(strictPlaybook, 3), 'contact')).toEqual(['“Get in touch” is planned.']);
    expect(why(planned(strictPlaybook, 9, { permissions: { bases: [] } }), 'reward')).toEqual([
      '“Give a reward” is left out.',
      'No basis is stated for its purpose: marketing.',
    ]);
    expect(why(planned(strictPlaybook, 3, {}, '2026-02-02T23:00:00.000Z'), 'contact')).toEqual([
      '“Get in touch” is put off until Feb 3, 2026, 08:00 (UTC).',
      'Nobody is disturbed on this channel from 21:00 to 08:00 (UTC): phone.',
    ]);
  });

  test('says which alternative was taken, and what was asked before', () => {
    const made = planned(strictPlaybook, 8, { askedBefore: ['ask-specific-wish'] });
    expect(why(made, 'ask-specific-wish')).toEqual([
      '“Ask for one thing to improve” is not planned: the customer was asked this before.',
    ]);
    expect(why(made, 'ask-blocker')).toEqual([
      '“Ask what keeps the score from being higher” is not planned: of several alternatives “Ask what more to offer and what we do wrong” was taken.',
    ]);
  });

  test('says which rule does not hold, and why', () => {
    expect(why(planned(recommendedPlaybook, 9, { asksQuestion: false }), 'personal-reply')[0]).toBe(
      '“Reply in person” is not planned: the rule “question-asked” would add it, but does not hold.',
    );
    expect(why(planned(recommendedPlaybook, 9, { asksQuestion: false }), 'personal-reply')[1]).toBe(
      'Asked for: asksQuestion is yes. Known: no.',
    );
  });

  test('says what nobody knows', () => {
    expect(why(planned(recommendedPlaybook, 3), 'give-staff-feedback').slice(0, 2)).toEqual([
      '“Pass the feedback on to the employee” is not planned: the rule “staff-feedback” would add it, but whether it holds is not known. Missing facts: employee.',
      'Asked for: somebody is named as employee. Known: nothing.',
    ]);
  });

  test('says which rule took something out', () => {
    const quiet: Overlay = {
      id: 'no-referral',
      when: { not: { field: 'country', op: 'oneOf', value: ['SE', 'NO'] } },
      do: [{ op: 'remove', step: 'invite-referral' }],
      origin: 'design',
    };
    const playbook = { ...strictPlaybook, overlays: [quiet] };
    expect(why(planned(playbook, 9, { country: 'FI' }), 'invite-referral')).toEqual([
      '“Invite a referral” is not planned: the rule “no-referral” holds and takes it out.',
    ]);
  });

  test('says what decides where a negation does', () => {
    const rule: Overlay = {
      id: 'not-in-finland',
      when: { not: { field: 'country', op: 'is', value: 'FI' } },
      do: [
        {
          op: 'add',
          step: {
            ...(strictPlaybook.plays['score-9-10']?.steps[1] as never as Playbook['plays'][string]['steps'][number]),
            id: 'gift',
          },
        },
      ],
      origin: 'design',
    };
    expect(why(planned({ ...strictPlaybook, overlays: [rule] }, 3, { country: 'FI' }), 'gift')).toEqual([
      '“gift” is not planned: the rule “not-in-finland” would add it, but does not hold.',
      'Asked for: country is “FI”. Known: “FI”.',
    ]);
  });

  test('says what is kept in mind only, and what nothing asks for', () => {
    expect(why(planned(strictPlaybook, 3), 'find-cause')).toEqual([
      '“Find the cause” is not planned by itself: it is something to keep in mind while doing the other steps.',
    ]);
    expect(why(planned(strictPlaybook, 9), 'apologize')).toEqual([
      '“Apologize” is not planned: neither the play for the score 9 nor any rule asks for it.',
    ]);
  });

  test('never says undefined, whatever is asked', () => {
    for (const score of [0, 3, 6, 8, 10] as const)
      for (const { action } of strictPlaybook.plays['score-7-8']?.steps ?? [])
        expect(why(planned(recommendedPlaybook, score), action).join(' ')).not.toMatch(/undefined|\[object/);
  });
});
