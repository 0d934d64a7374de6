import { describe, expect, test } from 'vitest';
import { type ShownDifference, compareNps } from '../../src/compare/difference.ts';
import { en } from '../../src/locale/en/index.ts';
import { fi } from '../../src/locale/fi/index.ts';
import { analyze } from '../../src/report/analyze.ts';
import type { AnalyzeOptions } from '../../src/report/basis.ts';
import type { Benchmark, ReportBenchmark } from '../../src/report/benchmark.ts';
import { benchmarkSentences } from '../../src/report/beside-sentences.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';

const base = { zone: 'UTC', now: '2024-04-01T00:00:00.000Z' } as const;
const institute: Benchmark = {
  score: 40,
  source: 'Example Institute, Office Supplies 2023',
  date: '2023-12-31',
  method: 'online panel, buyers of the last year',
  n: 1200,
};

const answers = (score: Score, many: number, more: Partial<Response> = {}): Response[] =>
  Array.from({ length: many }, (_, i) => ({
    id: `${more.measure ?? ''}${score}-${i}`,
    subject: `${more.measure ?? ''}${score}-${i}`,
    score,
    answeredAt: '2024-01-15T12:00:00.000Z',
    tags: {},
    ...more,
  }));
const own = [...answers(9, 50), ...answers(7, 30), ...answers(3, 20)];
const counts = { detractors: 20, passives: 30, promoters: 50 };

const read = (responses: readonly Response[], options: Partial<AnalyzeOptions>): readonly ReportBenchmark[] =>
  analyze(responses, { ...base, ...options }).parts.flatMap(({ benchmarks }) => benchmarks);

describe('a score beside a benchmark', () => {
  test('is compared as two samples are, the one of the benchmark spread as widely as its score allows', () => {
    const [one] = read(own, { benchmarks: [institute] });
    const widest = compareNps(counts, { detractors: 360, passives: 0, promoters: 840 }) as ShownDifference;
    expect(one).toEqual({
      status: 'shown',
      benchmark: institute,
      difference: widest,
      spread: 'widest',
      adjustedPValue: widest.pValue,
      comparisons: 1,
      direction: widest.direction,
      cautions: ['culture-not-adjusted'],
    });
  });

  test('takes the spread of its counts where these are known, and the interval is narrower', () => {
    const known = { detractors: 120, passives: 480, promoters: 600 };
    const [one] = read(own, { benchmarks: [{ ...institute, counts: known }] });
    expect(one).toMatchObject({ spread: 'counts', difference: compareNps(counts, known) });
    const width = ({ difference }: ReportBenchmark): number =>
      difference === null ? 0 : difference.interval.upper - difference.interval.lower;
    const [wide] = read(own, { benchmarks: [institute] });
    expect(width(one as ReportBenchmark)).toBeLessThan(width(wide as ReportBenchmark));
  });

  test('of a benchmark of few answers is far from sure', () => {
    const [one] = read(own, { benchmarks: [{ ...institute, n: 8, score: 75 }] });
    expect(one).toMatchObject({ direction: 'unclear', cautions: ['few-answers', 'culture-not-adjusted'] });
  });

  test('keeps the note on cultures until country and industry are said to be the same', () => {
    const cautions = (more: Partial<Benchmark>): unknown => {
      const [one] = read(own, { benchmarks: [{ ...institute, ...more }] });
      return one?.status === 'shown' && one.cautions;
    };
    expect(cautions({ country: 'FI', industry: 'retail' })).toEqual(['culture-not-adjusted']);
    expect(cautions({ sameCountry: true })).toEqual(['culture-not-adjusted']);
    expect(cautions({ sameIndustry: true, sameCountry: false })).toEqual(['culture-not-adjusted']);
    expect(cautions({ sameCountry: true, sameIndustry: true })).toEqual([]);
  });

  test('is corrected for the number of benchmarks', () => {
    const near = { ...institute, score: 50 };
    const [alone] = read(own, { benchmarks: [near] });
    const both = read(own, { benchmarks: [near, institute] });
    const p = alone?.status === 'shown' ? alone.difference.pValue : Number.NaN;
    expect(both[0]).toMatchObject({ comparisons: 2, adjustedPValue: 2 * p, difference: { pValue: p } });
  });

  test('is not compared where something else was asked about', () => {
    const responses = [
      ...answers(9, 20, { measure: 'relationship' }),
      ...answers(3, 20, { measure: 'touchpoint' }),
      ...answers(7, 20),
    ];
    const found = read(responses, { benchmarks: [{ ...institute, measure: 'relationship' }] });
    expect(found.map((one) => (one.status === 'shown' ? 'shown' : one.reason))).toEqual([
      'shown',
      'other-measure',
      'shown',
    ]);
  });

  test.each([
    ['no-responses', [], {}, 0],
    ['below-minimum', own.slice(0, 9), {}, 9],
    ['privacy', own.slice(0, 4), { privacyMinimum: 5 }, null],
  ])('is withheld with its reason: %s', (reason, responses, options, n) => {
    expect(read(responses, { ...options, benchmarks: [institute] })).toEqual([
      { status: 'withheld', benchmark: institute, difference: null, reason, n },
    ]);
  });

  test('survives JSON, and a benchmark of −0 is 0', () => {
    const report = analyze(own, { ...base, benchmarks: [institute, { ...institute, score: -0 }] });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report.parts[0]?.benchmarks[1]?.benchmark.score).toBe(0);
    const blank = { ...institute, country: undefined, counts: undefined } as unknown as Benchmark;
    expect(Object.keys(read(own, { benchmarks: [blank] })[0]?.benchmark ?? {})).toEqual(Object.keys(institute));
  });
});

describe('without one of its parts a benchmark is refused', () => {
  test.each(['score', 'source', 'date', 'method', 'n'] as const)('%s', (field) => {
    const rest = Object.fromEntries(Object.entries(institute).filter(([key]) => key !== field));
    expect(() => analyze(own, { ...base, benchmarks: [institute, rest as unknown as Benchmark] })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['benchmarks', 1, field] }),
    );
  });

  test.each([
    ['score', 101],
    ['score', Number.NaN],
    ['source', '  '],
    ['date', '2023-02-30'],
    ['date', '31.12.2023'],
    ['method', 7],
    ['n', 0],
    ['n', 10.5],
    ['measure', 'company'],
    ['country', ''],
    ['industry', 5],
    ['sameCountry', 'yes'],
    ['counts', { detractors: 1, passives: 1, promoters: 1 }],
    ['counts', { detractors: 200, passives: 400, promoters: 600 }],
  ] as const)('or with a %s of %j', (field, value) => {
    expect(() => analyze(own, { ...base, benchmarks: [{ ...institute, [field]: value } as Benchmark] })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['benchmarks', 0, field] }),
    );
  });

  test('or with a member that no benchmark has, such as one that is misspelled', () => {
    const misspelled = { ...institute, sameContry: true } as Benchmark;
    expect(() => analyze(own, { ...base, benchmarks: [misspelled] })).toThrow(
      expect.objectContaining({ code: 'option/unknown', path: ['benchmarks', 0, 'sameContry'] }),
    );
  });

  test('or with what is no record', () => {
    expect(() => analyze(own, { ...base, benchmarks: [40 as never] })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path: ['benchmarks', 0] }),
    );
  });

  test('and no message repeats what was handed in', () => {
    expect(() => analyze(own, { ...base, benchmarks: [{ ...institute, date: 'secret' }] })).toThrow(
      'The date of a benchmark is a date of the form YYYY-MM-DD, got another text.',
    );
  });
});

describe('in words', () => {
  const benchmark = { ...institute, score: -10, country: 'Finland', industry: 'retail', method: 'phone.' };

  test('it stands with its source, date, method and n', () => {
    const text = markdownReport(analyze(own, { ...base, benchmarks: [benchmark] }), { locale: en });
    expect(text).toMatch(
      /### Against benchmarks\n\n- The benchmark is −10\.0, and the score differs from it by \+40\.0 points \(95% interval \+2\d\.\d … \+5\d\.\d; p < 0\.001\)\. The score is higher, and chance alone hardly explains that\. Source: Example Institute, Office Supplies 2023, 2023-12-31\. Method: phone\. Answers: 1,200\. Country: Finland\. Industry: retail\. How the answers behind/,
    );
    expect(text).toContain('- People of different countries, cultures or industries use the scale differently');
  });

  test('it says why it is not compared', () => {
    const [one] = read([], { benchmarks: [institute] });
    expect(benchmarkSentences(one as ReportBenchmark, { locale: fi })).toEqual([
      'Vertailuarvo on 40,0. Vertailua ei tehty: ei vastauksia.',
      'Lähde: Example Institute, Office Supplies 2023, 2023-12-31. Menetelmä: online panel, buyers of the last year. Vastauksia: 1\u00a0200.',
    ]);
  });

  test('nothing in it is taken for markup', () => {
    const hostile = { ...institute, source: '<b>*x*</b> [y](http://evil.example)\n# z' };
    const text = markdownReport(analyze(own, { ...base, benchmarks: [hostile] }), { locale: en });
    expect(text).not.toMatch(/<b>|http:\/\/|\n# z/);
  });

  test('without benchmarks there is no heading', () => {
    expect(markdownReport(analyze(own, base), { locale: en })).not.toContain('Against benchmarks');
  });
});
