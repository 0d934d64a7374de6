import { describe, expect, test } from 'vitest';
import { type Column, columnsOf, isScoreText, wordsOf } from '../../docs/examples/columns.ts';
import { isDateText, isIsoText } from '../../docs/examples/dates.ts';
import { MOST_SEGMENTS } from '../../docs/examples/groups.ts';
import { guess } from '../../docs/examples/guess.ts';
import { offsetOf } from '../../docs/examples/zone.ts';

/** A column of cells made from the number of the row. */
type Make = (row: number) => string;

const score: Make = (row) => String((row * 7) % 11);
const date: Make = (row) => `2024-0${1 + (row % 9)}-15`;
const comment: Make = (row) => `The answer number ${row} has something to say about ${row * 3} things.`;
const country: Make = (row) => ['fi', 'se', 'no'][row % 3] as string;

const tableOf = (columns: Readonly<Record<string, Make>>): Column[] =>
  columnsOf(
    Object.keys(columns),
    Array.from({ length: 60 }, (_, row) => Object.values(columns).map((make) => make(row))),
  );

/** The guess for a table, with the labels of its columns in their place. */
const guessFrom = (columns: Readonly<Record<string, Make>>) => {
  const { segments, ...found } = guess(tableOf(columns));
  const labeled = <T extends { readonly value: Column | null } | null>(choice: T) =>
    choice === null ? null : { ...choice, value: choice.value?.label ?? null };
  return {
    score: labeled(found.score),
    at: labeled(found.at),
    comment: labeled(found.comment),
    id: labeled(found.id),
    subject: labeled(found.subject),
    weight: labeled(found.weight),
    segments: { ...segments, value: segments.value.map((by) => by.map(({ label }) => label).join('*')) },
    zone: found.zone,
    leftOut: found.leftOut.map(labeled),
  };
};

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
    expect(guessFrom({ Rating: rating, Q2: score }).score?.value).toBe('Q2');
  });

  test('is found without a name when only one column goes up to 10', () => {
    const found = guessFrom({ Q1: (row) => String(1 + (row % 5)), Q2: score }).score;
    expect(found).toEqual({ value: 'Q2', because: 'only-scores' });
  });

  test('is not guessed from ratings from 1 to 5, nor when two columns could be it', () => {
    expect(guessFrom({ Q1: (row) => String(1 + (row % 5)) }).score?.value).toBeNull();
    expect(guessFrom({ Q1: score, Q2: score }).score?.value).toBeNull();
  });

  test('may be written with labels', () => {
    expect(
      guessFrom({ NPS: (row) => (row % 2 === 0 ? '10 - Extremely likely' : '0 - Not at all likely') }).score?.value,
    ).toBe('NPS');
    expect(['9', '10', '9.0', '10 - Extremely likely', '0 (not at all)'].every(isScoreText)).toBe(true);
    expect(['11', '7.5', '100', 'ten', '2024-01-01', '25-34', '0.5'].some(isScoreText)).toBe(false);
  });

  test('is the column that the caller names', () => {
    const columns = tableOf({ nps: score, other: score });
    const other = columns[1] as Column;
    expect(guess(columns, { score: other }).score).toEqual({ value: other, because: 'given' });
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
    expect(guessFrom({ Q1: date, score }).at).toEqual({ value: 'Q1', because: 'dates' });
  });

  test('is not guessed where day and month could be mixed up', () => {
    expect(guessFrom({ date: (row) => `0${1 + (row % 9)}/03/2024`, score }).at?.value).toBeNull();
    expect(
      ['2024-02-29', '2024-02-29T13:45', '2024-02-29 13:45:01.5', '2024-02-29T13:45:00+02:00'].every(isIsoText),
    ).toBe(true);
    expect(['29.2.2024', '2024', '2024-02/29', '24-02-29'].some(isIsoText)).toBe(false);
  });
});

describe('a text that a person takes for a date', () => {
  test.each([
    '29.2.2024',
    '2/29/24 9:00 PM',
    '29 Feb 2024',
    'Feb. 29, 2024',
    'Thu, 29 Feb 2024 10:00:00 GMT',
    '2024-02-29',
  ])('is %s', (text) => {
    expect(isDateText(text)).toBe(true);
  });

  test.each([
    '10',
    '1.5',
    '555-1234',
    '10-20 people',
    'May be',
    'Version 2.1',
    '1-2 times a week in 2024',
    'Week 12 2024',
    '10.0.12.1',
    '1-2.2024',
    '',
  ])('is not %j', (text) => {
    expect(isDateText(text)).toBe(false);
  });
});

describe('the name of a column', () => {
  const labels = (...header: readonly string[]): string[] => columnsOf(header, []).map(({ label }) => label);

  test('is its header where that alone tells it from the others', () => {
    expect(labels('date', 'team')).toEqual(['date', 'team']);
  });

  test('has the number of the column where it stands twice or is empty', () => {
    expect(labels('date', 'team', 'team', '')).toEqual(['date', 'team (2)', 'team (3)', '(4)']);
  });

  test('is never that of another column', () => {
    expect(labels('a', 'a', 'a (1)', ' ', '(4)')).toEqual(['a (1) (1)', 'a (2)', 'a (1) (3)', '(4) (4)', '(4) (5)']);
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

  const few: Make = (row) => ['too slow', 'good service', 'ok'][row % 3] as string;

  test.each([
    'comment',
    'Comments',
    'Reason',
    'Why?',
    'openComment',
    'Main reason for your score',
    'Kommentti',
    'Miksi annoit tämän arvosanan?',
    'Perustelu',
    'Kommentar',
    'Motivering',
    'Hvorfor?',
    'Begrunnelse',
    'Begründung',
    'Warum',
    'Commentaire',
    'Toelichting',
  ])('with few different texts is found under the header %s, and is no segment', (name) => {
    const found = guessFrom({ score, [name]: few, country });
    expect(found.comment).toEqual({ value: name, because: 'name' });
    expect(found.segments.value).toEqual(['country']);
  });

  test('of a single answer is found by its name', () => {
    const columns = columnsOf(['score', 'comment'], [['3', 'Too slow']]);
    expect(guess(columns).comment?.value.label).toBe('comment');
  });

  test.each([
    ['comment', (row: number) => (row % 2 === 0 ? 'yes' : 'no')],
    ['reason', (row: number) => ['price', 'quality', 'staff'][row % 3] as string],
    ['reason code', few],
    ['comment author', few],
    ['Einkommen', few],
    ['country', few],
  ] as const)('is not guessed from the groups under the header %s', (name, groups) => {
    expect(guessFrom({ score, [name]: groups })).toMatchObject({ comment: null, segments: { value: [name] } });
  });

  test('is free text before few texts of its name', () => {
    expect(guessFrom({ score, reason: few, comment }).comment?.value).toBe('comment');
  });
});

describe('segments', () => {
  test('are columns with a few different texts', () => {
    expect(guessFrom({ id: (row) => `x${row}`, score, date, country, comment }).segments.value).toEqual(['country']);
  });

  test('may be versions', () => {
    expect(guessFrom({ score, date, version: (row) => `1.2.${10 + (row % 3)}` }).segments.value).toEqual(['version']);
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

  test('do not repeat the score or its category in other words', () => {
    const category: Make = (row) =>
      Number(score(row)) > 8 ? 'promoter' : Number(score(row)) > 6 ? 'passive' : 'detractor';
    const words: Make = (row) => `answer ${'abcdefghijk'[Number(score(row))] as string}`;
    expect(guessFrom({ score, words, country }).segments.value).toEqual(['country']);
    const { segments, leftOut } = guessFrom({ score, category, country });
    expect(segments.value).toEqual(['country']);
    expect(leftOut).toEqual([{ value: 'category', because: 'repeats-score' }]);
  });

  test('may go with the score in all rows but one', () => {
    const almost: Make = (row) => (row === 0 || Number(score(row)) > 8 ? 'happy' : 'not happy');
    expect(guessFrom({ score, almost }).segments.value).toEqual(['almost']);
  });

  test('are no more than a page can hold, and the others are named', () => {
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`group${i}`, country]));
    const { value, because, seen } = guessFrom({ score, ...many }).segments;
    expect(value).toHaveLength(MOST_SEGMENTS);
    expect([because, seen]).toEqual(['groups-and-more', 'group6, group7']);
  });
});

describe('the zone', () => {
  test('is UTC when nothing speaks for another, and says so', () => {
    expect(guessFrom({ score, localTime: (row) => `${date(row)}T12:00:00` }).zone).toEqual({
      value: 'UTC',
      because: 'no-zone',
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
      because: 'offsets',
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
  const found = guess(columnsOf(['score', 'date'], []));
  expect([found.score.value, found.at.value, found.comment]).toEqual([null, null, null]);
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
