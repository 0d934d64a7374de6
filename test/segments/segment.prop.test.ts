/**
 * Answers grouped by tags: the laws, with names and values that try to break keys.
 *
 * @module
 */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { segmentOf } from '../../src/segments/segment.ts';
import { tallyBySegment } from '../../src/segments/tally-by-segment.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';

/** Names of tags: plain ones, numbers (which objects list first), and those that a careless object would take amiss. */
const arbTags = fc.uniqueArray(fc.constantFrom('country', 'plan', '7', '12', '__proto__', 'a&b', 'a=b', '', '%'), {
  maxLength: 4,
});

const arbSurvey = arbTags.chain((tags) => fc.tuple(fc.constant(tags), arbResponses({ tags })));

test.prop([arbSurvey])('a segment is named as by its maker', ([tags, responses]) => {
  for (const { segment } of tallyBySegment(responses, tags)) {
    expect(segment).toEqual(segmentOf(Object.fromEntries(tags.map((tag) => [tag, segment.by[tag] as string | null]))));
    expect(Object.keys(segment.by)).toHaveLength(tags.length);
  }
});

test.prop([arbSurvey])('segments come in the order of their keys', ([tags, responses]) => {
  const keys = tallyBySegment(responses, tags).map(({ segment }) => segment.key);
  expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
});

test.prop([arbSurvey])('every answer counts in the segment with its values', ([tags, responses]) => {
  for (const { segment, tally } of tallyBySegment(responses, tags))
    for (const [score, count] of tally.counts.entries())
      expect(count).toBe(
        responses.filter(
          (response) =>
            response.score === score &&
            tags.every(
              (tag) => (Object.entries(response.tags).find(([name]) => name === tag)?.[1] ?? null) === segment.by[tag],
            ),
        ).length,
      );
});
