import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteWordsOf } from '../../docs/examples/notes.ts';
import { en } from '../../src/locale/en/index.ts';
import { fi } from '../../src/locale/fi/index.ts';
import { nb } from '../../src/locale/nb/index.ts';
import { sv } from '../../src/locale/sv/index.ts';
import { type Place, placeFor } from './started.ts';

let place: Place;
beforeAll(async () => {
  place = await placeFor('notes');
});
afterAll(() => place.end());

const english = noteWordsOf(en);
const SEEN = '"Q1"';

/** What every ground for a guess and every reason to leave out says. */
const clausesOf = ({ file }: typeof english): [string, string][] =>
  [file.grounds, file.leftOut].flatMap((clauses) =>
    Object.entries(clauses).map(([key, say]): [string, string] => [key, say(SEEN)]),
  );

describe.each([fi, nb, sv])('the notes in $tag', (locale) => {
  const words = noteWordsOf(locale);

  test('have every clause of their own, and show what was seen where English does', () => {
    const own = new Map(clausesOf(words));
    for (const [key, clause] of clausesOf(english)) {
      expect(own.get(key)).not.toBe(clause);
      expect([key, own.get(key)?.includes(SEEN)]).toEqual([key, clause.includes(SEEN)]);
    }
  });

  test('tell no two grounds or roles in the same words', () => {
    for (const texts of [clausesOf(words).map(([, clause]) => clause), Object.values(words.names)])
      expect(new Set(texts).size).toBe(texts.length);
  });
});

const rows = Array.from(
  { length: 40 },
  (_, i) =>
    `${i},${i % 11},${1 + (i % 28)}.1.2024,s${i % 2},${i % 11 > 8 ? 'good' : i % 11 > 6 ? 'fair' : 'poor'},"1,5"`,
);
const header = 'id,score,date,shop,grade,weight';

describe('the notes on a file', () => {
  test('are in the language of the page, on the page and in the terminal', async () => {
    const { out, page } = await place.run(await place.csv('file.csv', [header, ...rows]), '--locale', 'fi');
    for (const [name, value] of [
      ['lähde', 'file.csv'],
      ['arvosana', 'sarake "score" (arvaus: nimen perusteella, ja arvot ovat 0–10)'],
      ['vastausaika', 'sarake "date" (arvaus: nimen perusteella, ja arvot ovat päivämääriä)'],
      ['päivämäärien muoto', 'DD.MM.YYYY (arvaus: arvossa 13.1.2024 päivä on ensin)'],
      ['kommentti', 'ei saraketta'],
      ['segmentit', 'shop (arvaus: sarakkeet, joissa on 2–30 eri tekstiä)'],
      ['aikavyöhyke', 'UTC (arvaus: vyöhykettä ei näy missään; anna se valitsimella --zone)'],
      ['jätetty lukematta', 'sarake "weight", jossa on muutakin kuin desimaalipisteellä kirjoitettuja lukuja'],
      ['jätetty lukematta', 'sarake "grade", joka kertoo arvosanan toisin sanoin'],
    ] as const) {
      // All values begin after the longest name.
      expect(out).toContain(`${`${name}:`.padEnd('päivämäärien muoto:'.length)} ${value}\n`);
      expect(page).toContain(`<dt>${name}</dt><dd><bdi>${value.replaceAll('"', '&quot;')}</bdi></dd>`);
    }
  });

  test.each([
    ['nb', 'kolonnen "shop" (oppgitt)', 'shop (oppgitt)'],
    ['sv', 'kolumnen "shop" (angivet)', 'shop (angivet)'],
  ])('say in %s what was given', async (tag, column, segments) => {
    const args = ['--locale', tag, '--comment', 'shop', '--segments', 'shop'] as const;
    const { out, page } = await place.run(await place.csv('given.csv', [header, ...rows]), ...args);
    expect(out).toContain(column);
    expect(out).toContain(` ${segments}\n`);
    expect(page).not.toContain('lang="en"');
  });
});
