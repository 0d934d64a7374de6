/**
 * What holds for every pack: whole sentences of one language, with words that go with their numbers and figures written as
 * the language writes them.
 */
import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { fi } from '../../src/locale/fi/index.ts';
import { type Counted, type Locale, type PhraseKey, writerOf } from '../../src/locale/locale.ts';
import { nb } from '../../src/locale/nb/index.ts';
import { sv } from '../../src/locale/sv/index.ts';

const COUNTS =
  'minimum n rows accepted rejected effective comparisons people held rewards days answered invited read mentions comments'.split(
    ' ',
  );

/** Says phrases. Every value stands in them as a mark with its name; so does a count, unless it is to be read as a number. */
const mouthOf = (locale: Locale, count: number, marked = false): { say: (key: PhraseKey) => string } => {
  const counted = writerOf(locale).counted(count);
  const values = new Proxy<Record<string, string | Counted>>(
    {},
    {
      get: (_target, name) => {
        const mark = `‹${String(name)}›`;
        return COUNTS.includes(String(name)) ? { value: count, text: marked ? mark : counted.text } : mark;
      },
    },
  );
  return { say: (key) => (locale.phrases[key] as (values: unknown) => string)(values) };
};

const KEYS = Object.keys(en.phrases) as PhraseKey[];
const TRANSLATED = [fi, sv, nb];
const ALL = [en, ...TRANSLATED];

test.each(ALL)('$tag: has every phrase, and none is empty', ({ phrases, ...locale }) => {
  expect(Object.keys(phrases).sort()).toEqual([...KEYS].sort());
  const { say } = mouthOf({ ...locale, phrases }, 2);
  expect(KEYS.filter((key) => say(key).trim() === '')).toEqual([]);
});

test.each(ALL)('$tag: no phrase has a hole, doubled spaces or a space where none belongs', (locale) => {
  const faulty = /undefined|null|NaN|\[object|[ \u00a0]{2}|^\s|\s$|\s[.,;:]|\(\s|\s\)|\.\.|\$\{/;
  for (const count of [0, 1, 2, 1204]) {
    const { say } = mouthOf(locale, count);
    expect(KEYS.map((key) => [key, say(key)]).filter(([, text]) => faulty.test(text as string))).toEqual([]);
  }
});

/** The names of the values that a text holds. */
const marksIn = (text: string): string => [...new Set(text.match(/‹\w+›/g))].sort().join(' ');

test.each(TRANSLATED)(
  '$tag: no phrase drops a value that English tells, or tells one that English does not',
  (locale) => {
    for (const count of [0, 1, 5]) {
      const [ours, english] = [mouthOf(locale, count, true), mouthOf(en, count, true)];
      expect(KEYS.filter((key) => marksIn(ours.say(key)) !== marksIn(english.say(key)))).toEqual([]);
    }
  },
);

test.each(TRANSLATED)('$tag: no phrase is left in English', (locale) => {
  const english =
    /\b(the|and|of|with|from|an|answers?|scores?|people|than|are|was|were|not|which|this|that|its|period|periods|chance|higher|lower|points?|planned|rule|customer)\b/i;
  // "Period" is a word of Swedish as well.
  const own = locale.tag === 'sv' ? /\bperiod\b/gi : /(?!)/g;
  const { say } = mouthOf(locale, 5);
  const texts = KEYS.map((key) => [key, say(key).replace(/‹\w+›/g, '').replace(own, '')] as const);
  expect(texts.filter(([, text]) => english.test(text))).toEqual([]);
});

/** Names that are the same in several languages. */
const SHARED = /^(score\.name|correction\.(?!none)|trend\.gap|trend\.period|segments\.name|plan\.)/;

test.each(TRANSLATED)('$tag: differs from English in every phrase that is not a name', (locale) => {
  const [ours, english] = [mouthOf(locale, 5), mouthOf(en, 5)];
  expect(KEYS.filter((key) => !SHARED.test(key) && ours.say(key) === english.say(key))).toEqual([]);
  const plans = KEYS.filter((key) => key.startsWith('plan.') && ours.say(key) === english.say(key));
  // Words that Swedish and Norwegian took over, or share.
  expect(plans.map(ours.say).filter((word) => !['app', 'service'].includes(word))).toEqual([]);
});

/** Words that follow a number: one of it, and any other number of it. */
const COUNTED_WORDS: readonly (readonly [Locale, readonly (readonly [string, string])[]])[] = [
  [
    en,
    [
      ['answer', 'answers'],
      ['row', 'rows'],
      ['comparison', 'comparisons'],
      ['person', 'people'],
      ['day', 'days'],
      ['time', 'times'],
      ['comment', 'comments'],
    ],
  ],
  [
    fi,
    [
      ['vastaus', 'vastausta'],
      ['rivi', 'riviä'],
      ['hylätty', 'hylättyä'],
      ['vertailu', 'vertailua'],
      ['kerran', 'kertaa'],
      ['kommentti', 'kommenttia'],
    ],
  ],
  [
    sv,
    [
      ['rad', 'rader'],
      ['avvisad', 'avvisade'],
      ['jämförelse', 'jämförelser'],
      ['person', 'personer'],
      ['dag', 'dagar'],
      ['gång', 'gånger'],
      ['kommentar', 'kommentarer'],
    ],
  ],
  [
    nb,
    [
      ['rad', 'rader'],
      ['avvist', 'avviste'],
      ['sammenligning', 'sammenligninger'],
      ['person', 'personer'],
      ['dag', 'dager'],
      ['gang', 'ganger'],
      ['kommentar', 'kommentarer'],
    ],
  ],
];

const PAIRS = COUNTED_WORDS.flatMap(([locale, pairs]) =>
  pairs.map(([one, other]) => ({ tag: locale.tag, locale, one, other })),
);

/** The forms of a word that stand behind the number, in all phrases of the pack. */
const formsBehind = ({ locale, one, other }: (typeof PAIRS)[number], count: number): string[] => {
  const { say } = mouthOf(locale, count);
  const number = writerOf(locale).count(count).replace('.', '\\.');
  const behind = new RegExp(`(?<![\\d,.\u00a0])${number} (${one}|${other})(?!\\p{L})`, 'gu');
  return KEYS.flatMap((key) => [...say(key).matchAll(behind)].map(([, form]) => form as string));
};

test.each(PAIRS)('$tag: "$one" stands behind 1, and "$other" behind 0, 1.5, 2 and 21', (pair) => {
  expect(new Set(formsBehind(pair, 1))).toEqual(new Set([pair.one]));
  for (const count of [0, 1.5, 2, 21]) expect(new Set(formsBehind(pair, count))).toEqual(new Set([pair.other]));
});

prop.prop([
  fc.constantFrom(...PAIRS),
  fc.oneof(fc.constantFrom(1.001, 0.999), fc.nat(1e7), fc.double({ min: 0, max: 3, noNaN: true })),
])('the form of a word goes with the number as it is written', (pair, count) => {
  const expected = writerOf(pair.locale).count(count) === '1' ? pair.one : pair.other;
  expect(new Set(formsBehind(pair, count))).toEqual(new Set([expected]));
});

test.each([
  [en, ['−12.3', '+4.5', '−4.5', '0.0', '12,345', '25.7%', '95%', '= 0.012', '< 0.001']],
  [fi, ['−12,3', '+4,5', '−4,5', '0,0', '12 345', '25,7 %', '95 %', '= 0,012', '< 0,001']],
  [sv, ['−12,3', '+4,5', '−4,5', '0,0', '12 345', '25,7 %', '95 %', '= 0,012', '< 0,001']],
  [nb, ['−12,3', '+4,5', '−4,5', '0,0', '12 345', '25,7 %', '95 %', '= 0,012', '< 0,001']],
] as const)('figures are written as the language writes them: %#', (locale, expected) => {
  const { points, change, count, share, level, pValue } = writerOf(locale);
  const written = [
    points(-12.34),
    change(4.5),
    change(-4.5),
    change(-0.01),
    count(12_345),
    share(0.2574),
    level(0.95),
    pValue(0.0123),
    pValue(0.0004),
  ];
  // Numbers do not break at the end of a line.
  expect(written.map((text) => text.replaceAll('\u00a0', ' '))).toEqual(expected);
  const broken = written.slice(0, 7).filter((text) => text.includes(' '));
  expect(broken).toEqual([]);
});

test('a minus sign is a minus sign, in a language whose numbers come with a hyphen too', () => {
  const { points, change, count } = writerOf({ ...en, tag: 'da' });
  expect([points(-4.5), change(-4.5), count(-2)]).toEqual(['−4,5', '−4,5', '−2']);
});
