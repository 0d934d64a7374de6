import { describe, expect, test } from 'vitest';
import { english } from '../../docs/examples/comments/en.ts';
import { finnish } from '../../docs/examples/comments/fi.ts';
import { norwegian } from '../../docs/examples/comments/nb.ts';
import { TOUCHPOINTS } from '../../docs/examples/comments/phrasebook.ts';
import { swedish } from '../../docs/examples/comments/sv.ts';
import { COUNTRIES, type Cell, type Country, PLANTED, inIncident, sample, truth } from '../../docs/examples/sample.ts';
import { safeParseResponse } from '../../src/input/response.ts';
import type { Response } from '../../src/response.ts';
import { categoryCounts, tallyResponses } from '../../src/tally/tally.ts';

const answers = sample();
const cellOf = ({ tags, touchpoint, answeredAt }: Response): Cell => ({
  country: tags['country'] as Country,
  touchpoint: touchpoint as Cell['touchpoint'],
  at: Date.parse(answeredAt),
});
const drawn = (list: readonly Response[]): number => {
  const { detractors, promoters } = categoryCounts(tallyResponses(list));
  return (100 * (promoters - detractors)) / list.length;
};
const expected = (list: readonly Response[]): number =>
  list.reduce((sum, answer) => sum + truth(cellOf(answer)), 0) / list.length;
const yearOne = answers.filter(({ answeredAt }) => answeredAt < PLANTED.mixShift);
const yearTwo = answers.filter(({ answeredAt }) => answeredAt >= PLANTED.mixShift);
const of = (list: readonly Response[], country: Country): Response[] =>
  list.filter(({ tags }) => tags['country'] === country);

describe('the embedded sample', () => {
  test('is the same every time, and another one with another seed', () => {
    expect(sample()).toEqual(answers);
    expect(sample({ seed: 2 })).not.toEqual(answers);
  });

  test('has 5000 valid answers in order, each id once', () => {
    expect(answers).toHaveLength(5000);
    expect(answers.filter((answer) => !safeParseResponse(answer).ok)).toEqual([]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(5000);
    expect(answers.map(({ answeredAt }) => answeredAt)).toEqual(answers.map(({ answeredAt }) => answeredAt).sort());
  });

  test('covers 24 months and nothing else', () => {
    const months = new Set(answers.map(({ answeredAt }) => answeredAt.slice(0, 7)));
    expect([...months][0]).toBe('2024-09');
    expect([...months].at(-1)).toBe('2026-08');
    expect(months.size).toBe(24);
  });

  test('has the counts that its description states', () => {
    expect(categoryCounts(tallyResponses(answers))).toEqual({ detractors: 995, passives: 1505, promoters: 2500 });
    expect(COUNTRIES.map((country) => [of(yearOne, country).length, of(yearTwo, country).length])).toEqual([
      [988, 702],
      [712, 496],
      [456, 338],
      [330, 978],
    ]);
    expect(new Set(answers.map(({ subject }) => subject)).size).toBe(2616);
    expect(new Set(answers.map(({ tags }) => tags['account'])).size).toBe(865);
    const languages = ['en', 'fi', 'sv', 'nb'].map(
      (language) => answers.filter((answer) => answer.comment !== undefined && answer.language === language).length,
    );
    expect(languages).toEqual([652, 600, 519, 316]);
  });

  test.each(COUNTRIES)('has the planted score in %s, within three standard errors', (country) => {
    for (const list of [of(yearOne, country), of(yearTwo, country)])
      expect(Math.abs(drawn(list) - expected(list))).toBeLessThan((3 * 83) / Math.sqrt(list.length));
  });

  test.each(TOUCHPOINTS)('has the planted score after %s, within three standard errors', (touchpoint) => {
    const list = answers.filter((answer) => answer.touchpoint === touchpoint);
    expect(Math.abs(drawn(list) - expected(list))).toBeLessThan((3 * 83) / Math.sqrt(list.length));
  });

  test('falls in total although every country rises', () => {
    expect(drawn(yearOne).toFixed(1)).toBe('33.1');
    expect(drawn(yearTwo).toFixed(1)).toBe('27.2');
    for (const country of COUNTRIES) {
      expect(drawn(of(yearTwo, country))).toBeGreaterThan(drawn(of(yearOne, country)));
      expect(expected(of(yearTwo, country))).toBeGreaterThan(expected(of(yearOne, country)));
    }
  });

  test('shows the incident in plain counts', () => {
    const hit = answers.filter((answer) => inIncident(cellOf(answer)));
    expect(categoryCounts(tallyResponses(hit))).toEqual({ detractors: 18, passives: 7, promoters: 7 });
    const elsewhere = answers.filter(
      ({ touchpoint, tags, answeredAt }) =>
        touchpoint === 'delivery' &&
        PLANTED.incident.countries.includes(tags['country'] as Country) &&
        (answeredAt < PLANTED.incident.from || answeredAt >= PLANTED.incident.to),
    );
    expect(drawn(elsewhere).toFixed(1)).toBe('31.9');
  });

  test('has its lowest month in the incident', () => {
    const months = [...new Set(answers.map(({ answeredAt }) => answeredAt.slice(0, 7)))];
    const scores = months.map((month) => drawn(answers.filter(({ answeredAt }) => answeredAt.startsWith(month))));
    expect(months[scores.indexOf(Math.min(...scores))]).toBe('2026-02');
  });

  test('lets the score of orders drift by a point a month within each country', () => {
    const at = (month: number): number => Date.parse(PLANTED.start) + (month / 24) * PLANTED.days * 86_400_000;
    for (const country of COUNTRIES) {
      const score = (month: number): number => truth({ country, touchpoint: 'order', at: at(month) });
      expect(score(13) - score(12)).toBeCloseTo(1, 9);
      expect(truth({ country, touchpoint: 'support', at: at(2) })).toBe(
        truth({ country, touchpoint: 'support', at: at(20) }),
      );
    }
  });

  test('gives every account one value', () => {
    const values = new Set(answers.map(({ tags }) => `${tags['account'] ?? ''} ${tags['revenue'] ?? ''}`));
    expect(values.size).toBe(865);
  });

  test('comments on deliveries of the incident with the sentences about it, and nowhere else', () => {
    const sentences = [english, finnish, swedish, norwegian].flatMap(({ incident }) => incident);
    const about = answers.filter(({ comment = '' }) => sentences.some((sentence) => comment.includes(sentence)));
    expect(about.length).toBeGreaterThan(5);
    expect(about.filter((answer) => !inIncident(cellOf(answer)))).toEqual([]);
  });

  test('has a language exactly where it has a comment', () => {
    expect(answers.filter(({ comment, language }) => (comment === undefined) !== (language === undefined))).toEqual([]);
  });
});

describe('the sentences of the sample', () => {
  const books = { english, finnish, swedish, norwegian };

  test.each(Object.entries(books))('in %s are whole, each there once', (_, book) => {
    const { incident, closing, ...encounters } = book;
    const all = [
      ...incident,
      ...Object.values(closing).flat(),
      ...Object.values(encounters).flatMap((groups) => Object.values(groups).flat()),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(48);
    expect(all.filter((sentence) => !/^\p{Lu}.*[.!]$/u.test(sentence))).toEqual([]);
  });
});
