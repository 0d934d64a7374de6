/**
 * What a segment is called in a text.
 */
import { describe, expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { HIDDEN_SEGMENTS } from '../../src/segments/before-after.ts';
import { OTHER_SEGMENTS } from '../../src/segments/disclose.ts';
import { segmentLabel } from '../../src/segments/label.ts';
import { segmentOf } from '../../src/segments/segment.ts';

const labelOf = (by: Readonly<Record<string, string | null>>, order?: readonly string[]): string =>
  segmentLabel(segmentOf(by), { locale: en, ...(order !== undefined && { by: order }) });

test('values stand side by side in the order of the tags of the segment', () => {
  expect(labelOf({ country: 'FI' })).toBe('FI');
  expect(labelOf({ country: 'FI', plan: 'pro' })).toBe('FI · pro');
  expect(labelOf({ plan: 'pro', country: 'FI' })).toBe('pro · FI');
});

test('values stand in another order where asked to, and only those asked for', () => {
  expect(labelOf({ country: 'FI', plan: 'pro' }, ['plan', 'country'])).toBe('pro · FI');
  expect(labelOf({ country: 'FI', plan: 'pro' }, ['plan'])).toBe('pro');
});

test('a missing value has a word of its own, and an empty one has none', () => {
  expect(labelOf({ country: null })).toBe('(not given)');
  expect(labelOf({ country: 'FI', plan: null })).toBe('FI · (not given)');
  expect(labelOf({ country: '' })).toBe('');
});

test('a segment without tags is everybody', () => {
  expect(labelOf({})).toBe('(everybody)');
});

test('segments that were added up, or hidden, are called so in any order of tags', () => {
  for (const by of [{}, { by: ['country'] }]) {
    expect(segmentLabel(OTHER_SEGMENTS, { locale: en, ...by })).toBe('(small segments together)');
    expect(segmentLabel(HIDDEN_SEGMENTS, { locale: en, ...by })).toBe('(hidden segments together)');
  }
});

describe('odd tags and values', () => {
  test('a tag that the segment does not have is not given, also where objects have a member of that name', () => {
    expect(labelOf({ country: 'FI' }, ['country', 'plan'])).toBe('FI · (not given)');
    expect(labelOf({ country: 'FI' }, ['constructor', '__proto__'])).toBe('(not given) · (not given)');
  });

  test('tags may be named as members of objects are', () => {
    expect(labelOf(JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>)).toBe('x · y');
  });

  test('a value that reads like the key of segments added up stays what it is', () => {
    expect(labelOf({ '': 'other' })).toBe('other');
    expect(labelOf({ '%other': null })).toBe('(not given)');
  });
});
