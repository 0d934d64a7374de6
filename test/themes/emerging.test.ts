import { describe, expect, test } from 'vitest';
import { english } from '../../src/locale/en/language.ts';
import type { Response } from '../../src/response.ts';
import { randomOf } from '../../src/random.ts';
import { type EmergingOptions, emergingThemes } from '../../src/themes/emerging.ts';
import type { ThemeAssignment } from '../../src/themes/theme.ts';
import { about } from './follow-answers.ts';

const options: EmergingOptions = {
  languages: [english],
  from: '2026-02-01T00:00:00.000Z',
  now: '2026-03-01T00:00:00.000Z',
};
const BEFORE = '2026-01-10T10:00:00.000Z';
const NOW = '2026-02-10T10:00:00.000Z';

const KNOWN = [
  'The delivery was late again',
  'Much too expensive for what it is',
  'Staff were friendly and kind',
  'Delivery came two days late',
  'Prices went up, too expensive now',
  'Very friendly people at the desk',
];
const CRASHES = [
  'The app crashes when I log in',
  'App crash on start, cannot log in',
  'It keeps crashing, the app is useless',
  'Crash of the app at every login',
];
const PALM = ['Please remove palm oil from it', 'Palm oil is in everything you sell', 'No more palm oil'];

type Part = readonly [n: number, texts: readonly string[], at: string, theme: string | null];

/** Comments of people who write once each. */
const survey = (...parts: readonly Part[]): { responses: Response[]; assignments: ThemeAssignment[] } => {
  const responses: Response[] = [];
  const assignments: ThemeAssignment[] = [];
  for (const [n, texts, answeredAt, theme] of parts)
    for (let i = 0; i < n; i++) {
      const id = `c${String(responses.length).padStart(4, '0')}`;
      responses.push({
        id,
        subject: id,
        score: 3,
        answeredAt,
        comment: texts[i % texts.length] as string,
        language: 'en',
        tags: {},
      });
      assignments.push(about(id, theme === null ? [] : [theme]));
    }
  return { responses, assignments };
};

const usual: readonly Part[] = [
  [240, KNOWN, BEFORE, 'known'],
  [60, KNOWN, NOW, 'known'],
];

const found = (parts: readonly Part[], more: Partial<EmergingOptions> = {}) => {
  const { responses, assignments } = survey(...parts);
  return emergingThemes(responses, assignments, { ...options, ...more });
};

describe('what is new', () => {
  const result = found([...usual, [24, CRASHES, NOW, null], [18, PALM, NOW, null]]);

  test('is told with its share of the comments now and before', () => {
    expect(result.themes).toHaveLength(2);
    const [crashes, palm] = result.themes;
    expect(crashes).toMatchObject({ status: 'shown', share: { n: 24, of: 102 }, before: { n: 0, of: 240 } });
    expect(palm).toMatchObject({ status: 'shown', share: { n: 18, of: 102 }, before: { n: 0, of: 240 } });
  });

  test('has a name and the words by which it was found', () => {
    const [crashes, palm] = result.themes;
    expect(crashes?.words.map(({ text }) => text)).toContain('app');
    expect(palm?.status === 'shown' && palm.label).toBe('palm oil');
    expect(palm?.words[0]).toMatchObject({ now: { n: 18, of: 102 }, before: { n: 0, of: 240 } });
  });

  test('is quoted', () => {
    const [, palm] = result.themes;
    expect(palm?.status === 'shown' && palm.quotes.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Please remove palm oil from it']),
    );
  });

  test('names its comments', () => {
    const [, palm] = result.themes;
    expect(palm?.status === 'shown' && palm.comments).toHaveLength(18);
  });

  test('states how many words were compared, and corrects for them', () => {
    expect(result.comparisons).toBeGreaterThan(5);
    const word = result.themes[0]?.words[0];
    expect(word?.adjustedP).toBeCloseTo((word?.pValue ?? 0) * result.comparisons, 12);
  });

  test('says how many comments no theme explains', () => {
    expect(result.now.unexplained).toMatchObject({ n: 42, of: 102 });
    expect(result.before.unexplained).toMatchObject({ n: 0, of: 240 });
  });
});

test('quotes hold no addresses', () => {
  const { themes } = found([...usual, [20, CRASHES.map((text) => `${text}, write to me@example.com`), NOW, null]]);
  const [theme] = themes;
  expect(theme?.status === 'shown' && theme.quotes.length).toBeGreaterThan(0);
  expect(JSON.stringify(theme?.status === 'shown' && theme.quotes)).not.toContain('me@example.com');
});

describe('is not new', () => {
  test('what was written as often before', () => {
    expect(found([...usual, [80, CRASHES, BEFORE, null], [20, CRASHES, NOW, null]]).themes).toEqual([]);
  });

  test('what a theme explains', () => {
    expect(found([...usual, [20, CRASHES, NOW, 'app']]).themes).toEqual([]);
  });

  test('what one person writes many times', () => {
    const { responses, assignments } = survey(...usual, [30, CRASHES, NOW, null]);
    const alone = responses.map((one, i) => (i < 300 ? one : { ...one, subject: 'one and the same' }));
    expect(emergingThemes(alone, assignments, options).themes).toEqual([]);
  });

  test('what nobody writes any more', () => {
    expect(found([...usual, [60, CRASHES, BEFORE, null]]).themes).toEqual([]);
  });

  test('what is dated after the present moment', () => {
    expect(found([...usual, [30, CRASHES, '2026-04-01T00:00:00.000Z', null]]).themes).toEqual([]);
  });
});

test('a theme that is less sure than asked for does not explain', () => {
  const parts: readonly Part[] = [...usual, [24, CRASHES, NOW, 'app']];
  expect(found(parts, { leastConfidence: 0.95 }).themes).toMatchObject([{ share: { n: 24 } }]);
  expect(found(parts, { leastConfidence: 0.5 }).themes).toEqual([]);
});

test('few comments about something new are withheld, with the words', () => {
  const { themes } = found([...usual, [9, ['Boycott'], NOW, null]]);
  expect(themes).toMatchObject([
    { status: 'withheld', reason: 'below-minimum', n: 9, words: [{ text: 'boycott', now: { n: 9 } }] },
  ]);
});

test('few people in the window or before are a reason to say nothing', () => {
  const none = { status: 'withheld', reason: 'below-minimum', themes: [], comparisons: 0 };
  expect(
    found([
      [240, KNOWN, BEFORE, 'known'],
      [9, CRASHES, NOW, null],
    ]),
  ).toMatchObject(none);
  expect(found([[240, CRASHES, NOW, null]])).toMatchObject(none);
  expect(emergingThemes([], [], options)).toMatchObject({ ...none, now: { people: 0 } });
});

test('the order of answers changes nothing, and the result is plain JSON', () => {
  const { responses, assignments } = survey(...usual, [24, CRASHES, NOW, null], [18, PALM, NOW, null]);
  const random = randomOf(3);
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const result = emergingThemes(responses, assignments, options);
  expect(emergingThemes(shuffled(responses), shuffled(assignments), options)).toEqual(result);
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
});

test.each([
  ['instant/invalid', { now: 'today' }],
  ['instant/invalid', { from: 3 }],
  ['option/out-of-range', { from: '2026-03-01T00:00:00.000Z' }],
  ['option/out-of-range', { languages: ['en'] }],
  ['option/out-of-range', { leastConfidence: 1.1 }],
  ['option/out-of-range', { quotes: null }],
  ['option/out-of-range', { level: 0 }],
  ['option/out-of-range', { minimum: 0.5 }],
])('refuses with %s', (code, more) => {
  expect(() => found(usual, more as never)).toThrow(expect.objectContaining({ code }) as Error);
});
