/**
 * One employee's own figure, and what it must not become.
 *
 * @module
 */
import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Response } from '../../src/response.ts';
import type { Score } from '../../src/scale/score.ts';
import { type StaffReportOptions, staffReport } from '../../src/segments/staff.ts';
import { tallyResponses } from '../../src/tally/tally.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';
import { nps } from '../../src/estimate/moments.ts';

const answers = (n: number, score: Score, more: Partial<Response> = {}): Response[] =>
  Array.from({ length: n }, (_, i) => ({
    id: `${JSON.stringify(more)}-${score}-${i}`,
    subject: `${JSON.stringify(more)}-${score}-${i}`,
    score,
    answeredAt: '2024-03-01T12:00:00.000Z',
    tags: {},
    ...more,
  }));

const KIM: StaffReportOptions = { staff: 'agent', employee: 'kim' };

test("only the employee's answers count", () => {
  const { parts } = staffReport(
    [...answers(20, 9, { tags: { agent: 'kim' } }), ...answers(30, 0, { tags: { agent: 'bo' } }), ...answers(5, 0)],
    KIM,
  );
  expect(parts.length).toBe(1);
  expect(parts[0]?.estimate).toMatchObject({
    status: 'shown',
    n: 20,
    nps: 100,
    counts: { detractors: 0, passives: 0, promoters: 20 },
  });
});

test('below the minimum there are counts and no score', () => {
  const { parts, minimum } = staffReport(answers(9, 9, { tags: { agent: 'kim' } }), KIM);
  expect(minimum).toBe(10);
  expect(parts[0]?.estimate).toMatchObject({ status: 'withheld', reason: 'below-minimum', n: 9, nps: null });
});

test('below the privacy minimum there is nothing at all', () => {
  const { parts } = staffReport(answers(4, 9, { tags: { agent: 'kim', shop: 'a' } }), {
    ...KIM,
    by: ['shop'],
    privacyMinimum: 5,
  });
  expect(parts).toEqual([
    {
      measure: null,
      estimate: { status: 'withheld', nps: null, interval: null, reason: 'privacy', n: null, counts: null },
      tables: [],
      cautions: [],
    },
  ]);
});

test('answers are read by tag too, small groups guarded', () => {
  const of = (n: number, shop: string): Response[] => answers(n, 9, { tags: { agent: 'kim', shop } });
  const responses = [...of(12, 'a'), ...of(8, 'b'), ...of(3, 'c'), ...answers(11, 9, { tags: { agent: 'kim' } })];
  const rows = (options: Partial<StaffReportOptions>): unknown =>
    staffReport(responses, { ...KIM, by: ['shop'], ...options }).parts[0]?.tables[0]?.rows.map(
      ({ segment, estimate }) => [
        segment.by['shop'],
        estimate.status === 'withheld' ? estimate.reason : 'shown',
        estimate.n,
      ],
    );
  expect(rows({})).toEqual([
    [null, 'shown', 11],
    ['a', 'shown', 12],
    ['b', 'below-minimum', 8],
    ['c', 'below-minimum', 3],
  ]);
  expect(rows({ privacyMinimum: 5 })).toEqual([
    [null, 'shown', 11],
    ['a', 'shown', 12],
    ['b', 'privacy', null],
    ['c', 'privacy', null],
  ]);
});

test('relationship and touchpoint answers are parts of their own', () => {
  const { parts, cautions } = staffReport(
    [
      ...answers(10, 9, { tags: { agent: 'kim' }, measure: 'touchpoint' }),
      ...answers(12, 0, { tags: { agent: 'kim' }, measure: 'relationship' }),
      ...answers(14, 7, { tags: { agent: 'kim' } }),
    ],
    KIM,
  );
  expect(parts.map(({ measure, estimate }) => [measure, estimate.nps])).toEqual([
    ['relationship', -100],
    ['touchpoint', 100],
    [null, 0],
  ]);
  expect(cautions).toEqual(['several-measures']);
});

test('an employee without answers has a part without a score', () => {
  const { parts, cautions } = staffReport(answers(20, 9, { tags: { agent: 'bo' } }), { ...KIM, by: ['shop'] });
  expect(parts).toEqual([
    {
      measure: null,
      estimate: expect.objectContaining({ status: 'withheld', reason: 'no-responses', n: 0 }) as unknown,
      tables: [{ by: 'shop', rows: [], cautions: [] }],
      cautions: [],
    },
  ]);
  expect(cautions).toEqual([]);
});

test('a staff tag that no answer carries, and a tag that none of these carries, are told of', () => {
  expect(staffReport(answers(20, 9), KIM).cautions).toEqual(['unknown-tag']);
  const report = staffReport(answers(20, 9, { tags: { agent: 'kim' } }), { ...KIM, by: ['shop'] });
  expect(report.parts[0]?.tables[0]?.cautions).toEqual(['unknown-tag']);
});

test('tags of the language itself are no employees', () => {
  expect(staffReport(answers(20, 9), { staff: 'constructor', employee: 'kim' }).cautions).toEqual(['unknown-tag']);
});

test('people who answered twice and weights that are not used are told of', () => {
  const twice = answers(12, 9, { tags: { agent: 'kim' }, subject: 'same', weight: 2 });
  expect(staffReport(twice, KIM).parts[0]?.cautions).toEqual(['repeated-subjects', 'unweighted']);
});

test.each([
  [{ staff: '' }, ['staff']],
  [{ staff: ['agent'] as unknown as string }, ['staff']],
  [{ employee: '' }, ['employee']],
  [{ employee: ['kim', 'bo'] as unknown as string }, ['employee']],
  [{ employee: null as unknown as string }, ['employee']],
  [{ by: ['agent'] }, ['by']],
  [{ by: ['shop', 'shop'] }, ['by']],
  [{ by: 'shop' as unknown as string[] }, ['by']],
  [{ minimum: 0 }, ['minimum']],
  [{ privacyMinimum: 0 }, ['privacyMinimum']],
  [{ level: 2 }, ['level']],
])('%j is refused, also without answers', (options, path) => {
  for (const responses of [[], answers(20, 9, { tags: { agent: 'kim' } })])
    expect(() => staffReport(responses, { ...KIM, ...options })).toThrow(
      expect.objectContaining({ code: 'option/out-of-range', path }),
    );
});

const arbReport = fc.tuple(
  arbResponses({ tags: ['agent', 'shop'], maxLength: 60 }),
  fc.constantFrom('a', 'b'),
  fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
);

const read = ([responses, employee, privacyMinimum]: readonly [readonly Response[], string, number | null]) =>
  staffReport(responses, {
    staff: 'agent',
    employee,
    by: ['shop'],
    minimum: 3,
    ...(privacyMinimum !== null && { privacyMinimum }),
  });

law.prop([arbReport])(
  'what others answered changes nothing, and nobody else is named',
  ([responses, employee, minimum]) => {
    const own = responses.filter(({ tags }) => tags['agent'] === employee);
    fc.pre(own.length > 0);
    const report = read([responses, employee, minimum]);
    expect(report).toEqual(read([own, employee, minimum]));
  },
);

law.prop([arbReport])('the order of answers does not matter', ([responses, employee, minimum]) => {
  expect(read([[...responses].reverse(), employee, minimum])).toEqual(read([responses, employee, minimum]));
});

law.prop([arbReport])(
  'each part is the plain score of its answers, shown from the minimum on',
  ([responses, employee, minimum]) => {
    for (const { measure, estimate, tables } of read([responses, employee, minimum]).parts) {
      const own = responses.filter(
        (one) =>
          Object.hasOwn(one.tags, 'agent') && one.tags['agent'] === employee && (one.measure ?? null) === measure,
      );
      const hidden = own.length > 0 && own.length < (minimum ?? 0);
      expect(estimate.n).toBe(hidden ? null : own.length);
      expect(estimate.nps).toBe(hidden || own.length < 3 ? null : nps(tallyResponses(own)));
      for (const { rows } of tables)
        for (const row of rows)
          if (row.estimate.status === 'shown') expect(row.estimate.n).toBeGreaterThanOrEqual(Math.max(3, minimum ?? 0));
    }
  },
);

law.prop([arbReport])('a report survives JSON unchanged', (given) => {
  const report = read(given);
  expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
});
