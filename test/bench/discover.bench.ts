/**
 * How long the search for segments takes.
 *
 * @module
 */
import { type Response, type Score, discoverSegments, randomOf, tallyBySegment } from 'npskit';
import { type BenchCase, calibration } from './bench.ts';

const random = randomOf(1);
const upTo = (most: number): number => Math.floor(random() * (most + 1));

/** How many values each tag has: together they have 1.4 million combinations, so nearly every answer is a cell of its own. */
const LEVELS = [2, 3, 4, 5, 6, 8, 10, 12];
const TAGS = LEVELS.map((_, i) => `tag${i}`);

/** 100 000 answers with eight tags, of which three have to do with the score. */
const responses: readonly Response[] = Array.from({ length: 100_000 }, (_, i) => {
  const values = LEVELS.map((levels) => upTo(levels - 1));
  const lift = (values[2] === 1 ? 2 : 0) + (values[5] === 3 ? 2 : 0) + (values[7] === 8 ? 2 : 0);
  return {
    id: `${i}`,
    subject: `${i}`,
    score: Math.min(10, upTo(10) + lift) as Score,
    answeredAt: '2024-01-01T00:00:00.000Z',
    tags: Object.fromEntries(TAGS.map((tag, k) => [tag, `v${values[k]}`])),
  };
});

const groups = tallyBySegment(responses, TAGS);

/** Where the calibration loop takes 0.13 seconds, seven and a half times as long is one second. */
export const cases: readonly BenchCase[] = [
  {
    name: 'discovery on 100 000 answers by 8 tags',
    ours: { label: 'discoverSegments', run: () => discoverSegments(groups).leaves.length },
    peer: calibration,
    limit: 7.5,
  },
  {
    name: 'counting 100 000 answers by 8 tags, nearly all different',
    ours: { label: 'tallyBySegment', run: () => tallyBySegment(responses, TAGS).length },
    peer: calibration,
    limit: 7.5,
  },
];
