/**
 * What is known about the people of the embedded sample beside their answers: who looks after them, what they allow, which
 * cases are closed. Made up from a seed, person by person, so that the answers stay as they are.
 *
 * @module
 */
import { type Category, type Random, type Response, type Score, categorize, epochOf, randomOf } from 'npskit';
import type { Facts, Playbook } from 'npskit/playbook';
import type { Channel } from 'npskit/survey';
import type { Knowledge } from './follow-up-queue.ts';
import { type Country, PLANTED } from './sample.ts';

const DAY = 86_400_000;

/** First names, given to people and employees of each country. */
const NAMES: Readonly<Record<Country, readonly string[]>> = {
  fi: ['Aino', 'Eero', 'Helmi', 'Jukka', 'Leena', 'Mika', 'Päivi', 'Sanna', 'Tapio', 'Ville'],
  se: ['Anders', 'Birgitta', 'Elsa', 'Gustav', 'Karin', 'Lars', 'Maja', 'Nils', 'Åsa', 'Örjan'],
  no: ['Astrid', 'Bjørn', 'Eirik', 'Hilde', 'Ingrid', 'Kåre', 'Liv', 'Magnus', 'Solveig', 'Øyvind'],
  gb: ['Alice', 'Ben', 'Charlotte', 'David', 'Emma', 'George', 'Harriet', 'Jack', 'Lucy', 'Tom'],
};

const LOCALES: Readonly<Record<Country, string>> = { fi: 'fi', se: 'sv', no: 'nb', gb: 'en' };

/** The supplier, and what it sells. Names stand in the nominative in every language. */
const COMPANY = 'Example Office';
const PRODUCTS = ['Paper Plus A4', 'ErgoDesk 160', 'Inkline 500', 'QuietChair'] as const;

/** A van broke down: everybody who waited for a delivery in these countries got a letter the day after. */
export const LATE_VAN = {
  incident: 'late-van',
  from: '2026-08-25T00:00:00.000Z',
  countries: ['fi', 'gb'] as readonly Country[],
  noticeAt: '2026-08-26T08:00:00.000Z',
} as const;

/** What the supplier has agreed to offer every detractor who writes of a failed delivery, or of having to wait. */
export const AGREED: Playbook['themes'] = {
  'failed-delivery': {
    offer: { kind: 'free-delivery', amount: 1 },
    template: 'standard-theme-response',
    origin: 'design',
  },
  'waiting-time': {
    offer: { kind: 'priority-callback', amount: 1 },
    template: 'standard-theme-response',
    origin: 'design',
  },
};

/** The share of cases that are closed, by the age of the answer in days: a team that keeps its times, with few exceptions. */
const CLOSED: Readonly<Record<Category, (days: number) => number>> = {
  detractor: (days) => (days < 1 ? 0.1 : days < 5 ? 0.75 : 1),
  passive: (days) => (days < 7 ? 0.3 : 1),
  promoter: (days) => (days < 6 ? 0.3 : 1),
};

/**
 * What the fictional supplier knows beside the answers.
 *
 * @param responses - The answers of the sample.
 * @param options - The seed; the demo and its tests use the default.
 * @returns The facts of each answer, what messages may say, and which cases are closed.
 */
export function sampleKnowledge(
  responses: readonly Response[],
  { seed = 36 }: { readonly seed?: number } = {},
): Knowledge {
  const people = new Map<string, Person>();
  const facts = new Map<string, Facts>();
  const values = new Map<string, Readonly<Record<string, string>>>();
  const closed = new Set<string>();
  const asked = new Set<string>();
  const random = randomOf(seed);
  for (const response of responses) {
    const { id, subject, score, answeredAt } = response;
    const known = people.get(subject);
    const person = known ?? personOf(response, random);
    if (known === undefined) people.set(subject, person);
    facts.set(id, factsOf(response, person, asked.has(subject), random));
    values.set(id, {
      ...(person.name !== null && { name: person.name }),
      company: COMPANY,
      ...(random() < 0.6 && { product: pick(PRODUCTS, random) }),
    });
    if (categorize(score) === 'passive') asked.add(subject);
    if (random() < CLOSED[categorize(score)]((epochOf(PLANTED.now) - epochOf(answeredAt)) / DAY)) closed.add(id);
  }
  return { factsOf: ({ id }) => facts.get(id) ?? {}, valuesOf: ({ id }) => values.get(id) ?? {}, closed };
}

/** What stays the same about a person. */
type Person = Required<Pick<Facts, 'permissions' | 'preferredChannels' | 'accountManager'>> & {
  readonly name: string | null;
  readonly rewardedAt: string | null;
};

function personOf({ tags, answeredAt }: Response, random: Random): Person {
  const names = NAMES[tags['country'] as Country];
  const name = random() < 0.85 ? pick(names, random) : null;
  const preferred = ([['email'], ['phone'], ['sms', 'email'], []] as const)[
    Math.floor(random() * 4)
  ] as readonly Channel[];
  const [erased, doNotContact, noPhone, noMail, marketing] = [0.01, 0.03, 0.08, 0.05, 0.6].map(
    (share) => random() < share,
  );
  const permissions = {
    ...(erased === true && { erased }),
    ...(doNotContact === true && { doNotContact }),
    optOuts: [...(noPhone === true ? (['phone'] as const) : []), ...(noMail === true ? (['email'] as const) : [])],
    bases: ['service', 'research', ...(marketing === true ? (['marketing'] as const) : [])] as const,
  };
  // Larger accounts have somebody who looks after them.
  const isManaged = Number(tags['revenue']) > 10_000;
  const accountManager = isManaged ? (names[Number(tags['account']?.slice(-3)) % names.length] as string) : null;
  const rewardedAt = random() < 0.15 ? new Date(epochOf(answeredAt) - 20 * DAY).toISOString() : null;
  return { name, preferredChannels: preferred, permissions, accountManager, rewardedAt };
}

function factsOf(
  { subject, score, answeredAt, touchpoint, tags }: Response,
  { rewardedAt, permissions, preferredChannels, accountManager }: Person,
  wasAsked: boolean,
  random: Random,
): Facts {
  const country = tags['country'] as Country;
  const served = random() < 0.7 ? pick(NAMES[country], random) : null;
  const kept = random();
  const isHit = touchpoint === 'delivery' && LATE_VAN.countries.includes(country) && answeredAt >= LATE_VAN.from;
  return {
    permissions,
    preferredChannels,
    accountManager,
    country,
    locale: LOCALES[country],
    asksQuestion: false,
    askedBefore: wasAsked ? ['ask-specific-wish'] : [],
    // Nobody serves the web shop.
    ...(touchpoint !== 'order' && served !== null && { employee: served }),
    ...(isUnhappy(score) && touchpoint === 'delivery' && kept < 0.7 && { promiseBroken: kept < 0.4 }),
    ...(isUnhappy(score) && { requestRefused: random() < 0.08 }),
    contacts:
      rewardedAt === null ? [] : [{ subject, at: rewardedAt, channel: 'email' as const, kind: 'reward' as const }],
    ...(isHit && {
      incident: LATE_VAN.incident,
      incidentNotice: { incident: LATE_VAN.incident, at: LATE_VAN.noticeAt },
    }),
  };
}

const isUnhappy = (score: Score): boolean => categorize(score) === 'detractor';

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;
