import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { distributionChart } from '../../src/charts/distribution.ts';
import { referenceColor } from '../../src/charts/palette.ts';
import { segmentsChart } from '../../src/charts/segments.ts';
import { trendChart } from '../../src/charts/trend.ts';
import { en } from '../../src/locale/en/index.ts';
import { tallyBySegment } from '../../src/segments/tally-by-segment.ts';
import { segmentTable } from '../../src/segments/table.ts';
import { arbResponses, arbTally } from '../../src/testing/arbitraries.ts';
import { npsSeries } from '../../src/trend/series.ts';
import { draw, intervalsOf, pointsOf } from './render.ts';

const range = { min: '2023-11-01T00:00:00.000Z', max: '2024-06-30T00:00:00.000Z' };
const now = '2024-05-15T12:00:00.000Z';
const locale = en;

describe('for all readings', () => {
  test.prop([arbResponses(range), arbTally(), fc.integer({ min: 1, max: 12 })])(
    'charts survive JSON unchanged',
    (responses, tally, minimum) => {
      const charts = [
        distributionChart(tally, { locale }),
        trendChart(npsSeries(responses, { zone: 'UTC', now, minimum }), { locale }),
        segmentsChart(segmentTable(tallyBySegment(responses, ['country', 'plan']), { minimum, privacyMinimum: 3 }), {
          locale,
        }),
      ];
      for (const chart of charts) expect(JSON.parse(JSON.stringify(chart))).toStrictEqual(chart);
    },
  );

  test.prop([arbResponses(range), fc.integer({ min: 1, max: 4 })], { numRuns: 25 })(
    'a trend has one point and one interval for each shown score, and no warning',
    async (responses, minimum) => {
      const series = npsSeries(responses, { zone: 'UTC', now, minimum });
      const { svg, warnings } = await draw(trendChart(series, { locale }));
      const shown = series.points.filter(({ estimate }) => estimate.status === 'shown').length;
      expect(warnings).toEqual([]);
      expect(pointsOf(svg)).toHaveLength(shown);
      expect(intervalsOf(svg, referenceColor)).toHaveLength(shown);
    },
  );

  test.prop([arbResponses(range), fc.integer({ min: 1, max: 4 })], { numRuns: 25 })(
    'a segment chart has one point and one interval for each shown score, and no warning',
    async (responses, minimum) => {
      const table = segmentTable(tallyBySegment(responses, ['country']), { minimum, privacyMinimum: 3 });
      const { svg, warnings } = await draw(segmentsChart(table, { locale }));
      const shown = table.rows.filter(({ estimate }) => estimate.status === 'shown').length;
      expect(warnings).toEqual([]);
      expect(pointsOf(svg)).toHaveLength(shown);
      expect(intervalsOf(svg, referenceColor)).toHaveLength(shown);
    },
  );

  test.prop([arbTally()], { numRuns: 25 })('a distribution is drawn without warning', async (tally) => {
    expect((await draw(distributionChart(tally, { locale }))).warnings).toEqual([]);
  });
});
