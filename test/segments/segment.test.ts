import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { segmentOf } from '../../src/segments/segment.ts';
import { tallyBySegment } from '../../src/segments/tally-by-segment.ts';
import { emptyTally, mergeTallies, tallyResponses, tallyScores } from '../../src/tally/tally.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';

const answer = (score: Score, tags: Record<string, string>): Response => ({
  id: `${score}`,
  subject: 's',
  score,
  answeredAt: '2024-01-01T00:00:00.000Z',
  tags,
});

test('a missing tag is a segment of its own', () => {
  expect(
    tallyBySegment([answer(9, { country: 'FI' }), answer(3, {}), answer(10, { country: 'FI' })], ['country']),
  ).toEqual([
    { segment: { key: 'country', by: { country: null } }, tally: tallyScores([3]) },
    { segment: { key: 'country=FI', by: { country: 'FI' } }, tally: tallyScores([9, 10]) },
  ]);
});

test('without tags everybody is one segment', () => {
  expect(tallyBySegment([answer(9, {}), answer(3, { a: 'b' })], [])).toEqual([
    { segment: { key: '', by: {} }, tally: tallyScores([9, 3]) },
  ]);
});

test('crossed segments are the combinations that occur', () => {
  const found = tallyBySegment(
    [answer(9, { a: '1', b: '2' }), answer(3, { a: '2', b: '1' }), answer(5, { a: '1' })],
    ['a', 'b'],
  );
  expect(found.map(({ segment }) => segment.key)).toEqual(['a=1&b', 'a=1&b=2', 'a=2&b=1']);
});

test('names of object members are tags like any other', () => {
  const tags = JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>;
  const [found] = tallyBySegment([answer(9, tags)], ['__proto__', 'constructor', 'toString']);
  expect(found?.segment.key).toBe('__proto__=x&constructor=y&toString');
  expect(Object.getPrototypeOf(found?.segment.by)).toBe(Object.prototype);
});

test('a tag named twice is refused', () => {
  expect(() => tallyBySegment([], ['a', 'a'])).toThrow(
    expect.objectContaining({ code: 'option/out-of-range', path: ['by'] }),
  );
});

const arbPart = fc.string({ unit: fc.constantFrom('=', '&', '%', 'a', '\ud800'), maxLength: 3 });
const arbValue = fc.option(arbPart, { nil: null });

prop.prop([fc.uniqueArray(arbPart, { maxLength: 3 }), fc.infiniteStream(arbValue), fc.infiniteStream(arbValue)])(
  'two segments of the same tags have the same key only when they are the same',
  (tags, ones, others) => {
    const by = (values: fc.Stream<string | null>): Record<string, string | null> =>
      Object.fromEntries(tags.map((tag) => [tag, values.next().value as string | null]));
    const [one, other] = [segmentOf(by(ones)), segmentOf(by(others))];
    expect(one.key === other.key).toBe(
      JSON.stringify(Object.entries(one.by)) === JSON.stringify(Object.entries(other.by)),
    );
  },
);

test('everybody and the answers without a nameless tag are different segments', () => {
  expect([segmentOf({}).key, segmentOf({ '': null }).key, segmentOf({ '': '' }).key]).toEqual(['', '%', '%=%']);
});

prop.prop([
  fc.string({ unit: fc.constantFrom('=', '&', '%', 'a', '-', ':', '1'), maxLength: 5 }),
  fc.string({ unit: fc.constantFrom('=', '&', '%', 'a', '-', ':', '1'), maxLength: 5 }),
])('values made of separators stay apart', (a, b) => {
  const found = tallyBySegment([answer(1, { a, b }), answer(2, { a: b, b: a }), answer(3, { a })], ['a', 'b']);
  expect(found).toHaveLength(a === b ? 2 : 3);
  expect(new Set(found.map(({ segment }) => segment.key)).size).toBe(found.length);
});

prop.prop([arbResponses()])('segments add up to all answers', (responses) => {
  const parts = tallyBySegment(responses, ['country', 'plan']).map(({ tally }) => tally);
  expect(parts.reduce(mergeTallies, emptyTally)).toEqual(tallyResponses(responses));
});

prop.prop([arbResponses()])('the order of answers does not matter', (responses) => {
  expect(tallyBySegment([...responses].reverse(), ['country'])).toEqual(tallyBySegment(responses, ['country']));
});
