import { describe, expect, test } from 'vitest';
import { isIsoText, isScoreText, offsetOf, wordsOf } from '../../docs/examples/columns.ts';
import { MOST_SEGMENTS, guess } from '../../docs/examples/guess.ts';

/** A column of cells made from the number of the row. */
type Make = (row: number) => string;

const score: Make = (row) => String((row * 7) % 11);
const date: Make = (row) => `2024-0${1 + (row % 9)}-15`;
const comment: Make = (row) => `The answer number ${row} has something to say about ${row * 3} things.`;
const country: Make = (row) => ['fi', 'se', 'no'][row % 3] as string;

const guessFrom = (columns: Readonly<Record<string, Make>>, given = {}) =>
  guess(
    Object.keys(columns),
    Array.from({ length: 60 }, (_, row) => Object.values(columns).map((make) => make(row))),
    given,
  );

describe('the score', () => {
  test.each([
    'score',
    'NPS',
    'nps_score',
    'Net Promoter Score',
    'How likely are you to recommend us to a friend? (0-10)',
    'Kuinka todennäköisesti suosittelisit meitä?',
    'Hur troligt är det att du skulle rekommendera oss?',
    'Hvor sannsynlig er det at du vil anbefale oss?',
    'Rating',
  ])('is found under the header %s', (name) => {
    expect(guessFrom({ id: String, [name]: score, other: country }).score?.value).toBe(name);
  });

  test('is found among ratings by its name', () => {
    const rating: Make = (row) => String(1 + (row % 5));
    expect(guessFrom({ overall: rating, 'satisfaction rating': rating, nps: score }).score?.value).toBe('nps');
  });

  test('is found without a name when only one column goes up to 10', () => {
    const found = guessFrom({ Q1: (row) => String(1 + (row % 5)), Q2: score }).score;
    expect(found).toEqual({ value: 'Q2', because: 'the only column whose values are 0 to 10' });
  });

  test('is not guessed from ratings from 1 to 5, nor when two columns could be it', () => {
    expect(guessFrom({ Q1: (row) => String(1 + (row % 5)) }).score).toBeNull();
    expect(guessFrom({ Q1: score, Q2: score }).score).toBeNull();
  });

  test('may be written with labels', () => {
    expect(
      guessFrom({ NPS: (row) => (row % 2 === 0 ? '10 - Extremely likely' : '0 - Not at all likely') }).score?.value,
    ).toBe('NPS');
    expect(['9', '10', '9.0', '10 - Extremely likely', '0 (not at all)'].every(isScoreText)).toBe(true);
    expect(['11', '7.5', '100', 'ten', '2024-01-01', '25-34', '0.5'].some(isScoreText)).toBe(false);
  });

  test('is the column that the caller names', () => {
    expect(guessFrom({ nps: score, other: score }, { score: 'other' }).score).toEqual({
      value: 'other',
      because: 'given',
    });
  });
});

describe('the date', () => {
  test.each(['date', 'answered_at', 'answeredAt', 'Created At', 'Submission time', 'Vastausaika pvm', 'localTime'])(
    'is found under the header %s',
    (name) => {
      expect(guessFrom({ [name]: date, score }).at?.value).toBe(name);
    },
  );

  test('is found by its values alone', () => {
    expect(guessFrom({ Q1: date, score }).at).toEqual({ value: 'Q1', because: 'its values are dates' });
  });

  test('is not guessed where day and month could be mixed up', () => {
    expect(guessFrom({ date: (row) => `0${1 + (row % 9)}/03/2024`, score }).at).toBeNull();
    expect(
      ['2024-02-29', '2024-02-29T13:45', '2024-02-29 13:45:01.5', '2024-02-29T13:45:00+02:00'].every(isIsoText),
    ).toBe(true);
    expect(['29.2.2024', '2024', '2024-2-9'].some(isIsoText)).toBe(false);
  });
});

describe('the comment', () => {
  test('is found by name before length', () => {
    const longer: Make = (row) => `${comment(row)} ${comment(row + 1)}`;
    expect(guessFrom({ score, internalNote: longer, comment }).comment?.value).toBe('comment');
    expect(guessFrom({ score, internalNote: longer, text: comment }).comment?.value).toBe('internalNote');
  });

  test('is not a question that is the same in every row', () => {
    expect(guessFrom({ score, comment: () => 'What is the reason for your score?' }).comment).toBeNull();
  });
});

describe('segments', () => {
  test('are columns with a few different texts', () => {
    expect(guessFrom({ id: (row) => `x${row}`, score, date, country, comment }).segments.value).toEqual(['country']);
  });

  test('are neither ratings, ids, dates, long texts, nearly empty columns nor a column with one value', () => {
    expect(
      guessFrom({
        score,
        rating: (row) => String(1 + (row % 5)),
        customer: (row) => `c${row % 40}`,
        date,
        day: (row) => `2024-01-0${1 + (row % 3)}`,
        question: (row) => `${'Please describe in your own words '.repeat(3)}${row % 2}`,
        rare: (row) => (row < 10 ? `x${row % 2}` : ''),
        same: () => 'x',
      }).segments.value,
    ).toEqual([]);
  });

  test('do not repeat the score in other words', () => {
    const category: Make = (row) =>
      Number(score(row)) > 8 ? 'promoter' : Number(score(row)) > 6 ? 'passive' : 'detractor';
    const words: Make = (row) => `answer ${'abcdefghijk'[Number(score(row))] as string}`;
    expect(guessFrom({ score, words, country }).segments.value).toEqual(['country']);
    // A category holds several scores; it is a grouping, if an odd one.
    expect(guessFrom({ score, category }).segments.value).toEqual(['category']);
  });

  test('are no more than a page can hold, and the others are named', () => {
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`group${i}`, country]));
    const { value, because } = guessFrom({ score, ...many }).segments;
    expect(value).toHaveLength(MOST_SEGMENTS);
    expect(because).toContain('not read: group6, group7');
  });
});

describe('the zone', () => {
  test('is UTC when nothing speaks for another, and says so', () => {
    expect(guessFrom({ score, localTime: (row) => `${date(row)}T12:00:00` }).zone).toEqual({
      value: 'UTC',
      because: 'no zone in sight; set --zone',
    });
  });

  test.each([
    ['a column with its name', { score, date, timezone: () => 'Europe/Helsinki' }, 'Europe/Helsinki'],
    ['the header of the date', { score, 'answered (Europe/Oslo)': date }, 'Europe/Oslo'],
    ['the offset of all moments', { score, at: (row: number) => `${date(row)}T12:00:00+05:00` }, 'Etc/GMT-5'],
    ['moments in UTC', { score, at: (row: number) => `${date(row)}T12:00:00Z` }, 'UTC'],
  ] as const)('is taken from %s', (_, columns, zone) => {
    expect(guessFrom(columns).zone.value).toBe(zone);
  });

  test('is not taken from offsets that differ, nor from a name that is none', () => {
    const at: Make = (row) => `${date(row)}T12:00:00+0${2 + (row % 2)}:00`;
    expect(guessFrom({ score, at }).zone).toEqual({
      value: 'UTC',
      because: 'the moments carry different offsets; set --zone',
    });
    expect(guessFrom({ score, date, timezone: () => 'Europe/Nowhere' }).zone.value).toBe('UTC');
  });
});

test('ids, people and weights are found by name', () => {
  const found = guessFrom({
    id: (row) => `x${row}`,
    respondent: (row) => `r${row % 9}`,
    score,
    date,
    weight: () => '1.5',
  });
  expect([found.id?.value, found.subject?.value, found.weight?.value]).toEqual(['id', 'respondent', 'weight']);
});

test('an id that repeats is not taken for one', () => {
  expect(guessFrom({ id: (row) => `x${row % 9}`, score }).id).toBeNull();
});

test('a table without rows gives no guess and no fault', () => {
  const found = guess(['score', 'date'], []);
  expect([found.score, found.at, found.comment]).toEqual([null, null, null]);
});

test('headers are split into words', () => {
  expect(['answeredAt', 'answered_at', 'Answered At', 'ANSWERED-AT '].map(wordsOf)).toEqual([
    'answered at',
    'answered at',
    'answered at',
    'answered-at',
  ]);
});

test('offsets are read at the end of moments only', () => {
  expect(['2024-02-29', '2024-02-29T12:00', '2024-02-29T12:00Z', '2024-02-29T12:00:00+02:00'].map(offsetOf)).toEqual([
    null,
    null,
    'Z',
    '+02:00',
  ]);
});
