/**
 * The embedded sample: 5 000 made-up answers over 24 months, with a known truth planted in them.
 *
 * A fictional supplier of office goods asks after orders, deliveries and support cases. Everything follows
 * from a seed; there is no clock. `sample.md` says what was planted and what a reading should find;
 * {@link truth} is the same as a formula, from which the tests compute the expected scores.
 *
 * @module
 */
import { type Category, type Random, type Response, type Score, instantOf, randomOf } from 'npskit';
import { english } from './comments/en.ts';
import { finnish } from './comments/fi.ts';
import { norwegian } from './comments/nb.ts';
import { type Phrasebook, TOUCHPOINTS, type Touchpoint } from './comments/phrasebook.ts';
import { swedish } from './comments/sv.ts';

/** The countries of the sample. */
export const COUNTRIES = ['fi', 'se', 'no', 'gb'] as const;

/** One country of the sample. */
export type Country = (typeof COUNTRIES)[number];

/** Everything that was planted, in points of NPS and shares of answers. */
export const PLANTED = {
  /** How many answers there are. */
  size: 5000,
  /** The first day, at 00:00 UTC. */
  start: '2024-09-01T00:00:00.000Z',
  /** How many days there are; the last one is 2026-08-31. */
  days: 730,
  /** The present moment of the demo, when the last month is over in Helsinki. */
  now: '2026-08-31T21:00:00.000Z',
  /** The zone in which the demo reads the sample. */
  zone: 'Europe/Helsinki',
  /** The score of an order in Norway on the first day. */
  base: 30,
  /** What a country adds. */
  country: { fi: 8, se: 4, no: 0, gb: -30 },
  /** What an encounter adds. */
  touchpoint: { order: 0, delivery: -4, support: 6 },
  /** How often each encounter is asked about; the same in every country and month. */
  touchpointShare: { order: 0.34, delivery: 0.36, support: 0.3 },
  /** Drift: the score after orders rises by this much a month (a 24th of the whole time), in every country. */
  orderDriftPerMonth: 1,
  /** Mix shift: from this moment on, countries answer in the second proportions. */
  mixShift: '2025-09-01T00:00:00.000Z',
  countryShareBefore: { fi: 0.4, se: 0.28, no: 0.18, gb: 0.14 },
  countryShareAfter: { fi: 0.28, se: 0.2, no: 0.14, gb: 0.38 },
  /** Incident: a warehouse fails; deliveries in the countries it serves lose this much. */
  incident: {
    from: '2026-02-02T00:00:00.000Z',
    to: '2026-03-02T00:00:00.000Z',
    countries: ['fi', 'se'] as readonly Country[],
    points: -80,
  },
  /**
   * A new complaint: from this moment on, those in Great Britain who write after an order and are no promoters write about the
   * connection to their purchasing system. The score does not depend on it.
   */
  punchout: { from: '2026-06-01T00:00:00.000Z', country: 'gb', touchpoint: 'order' },
  /** Every answer is passive with this probability; the score moves promoters against detractors. */
  passiveShare: 0.3,
} as const;

const DAY = 86_400_000;
const START = Date.parse(PLANTED.start);

/** What an answer is about, as far as its score depends on it. */
export type Cell = { readonly country: Country; readonly touchpoint: Touchpoint; readonly at: number };

/** Whether an answer falls into the incident. */
export const inIncident = ({ country, touchpoint, at }: Cell): boolean =>
  touchpoint === 'delivery' &&
  PLANTED.incident.countries.includes(country) &&
  at >= Date.parse(PLANTED.incident.from) &&
  at < Date.parse(PLANTED.incident.to);

/** Whether somebody who is no promoter writes about the connection to the purchasing system. */
export const afterUpdate = ({ country, touchpoint, at }: Cell): boolean =>
  country === PLANTED.punchout.country &&
  touchpoint === PLANTED.punchout.touchpoint &&
  at >= Date.parse(PLANTED.punchout.from);

/** The true score of a cell at a moment (epoch milliseconds), in points. */
export const truth = (cell: Cell): number =>
  PLANTED.base +
  PLANTED.country[cell.country] +
  PLANTED.touchpoint[cell.touchpoint] +
  (cell.touchpoint === 'order' ? (PLANTED.orderDriftPerMonth * 24 * (cell.at - START)) / (PLANTED.days * DAY) : 0) +
  (inIncident(cell) ? PLANTED.incident.points : 0);

/** The share of a country among the answers at a moment (epoch milliseconds). */
export const countryShare = (country: Country, at: number): number =>
  (at < Date.parse(PLANTED.mixShift) ? PLANTED.countryShareBefore : PLANTED.countryShareAfter)[country];

/**
 * Generates the sample.
 *
 * @param options - The seed; the demo, its documentation and its tests use the default.
 * @returns The answers in the order in which they were given.
 */
export function sample({ seed = 35 }: { readonly seed?: number } = {}): Response[] {
  const random = randomOf(seed);
  const accounts = accountsOf(random);
  // Working hours in all four countries: 7:00 to 16:00 UTC, so that no answer is near a midnight.
  const moments = Array.from(
    { length: PLANTED.size },
    () => START + Math.floor(random() * PLANTED.days) * DAY + Math.floor((7 + random() * 9) * 3600) * 1000,
  ).sort((a, b) => a - b);
  return moments.map((at, i) => answerOf({ at, id: `a${String(i + 1).padStart(4, '0')}`, accounts, random }));
}

/** A customer of the fictional company. */
type Account = { readonly name: string; readonly country: Country; readonly revenue: number; readonly people: number };

/** Accounts with yearly revenue in euros, log-normal around 12 000; it has nothing to do with the score. */
function accountsOf(random: Random): Readonly<Record<Country, readonly Account[]>> {
  const list = (country: Country): Account[] =>
    Array.from({ length: 220 }, (_, i) => {
      // Box–Muller; 1 − random() is never 0.
      const gauss = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      return {
        name: `${country}-${String(i + 1).padStart(3, '0')}`,
        country,
        revenue: Math.round(12_000 * Math.exp(0.9 * gauss)),
        people: 2 + Math.floor(random() * 6),
      };
    });
  return { fi: list('fi'), se: list('se'), no: list('no'), gb: list('gb') };
}

function answerOf({
  at,
  id,
  accounts,
  random,
}: {
  at: number;
  id: string;
  accounts: Readonly<Record<Country, readonly Account[]>>;
  random: Random;
}): Response {
  const country = draw(COUNTRIES, (each) => countryShare(each, at), random);
  const touchpoint = draw(TOUCHPOINTS, (each) => PLANTED.touchpointShare[each], random);
  const account = pick(accounts[country], random);
  const cell = { country, touchpoint, at };
  const category = categoryFor(truth(cell), random);
  const language = languageFor(country, random);
  const comment = commentFor({ cell, category, language, random });
  return {
    id,
    subject: `${account.name}/${1 + Math.floor(random() * account.people)}`,
    score: scoreFor(category, random),
    answeredAt: instantOf(at),
    ...(comment === null ? {} : { comment, language }),
    tags: { country, touchpoint, account: account.name, revenue: String(account.revenue) },
    measure: 'touchpoint',
    touchpoint,
  };
}

/** A category with the right probabilities for a true score between −70 and 70 points. */
const categoryFor = (points: number, random: Random): Category => {
  const promoters = (1 - PLANTED.passiveShare + points / 100) / 2;
  const u = random();
  return u < promoters ? 'promoter' : u < promoters + PLANTED.passiveShare ? 'passive' : 'detractor';
};

/** How the scores of a category are spread. */
const SPREAD: Readonly<Record<Category, readonly (readonly [Score, number])[]>> = {
  promoter: [
    [9, 0.45],
    [10, 0.55],
  ],
  passive: [
    [7, 0.4],
    [8, 0.6],
  ],
  detractor: [
    [0, 0.08],
    [1, 0.03],
    [2, 0.05],
    [3, 0.1],
    [4, 0.12],
    [5, 0.28],
    [6, 0.34],
  ],
};

const scoreFor = (category: Category, random: Random): Score => draw(SPREAD[category], ([, share]) => share, random)[0];

/** The languages in which a country writes, with their shares. */
const LANGUAGES: Readonly<Record<Country, readonly (readonly [Language, number])[]>> = {
  fi: [
    ['fi', 0.88],
    ['sv', 0.12],
  ],
  se: [
    ['sv', 0.95],
    ['en', 0.05],
  ],
  no: [
    ['nb', 0.95],
    ['en', 0.05],
  ],
  gb: [['en', 1]],
};

/** The language of a comment. */
type Language = 'en' | 'fi' | 'sv' | 'nb';

const languageFor = (country: Country, random: Random): Language =>
  draw(LANGUAGES[country], ([, share]) => share, random)[0];

const PHRASEBOOKS: Readonly<Record<Language, Phrasebook>> = {
  en: english,
  fi: finnish,
  sv: swedish,
  nb: norwegian,
};

/** How many of each category write a comment; the unhappy have more to say. */
const WRITERS: Readonly<Record<Category, number>> = { promoter: 0.4, passive: 0.3, detractor: 0.65 };

/** One sentence on the encounter, or two different ones, and sometimes a closing one; null when nothing was written. */
function commentFor({
  cell,
  category,
  language,
  random,
}: {
  cell: Cell;
  category: Category;
  language: Language;
  random: Random;
}): string | null {
  const writes = random() < WRITERS[category];
  const book = PHRASEBOOKS[language];
  const usual = inIncident(cell) && category === 'detractor' ? book.incident : book[cell.touchpoint][category];
  const sentences = afterUpdate(cell) && category !== 'promoter' ? (book.punchout ?? usual) : usual;
  const first = Math.floor(random() * sentences.length);
  const second = (first + 1 + Math.floor(random() * (sentences.length - 1))) % sentences.length;
  const both = random() < 0.25;
  const closes = random() < 0.3;
  const closing = pick(book.closing[category], random);
  return writes
    ? [sentences[first], ...(both ? [sentences[second]] : []), ...(closes ? [closing] : [])].join(' ')
    : null;
}

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

/** Draws one item with the given shares, which add up to 1. */
function draw<T>(items: readonly T[], shareOf: (item: T) => number, random: Random): T {
  let left = random();
  for (const item of items) {
    left -= shareOf(item);
    if (left < 0) return item;
  }
  // Shares may add up to a little less than 1 in binary.
  return items.at(-1) as T;
}
