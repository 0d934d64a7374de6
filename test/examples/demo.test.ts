import { writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDemo } from '../../docs/examples/demo.ts';
import { type Outcome, type Place, placeFor } from './started.ts';

let place: Place;
let folder = '';
beforeAll(async () => {
  place = await placeFor('demo');
  ({ folder } = place);
});
afterAll(() => place.end());

const run = (...args: readonly string[]): Promise<Outcome> => place.run(...args);
const csv = (name: string, lines: readonly string[]): Promise<string> => place.csv(name, lines);

const HOSTILE = '<script>alert(1)</script>';
const rows = Array.from({ length: 40 }, (_, i) => {
  const month = String(1 + (i % 4)).padStart(2, '0');
  const shop = i % 3 === 0 ? HOSTILE : i % 3 === 1 ? '"><img src=x onerror=alert(2)>' : 'Oslo';
  return `a${i},${(i * 7) % 11},2024-${month}-15,"${shop.replaceAll('"', '""')}"`;
});

describe('the demo on a file', () => {
  test('says what it took for what, prints the reading and writes the page', async () => {
    const { code, out, err, page } = await run(await csv('small.csv', ['id,score,date,shop', ...rows]));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('score:      column "score" (guessed: by its name, and its values are 0–10)');
    expect(out).toContain('segments:   shop (guessed: columns with 2 to 30 different texts)');
    expect(out).toContain('zone:       UTC (guessed: no zone in sight; set --zone)');
    expect(out).toContain('from 40 answers');
    expect(out).toMatch(/\nPage: .*index\.html\n$/);
    expect(page).toContain('<h1>Net Promoter Score report</h1>');
  });

  test('takes the caller’s word for columns, crossed segments and the zone', async () => {
    const path = await csv('named.csv', [
      'when,likely,other,shop,plan',
      ...rows.map((_, i) => `2024-01-15T12:00,${i % 11},${i % 11},s${i % 2},p${i % 2}`),
    ]);
    const args = ['--score', 'likely', '--at', 'when', '--segments', 'shop,shop*plan', '--zone', 'Europe/Oslo'];
    const { code, out } = await run(path, ...args);
    expect(code).toBe(0);
    expect(out).toContain('score:      column "likely" (given)');
    expect(out).toContain('zone:       Europe/Oslo (given)');
    expect(out).toContain('### By shop × plan');
  });

  test('reads semicolons, a byte order mark and a declared delimiter', async () => {
    const body = ['score;date;shop', ...rows.map((_, i) => `${i % 11};2024-01-15;s${i % 2}`)];
    for (const start of ['\uFEFF', 'sep=;\n', '\uFEFFsep=;\n']) {
      const { code, out } = await run(await csv('semicolons.csv', [`${start}${body[0] ?? ''}`, ...body.slice(1)]));
      expect(code).toBe(0);
      expect(out).toContain('from 40 answers');
    }
  });

  test('hides what is asked to be hidden, and shows from as many answers on as asked', async () => {
    const few = await csv('few-in-one.csv', [
      'score,date,team',
      ...rows.map((_, i) => `${i % 11},2024-01-15,${i < 3 ? 'small' : i < 20 ? 'middle' : 'large'}`),
    ]);
    const { out, page } = await run(few, '--privacy-minimum', '5');
    for (const text of [out, page]) expect(text).toContain('hidden, so that no answer can be traced to a person');
    expect(out).toMatch(/\| large \| 20 \|/);
    expect(out).toMatch(/\| middle \| – \|/);
    expect((await run(few, '--minimum', '20')).out).toContain('too few to show (17)');
  });

  test('accounts for rows that are no answers', async () => {
    const { out, page } = await run(
      await csv('gaps.csv', ['score,date', ...rows.map((_, i) => `${i === 3 ? '' : i % 11},2024-01-15`)]),
    );
    expect(out).toContain('40 rows: 39 answers, 1 refused.');
    expect(page).toContain('40 rows: 39 answers, 1 refused.');
  });

  test('has a progress line on a terminal, and takes it away again', async () => {
    let err = '';
    const path = await csv('progress.csv', ['score,date', ...rows.map((_, i) => `${i % 11},2024-01-15`)]);
    await runDemo([path, '--out', join(folder, 'progress')], {
      out: { write: () => true },
      err: { write: (text: string) => (err += text), isTTY: true },
    });
    expect(err).toContain('reading answers …');
    expect(err).toMatch(/\r +\r$/);
  });
});

describe('the page', () => {
  test('has no script, asks for nothing and forbids both', async () => {
    const { page } = await run(await csv('page.csv', ['id,score,date,shop', ...rows]));
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(page).not.toMatch(/<(script|link|iframe|object|embed|img|base|form)\b/i);
    // One link leads to the page beside it.
    expect(page.match(/<a href="follow-up\.html">/g)).toHaveLength(1);
    expect(page.replace('<a href="follow-up.html">', '')).not.toMatch(
      /\s(src|href|srcset|action|on\w+)\s*=\s*["'][^"']*/i,
    );
    expect(page).not.toMatch(/url\(|@import/i);
    // The only addresses are the names of the SVG language.
    const addresses = (page.match(/https?:\/\/[^"'\s<]+/g) ?? []).filter(
      (each) => !each.startsWith('http://www.w3.org/'),
    );
    expect(addresses).toEqual([]);
  });

  test('writes text from the data as text', async () => {
    const { page } = await run(await csv('hostile.csv', ['id,score,date,shop', ...rows]));
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('&lt;img src=x onerror=alert(2)&gt;');
    expect(page).not.toContain('<img');
  });

  test('writes a hostile header and file name as text', async () => {
    const path = await csv('<b>.csv', ['score,date,<i>shop', ...rows.map((_, i) => `${i % 11},2024-01-15,s${i % 2}`)]);
    const { code, page } = await run(path);
    expect(code).toBe(0);
    expect(page).toContain('&lt;i&gt;shop');
    expect(page).not.toMatch(/<i>shop|<b>\.csv/);
  });

  test('describes each chart and has its figures in a table', async () => {
    const { page } = await run(await csv('described.csv', ['id,score,date,shop', ...rows]));
    const described = page.match(/role="img" aria-label="[^"]{20,}"/g) ?? [];
    // Three charts, each drawn for a wide and a narrow window.
    expect(described).toHaveLength(6);
    expect(page.match(/<table(?: class="full")?>/g)).toHaveLength(4);
    expect(page).toContain('<html lang="en">');
  });

  test('of answers that are all withheld says so and draws', async () => {
    const { code, page } = await run(
      await csv('few.csv', [
        'score,date',
        '10,2024-01-15',
        '0,2024-02-15',
        '9,2024-03-15',
        '1,2024-03-15',
        '5,2024-03-15',
        '8,2024-04-15',
      ]),
    );
    expect(code).toBe(0);
    expect(page).toContain('too few to show (1)');
  });
});

describe('the demo refuses in one line and with exit code 2', () => {
  const refusal = (...args: readonly string[]): Promise<string> => place.refusal(...args);

  test('an option that it does not know', async () => {
    expect(await refusal('--paint', 'red')).toContain("Unknown option '--paint'");
  });

  test('an option without a value', async () => {
    expect(await refusal('x.csv', '--score')).toContain('--score');
    expect(await refusal('x.csv', '--zone', '')).toContain('--zone needs a value');
    expect(await refusal('x.csv', '--date-format', ' ')).toContain('--date-format needs a value');
  });

  test.each(['0', '-1', '1.5', 'five', '1e3'])('a minimum of %s', async (text) => {
    expect((await run('--minimum', text)).err).toContain('--minimum');
    expect((await run('--privacy-minimum', text)).err).toContain('--privacy-minimum');
  });

  test('two files, and an option that needs a file', async () => {
    expect(await refusal('a.csv', 'b.csv')).toContain('One file at a time');
    expect(await refusal('--score', 'nps')).toContain('goes with a file');
    expect(await refusal('--date-format', 'DD.MM.YYYY')).toContain('--date-format goes with a file');
  });

  test('a file that is not there, is a folder or is no text', async () => {
    expect(await refusal(join(folder, 'nowhere.csv'))).toContain('there is no such file');
    expect(await refusal(folder)).toContain('it is a folder');
    const binary = join(folder, 'binary.csv');
    await writeFile(binary, new Uint8Array([0x73, 0xff, 0xfe, 0x0a]));
    expect(await refusal(binary)).toContain('it is not UTF-8 text');
  });

  test('a file without scores or dates', async () => {
    expect(await refusal(await csv('noscore.csv', ['a,b', 'x,y']))).toContain('--score COLUMN');
    expect(await refusal(await csv('nodate.csv', ['score,b', '9,x', '0,y']))).toContain('no column looks like dates');
  });

  test('a column, a zone and a language that do not exist', async () => {
    const path = await csv('fine.csv', ['score,date', '9,2024-01-15', '0,2024-01-16']);
    expect(await refusal(path, '--score', 'points')).toContain('the columns are score, date');
    expect(await refusal(path, '--segments', 'date,shop')).toContain('--segments: there is no column "shop"');
    expect(await refusal(path, '--zone', 'Mars/Olympus')).toContain('Mars/Olympus');
    expect(await refusal(path, '--locale', 'tlh')).toContain('--locale is one of en');
  });

  test('a page that cannot be written', async () => {
    const path = await csv('fine2.csv', ['score,date', '9,2024-01-15', '0,2024-01-16']);
    let err = '';
    const code = await runDemo([path, '--out', path], {
      out: { write: () => true },
      err: { write: (text) => (err += text) },
    });
    expect(code).toBe(2);
    expect(err).toMatch(/^Cannot write [^\n]+\n$/);
  });
});

test('the demo without a file reads the embedded sample', async () => {
  const { code, out, page } = await run();
  expect(code).toBe(0);
  expect(out).toContain('NPS 30.1, from 5,000 answers');
  expect(page.match(/role="img"/g)).toHaveLength(12);
});

test('--help explains the options', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const option of [
    '--score',
    '--at',
    '--date-format',
    '--comment',
    '--segments',
    '--zone',
    '--locale',
    '--out',
    '--playbook',
    '--follow-up-days',
    '--follow-up-limit',
    '--minutes-a-day',
  ])
    expect(out).toContain(option);
});

const responses = new URL('../../../shared/data/responses/', import.meta.url);
const isThere = existsSync(new URL('expected.json', responses));

describe.skipIf(!isThere)('the real files (skipped where ../shared/data/responses is absent)', () => {
  test.each(['airport.csv', 'ambulance.csv', 'gp-practices.csv'])(
    'the guesses for %s give the known counts',
    async (name) => {
      const expected = JSON.parse(readFileSync(new URL('expected.json', responses), 'utf8')) as Record<
        string,
        { readonly counts: readonly number[]; readonly rows: number; readonly unusable: number }
      >;
      const { rows: all, unusable, counts } = expected[name] as (typeof expected)[string];
      const { code, out } = await run(new URL(name, responses).pathname);
      expect(code).toBe(0);
      const figure = (value: number): string => value.toLocaleString('en');
      expect(out).toContain(`${figure(all)} rows: ${figure(all - unusable)} answers, ${figure(unusable)} refused.`);
      for (const [i, category] of ['detractors', 'passives', 'promoters'].entries())
        expect(out).toContain(`| ${category} | ${figure(counts[i] as number)} |`);
    },
  );
});
