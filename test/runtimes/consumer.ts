/**
 * A user's program that touches the types of every door; compiled, never run.
 *
 * @module
 */
import {
  type Estimate,
  type Response,
  type Tally,
  categorize,
  estimateNps,
  isNpsError,
  nps,
  tallyResponses,
} from 'npskit';
import { categoryColors, distributionChart } from 'npskit/charts';
import { parseResponses, responseSchema } from 'npskit/input';
import { en } from 'npskit/locale/en';
import { type Report, analyze, markdownReport } from 'npskit/report';
import { arbScore } from 'npskit/testing';

/** From unknown data to a text, with the types a user would write. */
export const textOf = (rows: unknown): string => {
  const { responses, rejected } = parseResponses(rows);
  const tally: Tally = tallyResponses(responses satisfies readonly Response[]);
  const estimate: Estimate = estimateNps(tally, { level: 0.9, method: 'score' });
  const shown: number | null = estimate.status === 'shown' ? estimate.interval.lower : estimate.interval;
  const score: number | null = nps({ detractors: 1, passives: 2, promoters: 3 });
  const report: Report = analyze(responses, { zone: 'UTC', now: '2024-01-01T00:00:00.000Z' });
  const names = [
    categorize(9),
    responseSchema['~standard'].vendor,
    typeof categoryColors,
    typeof arbScore(),
    shown,
    score,
  ];
  return [
    markdownReport(report, { locale: en }),
    JSON.stringify(distributionChart(tally, { locale: en })),
    rejected.length,
    ...names,
  ].join('\n');
};

/** Errors are told by their mark. */
export const codeOf = (error: unknown): string => (isNpsError(error) ? error.code : 'another');

// @ts-expect-error A method that does not exist does not compile.
export const wrongMethod: Estimate = estimateNps({ detractors: 1, passives: 1, promoters: 1 }, { method: 'wlad' });

// @ts-expect-error A text is not a score.
export const wrongScore: string = categorize('9');
