/**
 * Prints every label and phrase of a pack with sample values, for a native reader to approve.
 */
import { expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { fi } from '../../src/locale/fi/index.ts';
import type { CategoryWord } from '../../src/locale/category-label.ts';
import { type Counted, type Locale, type PhraseKey, writerOf } from '../../src/locale/locale.ts';
import { nb } from '../../src/locale/nb/index.ts';
import { sv } from '../../src/locale/sv/index.ts';
import { planWords } from '../../src/playbook/plan-words.ts';
import { CATEGORIES, type Category } from '../../src/scale/category.ts';

type Sample = Readonly<Record<string, string | Counted>>;

/** Stands in for every value of a phrase: a phrase takes what it names. Written as the library writes it in the language. */
const sampleOf = (locale: Locale, count: number, held: number): Sample => {
  const { counted, points, change, share, level, pValue } = writerOf(locale);
  const { phrases } = locale;
  const { moment, time } = planWords({ locale, zone: 'Europe/Helsinki' });
  const [at, until] = [moment('2024-02-01T10:00:00.000Z'), moment('2024-02-05T06:00:00.000Z')];
  const steps = [phrases['plan.action.contact']({}), phrases['plan.action.listen']({})] as const;
  const yes = phrases['plan.value.yes']({});
  return {
    zone: 'Europe/Helsinki',
    level: level(0.95),
    method: 'score',
    nps: points(31.5),
    lower: points(24),
    upper: points(38.5),
    share: share(0.42),
    by: 'country',
    from: '2023-07',
    to: '2024-02',
    minimum: counted(count),
    n: counted(count),
    rows: counted(count),
    accepted: counted(count),
    rejected: counted(count),
    effective: counted(count),
    comparisons: counted(count),
    correction: phrases['correction.holm']({}),
    spread: points(8.5),
    segment: 'FI',
    points: change(-4.5),
    p: pValue(0.012),
    corrected: pValue(0.12),
    before: points(30),
    after: points(25.5),
    change: change(-4.5),
    rate: change(-5),
    mix: change(0.5),
    since: '2023-11',
    slope: change(0.6),
    smoothed: points(28.5),
    latest: '2024-02',
    latestLower: points(18),
    latestUpper: points(40.5),
    people: counted(count),
    held: counted(held),
    answered: counted(count),
    invited: counted(count === 1 ? 1 : 4000),
    worst: points(-40.5),
    best: points(79.5),
    benchmark: points(36),
    difference: change(-4.5),
    reason: phrases['withheld.below-minimum']({ n: counted(3) }),
    source: 'Example Institute',
    date: '2023-12-31',
    country: 'FI',
    industry: 'retail',
    step: steps[0],
    other: steps[1],
    steps: steps.join('; '),
    score: '3',
    play: 'score-3-4',
    rule: 'promise-broken',
    until,
    role: phrases['plan.role.account-manager']({}),
    channel: phrases['plan.channel.email']({}),
    channels: `${phrases['plan.channel.email']({})}; ${phrases['plan.channel.phone']({})}`,
    time: until,
    at,
    moment: phrases['plan.moment.resolved']({}),
    purpose: phrases['plan.purpose.marketing']({}),
    incident: 'code-failed',
    rewards: counted(count),
    days: counted(count),
    quietFrom: time('21:00'),
    quietTo: time('08:00'),
    fact: 'promiseBroken',
    facts: 'promiseBroken; employee',
    value: yes,
    asked: phrases['plan.asked.is']({ fact: 'promiseBroken', value: yes }),
    actual: phrases['plan.value.no']({}),
    read: counted(count),
    mentions: counted(count === 1 ? 1 : 31),
    comments: counted(count),
    theme: phrases['plan.value.text']({ value: 'punchout' }),
    words: 'punchout, purchasing',
    reasons: `${phrases['themes.reason.far']({ n: counted(30) })}; ${phrases['themes.reason.no-answer']({ n: counted(7) })}`,
  };
};

/** Where the common sample would contradict the phrase. */
const fitting = (key: PhraseKey, locale: Locale, count: number): Sample => {
  const { points, change, share } = writerOf(locale);
  const quoted = (value: string): string => locale.phrases['plan.value.text']({ value });
  if (/^plan\.asked\.(?:at|above|below)/.test(key)) return { fact: 'score', value: '3' };
  if (/^plan\.asked\.(?:before|after)/.test(key)) return { fact: 'contractRenewal', value: quoted('2024-02-05') };
  if (/^plan\.asked\.(?:one|includes)/.test(key)) return { fact: 'themes', value: quoted('late-driver') };
  if (/^plan\.asked\.(?:some|no)body$/.test(key)) return { fact: 'accountManager' };
  if (key === 'reach.reading')
    return count === 1
      ? { rate: share(1), lower: share(0.207), upper: share(1) }
      : { rate: share(0.301), lower: share(0.287), upper: share(0.315) };
  if (key === 'reach.change')
    return { before: share(0.3), after: share(0.21), change: change(-9), lower: change(-17.3), upper: change(-0.4) };
  if (key === 'benchmark.higher') return { difference: change(4.5), lower: change(1.5), upper: change(7.5) };
  if (key === 'benchmark.lower') return { lower: change(-8), upper: change(-1) };
  if (key === 'benchmark.unclear') return { lower: change(-10), upper: change(1) };
  if (key === 'benchmark.source') return { method: 'online panel' };
  if (key === 'change.higher')
    return { before: points(25.5), after: points(30), change: change(4.5), lower: change(1.5), upper: change(7.5) };
  if (key === 'change.lower') return { lower: change(-8), upper: change(-1) };
  if (key === 'change.unclear') return { lower: change(-10), upper: change(1) };
  if (key === 'trend.drift') return { lower: change(0.1), upper: change(1.1) };
  if (key === 'themes.higher') return { before: share(0.041), after: share(0.093) };
  if (key === 'themes.lower') return { before: share(0.093), after: share(0.041) };
  if (key === 'themes.pulls') return { points: points(3.1) };
  if (key === 'themes.alarm')
    return { since: '2024-01-29', date: '2024-02-05', share: share(count === 1 ? 1 : 31 / count) };
  if (key === 'themes.quiet' || key === 'emerging.title') return { from: '2024-02-01' };
  if (key === 'emerging.theme') return { share: share(0.095), before: share(0) };
  if (key === 'verdict.higher') return { points: change(4.5) };
  return key === 'segments.pulls' ? { points: points(4.5) } : {};
};

/** How a phrase reads: with 1204 and with 1, and where it tells how many changes hold, with several, one and none. */
const readingsOf = (key: PhraseKey, locale: Locale): ReadonlySet<string> => {
  // The sample holds every value that any phrase takes, so it fits each of them.
  const say = locale.phrases[key] as (values: Sample) => string;
  const counts = [
    [1204, 2],
    [1204, 1],
    [1, 0],
  ] as const;
  return new Set(
    counts.map(([count, held]) => say({ ...sampleOf(locale, count, held), ...fitting(key, locale, count) })),
  );
};

const wordRow = (category: Category, { one, other, counted }: CategoryWord, locale: Locale): string => {
  const { count } = writerOf(locale);
  return `| ${category} | ${one} | ${other} | ${count(1204)} ${counted?.other ?? other} |`;
};

const page = (locale: Locale): string =>
  [
    `# Phrases of the pack \`${locale.tag}\``,
    '',
    '| Category | One | Several | After a number |',
    '| :-- | :-- | :-- | :-- |',
    ...CATEGORIES.flatMap((category) => {
      const label = locale.categories[category];
      return [label, ...(label.variants ?? [])].map((word) => wordRow(category, word, locale));
    }),
    '',
    'A phrase that depends on a number stands here with 1204 and with 1.',
    '',
    '| Phrase | With sample values |',
    '| :-- | :-- |',
    ...(Object.keys(locale.phrases) as PhraseKey[]).flatMap((key) =>
      [...readingsOf(key, locale)].map((reading) => `| ${key} | ${reading} |`),
    ),
    '',
  ].join('\n');

test.each([en, fi, sv, nb])('the pack $tag reads as its reviewed page', async (locale) => {
  const text = page(locale);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  await expect(text).toMatchFileSnapshot(`${locale.tag}.snapshot.md`);
});
