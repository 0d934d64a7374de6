import { describe, expect, test } from 'vitest';
import { crossTable } from '../../src/segments/cross.ts';
import { isCulturalTag } from '../../src/segments/culture.ts';
import { testSegments } from '../../src/segments/differ.ts';
import { funnelLimits } from '../../src/segments/funnel.ts';
import { rollUp } from '../../src/segments/hierarchy.ts';
import { rankSegments } from '../../src/segments/rank.ts';
import { readSegments } from '../../src/segments/reading.ts';
import { type SegmentCounts, segmentOf } from '../../src/segments/segment.ts';
import { shrinkSegments } from '../../src/segments/shrink.ts';
import { segmentTable } from '../../src/segments/table.ts';
import { compareSegments, versusRest } from '../../src/segments/versus-rest.ts';

const groups = (tag: string, ...values: readonly (string | null)[]): SegmentCounts[] =>
  values.map((value, i) => ({
    segment: segmentOf({ [tag]: value }),
    tally: { detractors: 20, passives: 10 + i, promoters: 30 },
  }));
const countries = groups('country', 'FI', 'SE', 'NO');
const noted = 'culture-not-adjusted';

describe('the name of a tag', () => {
  test.each([
    ...['country', 'Country', 'COUNTRY', 'countries', 'countryCode', 'country_code', 'countrycode', 'ship-to country'],
    ...['customer.country', 'nation', 'nationality', 'culture', 'language', 'lang', 'locale', 'ui_language', 'region'],
    ...['salesRegion', 'market', 'industry', 'industrySector', 'vertical', 'NACE code', 'customerCountry2'],
    ...['maa', 'kieli', 'Toimiala', 'toimialakoodi', 'land', 'språk', 'bransch', 'bransje', 'Branche', 'pays', 'país'],
    ...['EURegion', 'USMarket', 'HQCountry', 'NPSRegionCode'],
  ])('%s tells of cultures or industries', (tag) => {
    expect(isCulturalTag(tag)).toBe(true);
  });

  test.each(['plan', 'touchpoint', 'destination', 'shop', 'combination', 'landing page', 'marketing', '', 'geoff'])(
    '%s does not',
    (tag) => {
      expect(isCulturalTag(tag)).toBe(false);
    },
  );
});

describe('countries side by side carry the note', () => {
  test.each([
    ['the table', segmentTable],
    ['the test of all', testSegments],
    ['each against the rest', versusRest],
    ['each against each', compareSegments],
    ['shrunken scores', shrinkSegments],
    ['ranks', rankSegments],
    ['a funnel', funnelLimits],
  ])('in %s', (_what, reading) => {
    expect(reading(countries).cautions).toContain(noted);
    expect(reading(groups('plan', 'free', 'pro')).cautions).not.toContain(noted);
  });

  test('in a reading of segments, whichever of its parts is looked at', () => {
    const { table, test: all, rest, shrinkage } = readSegments(countries);
    for (const part of [table, all, rest, shrinkage]) expect(part.cautions).toContain(noted);
  });

  test('in a hierarchy', () => {
    expect(rollUp(countries, { levels: ['country'] }).cautions).toEqual([noted]);
    expect(rollUp(countries, { levels: ['country'], culturalTags: [] }).cautions).toEqual([]);
  });

  test('in a table by two tags', () => {
    const crossed = ['FI', 'SE'].map((country) => ({
      segment: segmentOf({ country, plan: 'free' }),
      tally: { detractors: 20, passives: 10, promoters: 30 },
    }));
    expect(crossTable(crossed, { rows: 'country', columns: 'plan' }).cautions).toContain(noted);
    expect(crossTable(crossed, { rows: 'country', columns: 'plan', culturalTags: [] }).cautions).toEqual([]);
    expect(crossTable(crossed.slice(1), { rows: 'country', columns: 'plan' }).cautions).toEqual([]);
  });
});

describe('nothing is noted', () => {
  test('where only one country occurs', () => {
    expect(segmentTable(groups('country', 'FI')).cautions).toEqual([]);
    expect(segmentTable([]).cautions).toEqual([]);
  });

  test('where missing ones are left out and one country remains', () => {
    const known = groups('country', 'FI', null);
    expect(segmentTable(known).cautions).toEqual([noted]);
    expect(segmentTable(known, { leaveOutMissing: true }).cautions).toEqual([]);
  });
});

describe('the caller’s own list', () => {
  test('adds a tag whose name says nothing, and takes the others away', () => {
    const sites = groups('site', 'Oslo', 'Turku');
    expect(segmentTable(sites).cautions).toEqual([]);
    expect(segmentTable(sites, { culturalTags: ['site'] }).cautions).toEqual([noted]);
    expect(segmentTable(countries, { culturalTags: ['site'] }).cautions).toEqual([]);
    expect(readSegments(countries, { culturalTags: [] }).table.cautions).toEqual([]);
  });

  test.each(['country', [1], null, { country: true }])('is a list of names, not %j', (culturalTags) => {
    expect(() => segmentTable(countries, { culturalTags: culturalTags as never })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['culturalTags'] }),
    );
  });
});
