import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Place, placeFor } from './started.ts';

let place: Place;
beforeAll(async () => {
  place = await placeFor('exports');
});
afterAll(() => place.end());

/** A file with a header and as many rows as asked for. */
const made = (header: string, row: (i: number) => string, count = 40): string[] => [
  header,
  ...Array.from({ length: count }, (_, i) => row(i)),
];
const day = (i: number): string => `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`;
/** Scores 0 to 10, each in turn. */
const score = (i: number): number => (i * 7) % 11;
let files = 0;
const file = (lines: readonly string[]): Promise<string> => {
  files += 1;
  return place.csv(`file-${files}.csv`, lines);
};

describe('a name that stands twice in the header', () => {
  test('is read as two columns, each by its place', async () => {
    const lines = made('date,score,score,team,team', (i) => `${day(i)},${score(i)},${score(i)},a${i % 2},b${i % 4}`);
    const { code, out } = await place.run(await file(lines));
    expect(code).toBe(0);
    expect(out).toContain('column "score (2)"');
    expect(out).toContain('team (4), team (5) (guessed');
    expect(out).toMatch(/### By team \(4\)[^#]*\| a0 \|[^#]*\| a1 \|/);
    expect(out).toMatch(/### By team \(5\)[^#]*\| b[0-3] \|/);
  });

  test('does not hide the scores behind a text of the same name', async () => {
    const lines = made('date,Score,Score', (i) => `${day(i)},word ${i % 7},${score(i)}`);
    const { code, out } = await place.run(await file(lines));
    expect(code).toBe(0);
    expect(out).toContain('column "Score (3)"');
    expect(out).toContain('40 rows: 40 answers, 0 refused.');
  });

  test('does not hide the dates behind a text of the same name', async () => {
    const { code, out } = await place.run(await file(made('date,date,nps', (i) => `soon,${day(i)},${score(i)}`)));
    expect(code).toBe(0);
    expect(out).toContain('column "date (2)"');
    expect(out).toContain('40 rows: 40 answers, 0 refused.');
  });

  test('is refused in an option, and may be given with its number', async () => {
    const path = await file(made('date,score,score', (i) => `${day(i)},${score(i)},10`));
    const said = await place.refusal(path, '--score', 'score');
    expect(said).toContain('--score: 2 columns are called "score"; say "score (2)" or "score (3)".');
    const { out } = await place.run(path, '--score', 'score (3)');
    expect(out).toContain('column "score (3)" (given)');
    expect(out).toContain('NPS 100.0');
    expect(await place.refusal(path, '--segments', 'score')).toContain('--segments: 2 columns are called "score"');
  });
});

describe('control characters', () => {
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

  test('of the file reach neither the terminal nor the page', async () => {
    const lines = made(
      'date,score,team\u001b[31m',
      (i) => `${day(i)},${score(i)},\u001b]0;owned\u0007 \u009b2J\u2028 ${i % 2}`,
    );
    const { code, out, page } = await place.run(await file(lines));
    expect(code).toBe(0);
    expect(out.split('\n\n')[0]).not.toMatch(controls);
    expect(out).toContain('team\ufffd[31m');
    expect(page).not.toMatch(controls);
    expect(page).toContain('\ufffd]0;owned\ufffd \ufffd2J\ufffd 0');
  });

  test('and line breaks do not reach a refusal either', async () => {
    const path = await file(['date,"score\nof\u001b[31m all"', '2024-01-01,9']);
    const said = await place.refusal(path, '--score', 'points');
    expect(said).not.toMatch(controls);
    expect(said).toContain('the columns are date, score of\ufffd[31m all.');
  });
});

describe('a column of weights', () => {
  test('with decimal points is read', async () => {
    const { out } = await place.run(await file(made('date,score,weight', (i) => `${day(i)},${score(i)},1.5`)));
    expect(out).toContain('column "weight" (guessed');
  });

  test.each(['"1,5"', '-1'])('that holds %s is left out, and the answers are not', async (weight) => {
    const lines = made('date,score,weight', (i) => `${day(i)},${score(i)},${i === 30 ? weight : '1'}`);
    const { code, out } = await place.run(await file(lines));
    expect(code).toBe(0);
    expect(out).toContain('40 rows: 40 answers, 0 refused.');
    expect(out).toContain('left out:   column "weight", not all of whose values are numbers with a decimal point');
  });
});

test('a file of which no row is an answer is refused with the first reason', async () => {
  const said = await place.refusal(
    await file(made('date,score,points', (i) => `${day(i)},${score(i)},none`)),
    '--score',
    'points',
  );
  expect(said).toMatch(/^None of the 40 rows is an answer\. Row 1, column "points": A score is .*\.\n$/);
});

describe('dates', () => {
  test.each([
    ['1/5/2024 10:00:00', '1/13/2024 10:00:00', 'MM/DD/YYYY HH:mm:ss', '| 2024-01 | 40 |'],
    ['5/1/2024', '13/1/2024', 'DD/MM/YYYY', '| 2024-01 | 40 |'],
    ['5.1.2024', '29.1.2024', 'DD.MM.YYYY', '| 2024-01 | 40 |'],
    ['05.01.2024 13:45', '29.01.2024 13:45', 'DD.MM.YYYY HH:mm', '| 2024-01 | 40 |'],
    ['1/5/2024 1:05 PM', '1/31/2024 12:00 AM', 'MM/DD/YYYY hh:mm A', '| 2024-01 | 40 |'],
    ['1/5/2024, 1:05:09pm', '1/31/2024, 12:00:00am', 'MM/DD/YYYY, hh:mm:ssA', '| 2024-01 | 40 |'],
    ['05-01-2024T10:00:00.250', '31-01-2024T10:00:00.250', 'DD-MM-YYYY HH:mm:ss.SSS', '| 2024-01 | 40 |'],
  ])('such as %s are read where %s settles the order', async (first, second, format, row) => {
    const lines = made('date;score', (i) => `${i % 2 === 0 ? first : second};${score(i)}`);
    const { code, out, err } = await place.run(await file(lines));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`dates:      ${format.replace('YYYY HH:mm:ss.SSS', 'YYYYTHH:mm:ss.SSS')} (guessed: `);
    expect(out).toContain(row);
  });

  test('in two forms of one order are both read', async () => {
    const lines = made('date,score', (i) => `${i % 2 === 0 ? '13/1/2024' : '5/1/2024 10:00'},${score(i)}`);
    const { out } = await place.run(await file(lines));
    expect(out).toContain('DD/MM/YYYY and DD/MM/YYYY HH:mm (guessed: ');
    expect(out).toContain('40 rows: 40 answers, 0 refused.');
  });

  test('that can be read in two ways are refused with both', async () => {
    const path = await file(made('score,date', (i) => `${score(i)},1/${1 + (i % 9)}/2024 10:00:00`));
    const said = await place.refusal(path);
    expect(said).toContain('other forms need --date-format, such as MM/DD/YYYY HH:mm:ss');
    expect(said).toContain('column "date"');
    expect(said).toContain('1/2/2024 10:00:00');
    expect(said).toContain('1 February 2024 with DD/MM/YYYY HH:mm:ss');
    expect(said).toContain('2 January 2024 with MM/DD/YYYY HH:mm:ss');
    expect((await place.run(path, '--date-format', 'DD/MM/YYYY HH:mm:ss')).out).toContain('| 2024-09 |');
    expect((await place.run(path, '--date-format', 'MM/DD/YYYY HH:mm:ss')).out).toContain('| 2024-01 | 40 |');
    expect(await place.refusal(path, '--at', 'date')).toContain('1 February 2024');
  });

  test('of which none tells the two orders apart are refused too', async () => {
    const said = await place.refusal(await file(made('score,date', (i) => `${score(i)},2/2/2024`)));
    expect(said).toContain('2/2/2024 does not tell DD/MM/YYYY from MM/DD/YYYY.');
  });

  test('of which some speak for one order and some for the other are refused', async () => {
    const said = await place.refusal(
      await file(made('score,date', (i) => `${score(i)},${i % 2 === 0 ? '13/1/2024' : '1/13/2024'}`)),
    );
    expect(said).toContain('13/1/2024');
    expect(said).toContain('1/13/2024');
    expect(said).toContain('other forms need --date-format');
  });

  test.each(['1/5/24 10:00', 'Jan 5, 2024', '5 January 2024', '05-Jan-24'])(
    'such as %s are refused with what to declare',
    async (date) => {
      const said = await place.refusal(await file(made('score;date', (i) => `${score(i)};${date}`)));
      expect(said).toContain(`column "date" holds ${date}`);
      expect(said).toContain('other forms need --date-format, such as MM/DD/YYYY HH:mm:ss');
    },
  );

  test('are found by the format that the caller declares', async () => {
    const path = await file(made('score;note;when', (i) => `${score(i)};x;${1 + (i % 9)} Jan 2024`));
    const { code, out } = await place.run(path, '--date-format', 'D MMM YYYY');
    expect(code).toBe(0);
    expect(out).toContain('column "when" (guessed: by its name, and its values have the given form)');
    expect(out).toContain('dates:      D MMM YYYY (given)');
    expect(await place.refusal(path, '--date-format', 'DD.MM.YYYY')).toContain('No column has dates of the form');
    expect(await place.refusal(path, '--date-format', 'day')).toContain('--date-format: ');
  });

  test('may be declared in more than one form', async () => {
    const path = await file(made('score,date', (i) => `${score(i)},${i % 2 === 0 ? '1/2/24' : '1/2/24 10:00'}`));
    const { out } = await place.run(path, '--date-format', 'D/M/YY', '--date-format', 'D/M/YY HH:mm');
    expect(out).toContain('| 2024-02 | 40 |');
  });

  test('that are missing are asked for without advice that cannot help', async () => {
    const said = await place.refusal(await file(made('score,team', (i) => `${score(i)},t${i % 2}`)));
    expect(said).toBe(
      'The demo needs a column that says when each answer was given, and no column looks like dates.\n',
    );
  });

  test('with the year first are read with any separator', async () => {
    const { out } = await place.run(await file(made('score,date', (i) => `${score(i)},2024/1/${1 + (i % 28)} 9:30`)));
    expect(out).toContain('| 2024-01 | 40 |');
  });
});

describe('ratings', () => {
  test.each(['Rating', 'score', 'arvosana'])('from 1 to 5 called %s are not taken for scores', async (name) => {
    const path = await file(made(`date,${name}`, (i) => `${day(i)},${1 + (i % 5)}`, 15));
    const said = await place.refusal(path);
    expect(said).toContain(`Column "${name}" holds values from 1 to 5`);
    expect(said).toContain(`--score "${name}"`);
    const { code, out } = await place.run(path, '--score', name);
    expect(code).toBe(0);
    expect(out).toContain(`column "${name}" (given)`);
  });

  test('called by a name that only this question has are taken, with their true range', async () => {
    const { out } = await place.run(await file(made('date,NPS', (i) => `${day(i)},${1 + (i % 8)}`)));
    expect(out).toContain('column "NPS" (guessed: by its name, and its values are 1–8)');
  });
});

describe('what is no table of answers is called by its name', () => {
  test.each([[['']], [['', '  ', '']], [['\ufeff']], [['sep=;', '']]])('an empty file: %j', async (lines) => {
    expect(await place.refusal(await file(lines))).toMatch(/^file-\d+\.csv is empty\.\n$/);
  });

  test('a header without rows', async () => {
    expect(await place.refusal(await file(['score,date']))).toMatch(/^file-\d+\.csv has a header but no rows\.\n$/);
    expect(await place.refusal(await file(['score,date', '', '']))).toContain('has a header but no rows.');
  });

  test('a file whose first row is an answer', async () => {
    const path = await file(made('2024-01-01,9', (i) => `${day(i)},${score(i)}`));
    expect(await place.refusal(path)).toContain(
      'has no header: its first row reads 2024-01-01, where the name of a column should stand.',
    );
    const local = await file(made('9,x,13/1/2024', (i) => `${score(i)},x,${1 + (i % 28)}/1/2024`));
    expect(await place.refusal(local)).toContain('has no header');
    const few = await file(made('when,9', (i) => `${day(i)},${score(i)}`));
    expect(await place.refusal(few)).toContain('its first row reads 9,');
    expect((await place.run(few, '--score', '9')).code).toBe(0);
  });
});

describe('columns that are named like a field', () => {
  const lines = made('date,score,measure,touchpoint,language', (i) => {
    const measure = i % 2 === 0 ? 'Relationship' : 'touchpoint';
    return `${day(i)},${score(i)},${measure},${i % 4 < 2 ? 'order' : 'delivery'},${i % 3 === 0 ? 'fi' : 'en-GB'}`;
  });

  test('fill it, and it is said', async () => {
    const { code, out } = await place.run(await file(lines));
    expect(code).toBe(0);
    for (const name of ['measure', 'touchpoint', 'language'])
      expect(out).toContain(`${`${name}:`.padEnd(11)} column "${name}" (guessed: by its name and values)`);
    expect(out).toContain('## Relationship answers');
    expect(out).toContain('## Touchpoint answers');
    expect(out).toContain('### By touchpoint');
    expect(out).not.toContain('### By measure');
  });

  test('do not fill it with values that do not fit', async () => {
    const { out } = await place.run(
      await file(
        made('date,score,measure,touchpoint,language', (i) => `${day(i)},${score(i)},m${i % 2},${i % 5},lang ${i % 2}`),
      ),
    );
    expect(out).not.toMatch(/^(measure|touchpoint|language):/m);
    expect(out).toContain('### By measure');
    expect(out).toContain('40 rows: 40 answers, 0 refused.');
  });
});

describe('groups that repeat the score', () => {
  test('in categories are no segments, and it is said', async () => {
    const category = (i: number): string => (score(i) > 8 ? 'Promoter' : score(i) > 6 ? 'Passive' : 'Detractor');
    const lines = made('date,score,category,team', (i) => `${day(i)},${score(i)},${category(i)},t${i % 2}`);
    const { out } = await place.run(await file(lines));
    expect(out).toContain('segments:   team (guessed');
    expect(out).toContain('left out:   column "category", which says the score in other words');
    expect(out).not.toContain('### By category');
  });
});

test('an open quotation mark is told as what it is', async () => {
  expect(await place.refusal(await file(['"score","date', '9,2024-01-01']))).toContain(
    'has a header in which a quotation mark is never closed.',
  );
});

test('a tag whose name is a number keeps its place among the tags', async () => {
  const lines = made('date,score,country,2024', (i) => `${day(i)},${score(i)},c${i % 2},yes ${i % 2}`);
  const { page } = await place.run(await file(lines), '--segments', 'country*2024');
  expect(page).toContain('<bdi>c0</bdi> · <bdi>yes 0</bdi>');
});

describe('a long time without answers', () => {
  const lines = made('date,score', (i) => `${i === 0 ? '1900-01-01' : `2024-0${1 + (i % 3)}-15`},${score(i)}`);

  test('is one row of the page and one place in the chart', async () => {
    const { code, page } = await place.run(await file(lines));
    expect(code).toBe(0);
    const trend = page.slice(page.indexOf('<h3><bdi>Over time'));
    const start = trend.indexOf('<table class="full">');
    const table = trend.slice(start, trend.indexOf('</table>'));
    expect(table.match(/<tr>/g)).toHaveLength(6);
    expect(table).toMatch(/1900-02 … 2023-12[^\n]*no answers/);
    expect(trend.slice(0, start)).toContain('>1900-02 … 2023-12</text>');
    expect(page.length).toBeLessThan(100_000);
  });

  test('of three months is not folded', async () => {
    const { page } = await place.run(
      await file(made('date,score', (i) => `2024-0${i % 2 === 0 ? 1 : 5}-15,${score(i)}`)),
    );
    expect(page).toContain('2024-03');
    expect(page).not.toContain('2024-02 … 2024-04');
  });

  test('of four months is one row, while a short chart keeps its places', async () => {
    const { page } = await place.run(
      await file(made('date,score', (i) => `2024-0${i % 2 === 0 ? 1 : 6}-15,${score(i)}`)),
    );
    expect(page).toContain('<th scope="row">2024-02 … 2024-05</th>');
    expect(page).toContain('>2024-03</text>');
  });
});

test('a chart of many periods is as wide as they need and can be moved', async () => {
  const month = (i: number): string => `${2000 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}-15`;
  const { page } = await place.run(await file(made('date,score', (i) => `${month(i)},${score(i)}`, 200)));
  const trend = page.slice(page.indexOf('<h3><bdi>Over time'));
  expect(trend).toMatch(/class="drawing wide long"/);
  const widths = [...trend.matchAll(/<svg[^>]* width="(\d+)"/g)].map(([, width]) => Number(width));
  expect(widths.slice(0, 2).every((width) => width >= 2000)).toBe(true);
});
