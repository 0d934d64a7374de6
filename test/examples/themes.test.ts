import { en } from 'npskit/locale/en';
import { fi } from 'npskit/locale/fi';
import { nb } from 'npskit/locale/nb';
import { sv } from 'npskit/locale/sv';
import { checkCodebook } from 'npskit/themes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoCodebook, themesOf, withThemes } from '../../docs/examples/comment-themes.ts';
import { wordsOf } from '../../docs/examples/follow-up-page.ts';
import { PLANTED, afterUpdate, sample } from '../../docs/examples/sample.ts';
import { type Outcome, type Place, placeFor } from './started.ts';

const LOCALES = { en, fi, nb, sv };
const NAMES = {
  en: 'Failed delivery',
  fi: 'Epäonnistunut toimitus',
  nb: 'Mislykket levering',
  sv: 'Misslyckad leverans',
};

let place: Place;
const written: Record<string, Outcome> = {};
beforeAll(async () => {
  place = await placeFor('themes');
  for (const tag of Object.keys(LOCALES)) written[tag] = await place.run('--locale', tag);
}, 60_000);
afterAll(() => place.end());

describe.each(Object.entries(LOCALES))('the embedded comments in %s', (tag, locale) => {
  const { phrases } = locale;
  const outcome = (): Outcome => written[tag] as Outcome;

  test('stand in the text and on the page by theme, with the names of the language', () => {
    const name = NAMES[tag as keyof typeof NAMES];
    for (const text of [outcome().out, outcome().page]) {
      expect(text).toContain(phrases['themes.title']({}));
      expect(text).toContain(phrases['themes.detractors']({}));
      expect(text).toContain(phrases['themes.person']({}));
      expect(text).toContain(name);
    }
    expect(outcome().page).toContain(`<th scope="row"><bdi>${name}</bdi></th>`);
  });

  test('show what is new', () => {
    for (const text of [outcome().out, outcome().page]) expect(text).toContain('punchout');
    expect(outcome().page).toContain(phrases['emerging.title']({ from: '2026-05-31' }));
  });

  test('lead to follow-up: what the case is about, and the agreed response', () => {
    const words = wordsOf(locale);
    expect(outcome().followUp).toContain(`<dt>${words.themes}</dt>`);
    expect(outcome().followUp).toMatch(new RegExp(`${words.agreed}: [^<]*priority-callback × 1`));
  });

  test('come without a gap of a program', () => {
    expect(outcome().page).not.toMatch(/undefined|NaN|\[object/);
  });
});

test('the codebook of the demo has no faults', () => {
  expect(checkCodebook(demoCodebook())).toEqual([]);
});

test('what was planted is what is new, and nobody is told of it before', () => {
  const responses = sample();
  const hit = responses.filter(
    ({ tags, touchpoint, answeredAt, comment, score }) =>
      comment !== undefined &&
      score < 9 &&
      afterUpdate({
        country: tags['country'] as 'gb',
        touchpoint: touchpoint as 'order',
        at: Date.parse(answeredAt),
      }),
  );
  const themes = themesOf(responses, PLANTED.now, { say: () => undefined });
  const [found, ...more] = themes?.input.emerging?.themes ?? [];
  expect(more).toEqual([]);
  expect(found).toMatchObject({ status: 'shown' });
  const ids = found?.status === 'shown' ? found.comments : [];
  expect(hit.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
  expect(ids.length).toBeGreaterThan(0.8 * hit.length);
});

test('facts get the themes of comments that were read, and no others', () => {
  const responses = sample().slice(0, 200);
  const themes = themesOf(responses, PLANTED.now, { say: () => undefined });
  const factsOf = withThemes(() => ({ country: 'fi' }), themes);
  for (const response of responses) {
    const { themes: own, country } = factsOf(response);
    expect(country).toBe('fi');
    expect(own === undefined).toBe(response.comment === undefined);
  }
  expect(responses.some((response) => (factsOf(response).themes ?? []).includes('delivery'))).toBe(true);
});

describe('a file with comments', () => {
  const lines = [
    'id,score,date,comment',
    ...Array.from({ length: 60 }, (_, i) => {
      const text = [
        'The delivery came too late, again',
        'Friendly staff, thank you',
        'Liian kallis hinta, ikävä kyllä',
      ];
      return `a${i},${[2, 10, 5][i % 3] ?? 0},2024-0${1 + (i % 4)}-15,"${text[i % 3] ?? ''} ${i}"`;
    }),
  ];

  test('is sorted into themes, in the languages of the comments', async () => {
    const { code, out, page } = await place.run(await place.csv('comments.csv', lines));
    expect(code).toBe(0);
    expect(out).toContain('themes:     60 comments by the starter codebooks (en, fi, sv, nb)');
    for (const name of ['Delivery', 'Staff manner', 'Price']) expect(page).toContain(name);
  });

  test('is left unread where that is asked for', async () => {
    const { code, out, page, followUp } = await place.run(await place.csv('unread.csv', lines), '--no-themes');
    expect(code).toBe(0);
    expect(out).not.toContain('themes:');
    expect(page).not.toContain(en.phrases['themes.title']({}));
    expect(followUp).not.toContain(`<dt>${wordsOf(en).themes}</dt>`);
  });

  test('shows no quotes where small groups are hidden', async () => {
    const { page } = await place.run(await place.csv('hidden.csv', lines), '--privacy-minimum', '5');
    expect(page).toContain(en.phrases['themes.title']({}));
    expect(page).not.toContain('Friendly staff, thank you');
  });
});
