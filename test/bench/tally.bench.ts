/**
 * Counting scores, against the loop that one would write by hand.
 *
 * @module
 */
import { type Response, type Score, randomOf, tallyResponses, tallyScores } from 'npskit';
import type { BenchCase } from './bench.ts';

const random = randomOf(1);
const scoreAtRandom = (): Score => Math.floor(random() * 11) as Score;

const scores = Uint8Array.from({ length: 10_000_000 }, scoreAtRandom);

const responses: readonly Response[] = Array.from({ length: 1_000_000 }, (_, i) => ({
  id: `r${i}`,
  subject: `s${i % 300_000}`,
  score: scoreAtRandom(),
  answeredAt: '2024-03-01T12:00:00.000Z',
  tags: { country: i % 3 === 0 ? 'FI' : 'SE' },
}));

const zeros = (): number[] => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

const countByHand = (values: Uint8Array): number[] => {
  const counts = zeros();
  for (let i = 0; i < values.length; i++) (counts[values[i] as number] as number)++;
  return counts;
};

const countObjectsByHand = (values: readonly Response[]): number[] => {
  const counts = zeros();
  for (const { score } of values) (counts[score] as number)++;
  return counts;
};

/** Both paths to a tally. */
export const cases: readonly BenchCase[] = [
  {
    name: 'tally of 10 million scores in a Uint8Array',
    ours: { label: 'tallyScores', run: () => tallyScores(scores) },
    peer: { label: 'a counting loop', run: () => countByHand(scores) },
    limit: 1.3,
  },
  {
    name: 'tally of a million responses',
    ours: { label: 'tallyResponses', run: () => tallyResponses(responses) },
    peer: { label: 'a counting loop', run: () => countObjectsByHand(responses) },
    limit: 1.5,
  },
];
