import { describe, expect, test } from 'vitest';
import { estimateNps } from '../../src/estimate/interval.ts';
import { sizeOf } from '../../src/tally/tally.ts';
import { themeTable } from '../../src/themes/table.ts';
import { about, answer, many, together } from './follow-answers.ts';

/** 30 detractors about the price, 20 promoters about the staff, 10 of both, 40 promoters about nothing known. */
const survey = together(
  many('price', 30, 2, ['price']),
  many('staff', 20, 10, ['staff']),
  many('both', 10, 8, ['price', 'staff']),
  many('open', 40, 9, 'no-theme'),
);

const rowOf = (table: ReturnType<typeof themeTable>, theme: string) => table.rows.find((row) => row.theme === theme);

describe('a theme table', () => {
  const table = themeTable(survey.responses, survey.assignments);

  test('gives each theme its share of the comments, with an interval', () => {
    const share = rowOf(table, 'price')?.share;
    expect(share).toMatchObject({ status: 'shown', share: 0.4, n: 40, of: 100 });
    // Wilson (1927): 40 of 100 at 95 %.
    expect(share?.interval?.lower).toBeCloseTo(0.3094, 4);
    expect(share?.interval?.upper).toBeCloseTo(0.498, 4);
  });

  test('gives each theme the score of the answers that mention it', () => {
    expect(rowOf(table, 'staff')?.estimate).toEqual(estimateNps({ detractors: 0, passives: 10, promoters: 20 }));
  });

  test('says what the score of all would be without the answers that mention a theme', () => {
    // 60 promoters and 30 detractors of 100 score 30; without the 40 about the price it is 100.
    expect(rowOf(table, 'price')?.impact).toBe(-70);
    expect(table.rows.map(({ theme }) => theme)).toEqual(['price', 'staff']);
  });

  test('compares with the comments that do not mention the theme, corrected for the number of themes', () => {
    const contrast = rowOf(table, 'price')?.contrast;
    expect(contrast).toMatchObject({ status: 'shown', direction: 'lower' });
    expect(contrast?.difference?.difference).toBe(-175);
    expect(contrast?.difference?.n).toEqual({ a: 40, b: 60 });
    expect(table).toMatchObject({ comparisons: 2, correction: 'holm' });
  });

  test('counts comments without a theme by reason', () => {
    const { responses, assignments } = together(survey, many('far', 2, 5, 'far'), many('none', 3, 5, 'no-answer'));
    const { reasons, other } = themeTable(responses, assignments);
    expect(reasons).toEqual({ empty: 0, 'no-words': 0, 'no-answer': 3, 'nothing-shared': 0, far: 2, 'no-theme': 40 });
    expect(other.share).toMatchObject({ n: 42, of: 102 });
  });
});

describe('answers without a comment that says something', () => {
  const silent = [
    ...Array.from({ length: 15 }, (_, i) => ({ ...answer(`s${i}`, 0) })),
    ...Array.from({ length: 5 }, (_, i) => answer(`w${i}`, 0)),
    ...Array.from({ length: 3 }, (_, i) => answer(`u${i}`, 0)),
  ].map(({ comment, ...rest }, i) => (i < 15 ? rest : { ...rest, comment: comment as string }));
  const table = themeTable(
    [...survey.responses, ...silent],
    [...survey.assignments, ...Array.from({ length: 5 }, (_, i) => about(`w${i}`, [], 'empty'))],
  );

  test('are counted apart', () => {
    expect(table.answers).toMatchObject({
      all: { n: 123 },
      read: { n: 100 },
      wordless: { n: 5 },
      uncommented: { n: 15, nps: -100 },
      unassigned: { n: 3 },
    });
  });

  test('are no answers without the theme', () => {
    expect(rowOf(table, 'price')?.share).toMatchObject({ n: 40, of: 100 });
    expect(rowOf(table, 'price')?.contrast.difference?.difference).toBe(-175);
  });

  test('are in the score of all', () => {
    expect(table.answers.all.nps).toBeCloseTo((100 * (60 - 53)) / 123, 12);
    expect(rowOf(table, 'price')?.impact).toBeCloseTo((100 * 7) / 123 - (100 * (60 - 23)) / 83, 12);
  });
});

describe('what is not shown', () => {
  test('has a reason below the minimum, and keeps its n', () => {
    const { responses, assignments } = together(survey, many('few', 4, 0, ['app']));
    const row = rowOf(themeTable(responses, assignments), 'app');
    expect(row?.estimate).toMatchObject({ status: 'withheld', reason: 'below-minimum', n: 4 });
    expect(row?.contrast).toMatchObject({ status: 'withheld', reason: 'below-minimum' });
    expect(row?.share).toMatchObject({ status: 'shown', n: 4, of: 104 });
  });

  test('has no impact and no rank, however low its few scores are', () => {
    const { responses, assignments } = together(survey, many('few', 9, 0, ['app']));
    const { rows } = themeTable(responses, assignments);
    expect(rows.map(({ theme, impact }) => [theme, impact === null])).toEqual([
      ['price', false],
      ['staff', false],
      ['app', true],
    ]);
  });

  test('is not corrected for', () => {
    const { responses, assignments } = together(survey, many('few', 4, 0, ['app']));
    expect(themeTable(responses, assignments).comparisons).toBe(2);
  });

  test('is hidden below the privacy minimum, with the smallest other theme', () => {
    const { responses, assignments } = together(survey, many('few', 4, 0, ['app']));
    const table = themeTable(responses, assignments, { privacyMinimum: 5 });
    expect(rowOf(table, 'app')).toMatchObject({
      share: { n: null, reason: 'privacy' },
      estimate: { n: null, counts: null },
      impact: null,
      contrast: { reason: 'privacy' },
    });
    expect(rowOf(table, 'staff')?.estimate.n).toBeNull();
    expect(rowOf(table, 'price')?.estimate.n).toBe(40);
  });

  test('includes the score of all where few have not written', () => {
    const table = themeTable([...survey.responses, { ...answer('x', 0), id: 'x' }], survey.assignments, {
      privacyMinimum: 5,
    });
    expect(table.answers.all.n).toBeNull();
    expect(table.answers.unassigned.n).toBeNull();
    expect(table.rows.every(({ impact }) => impact === null)).toBe(true);
  });

  test('includes the reasons of comments without a theme, where these would give a theme away', () => {
    // Each comment has one theme at most, so the comments less the others without a theme are the few.
    const { responses, assignments } = together(
      many('price', 30, 2, ['price']),
      many('few', 2, 0, ['app']),
      many('open', 20, 9, 'no-theme'),
    );
    const table = themeTable(responses, assignments, { privacyMinimum: 5 });
    expect(table.other.share.n).toBeNull();
    expect(table.reasons).toBeNull();
  });

  test('includes the reasons of wordless comments, where these would give answers without one away', () => {
    const silent = Array.from({ length: 3 }, (_, i) => answer(`s${i}`, 0)).map(
      ({ id, subject, score, answeredAt, tags }) => ({ id, subject, score, answeredAt, tags }),
    );
    const { responses, assignments } = together(survey, many('none', 8, 5, 'no-answer'));
    const table = themeTable([...responses, ...silent], assignments, { privacyMinimum: 5 });
    expect(table.answers).toMatchObject({ all: { n: 111 }, wordless: { n: null }, uncommented: { n: null } });
    expect(table.reasons).toBeNull();
  });

  test('is a share of no comments', () => {
    const table = themeTable([], [], { themes: [{ id: 'price', label: 'Price' }] });
    expect(table.rows[0]).toMatchObject({
      label: 'Price',
      share: { status: 'withheld', reason: 'no-responses', n: 0, of: 0 },
      contrast: { reason: 'no-responses' },
      impact: null,
    });
  });
});

describe('within strata', () => {
  // In each country the theme makes no difference; where many mention it, all are unhappy.
  const tagged = (part: ReturnType<typeof many>, country: string) => ({
    ...part,
    responses: part.responses.map((response) => ({ ...response, tags: { country } })),
  });
  const mixed = together(
    tagged(many('a1', 40, 3, ['price']), 'FI'),
    tagged(many('a2', 40, 9, ['price']), 'FI'),
    tagged(many('a3', 6, 3, 'no-theme'), 'FI'),
    tagged(many('a4', 5, 9, 'no-theme'), 'FI'),
    tagged(many('b1', 10, 9, ['price']), 'SE'),
    tagged(many('b2', 90, 9, 'no-theme'), 'SE'),
    tagged(many('b3', 2, 8, 'no-theme'), 'SE'),
  );

  test('only answers with the same tags are compared', () => {
    const [row] = themeTable(mixed.responses, mixed.assignments, { within: ['country'] }).rows;
    expect(row?.contrast.difference?.difference).toBeLessThan(-30);
    expect(row?.within).toMatchObject({ status: 'shown', strata: 2, direction: 'unclear' });
  });

  test('a difference that changes its sign is told', () => {
    const table = themeTable(mixed.responses, mixed.assignments, { within: ['country'] });
    expect(table.rows[0]?.within?.difference).toBeGreaterThan(0);
    expect(table.rows[0]?.cautions).toEqual(['confounded']);
    expect(table.cautions).toEqual(['confounded']);
  });

  test('a theme without a common stratum has a reason', () => {
    const apart = together(tagged(many('a', 20, 3, ['price']), 'FI'), tagged(many('b', 20, 9, 'no-theme'), 'SE'));
    const [row] = themeTable(apart.responses, apart.assignments, { within: ['country'] }).rows;
    expect(row?.within).toMatchObject({ status: 'withheld', reason: 'no-common-stratum' });
  });
});

test('a theme that two clauses have counts once', () => {
  const { rows } = themeTable([answer('a', 2), answer('b', 9)], [about('a', ['price', 'price']), about('b', [])], {
    minimum: 1,
  });
  expect(rows[0]?.share).toMatchObject({ n: 1, of: 2 });
});

test('a theme that all answers mention has the score of all', () => {
  const { responses, assignments } = together(many('a', 15, 3, ['price']), many('b', 12, 9, ['price', 'staff']));
  const table = themeTable(responses, assignments);
  expect(rowOf(table, 'price')?.estimate).toEqual(table.answers.all);
  expect(rowOf(table, 'price')).toMatchObject({ impact: null, contrast: { reason: 'no-responses' } });
});

test('only the given themes are compared, in their names', () => {
  const table = themeTable(survey.responses, survey.assignments, { themes: [{ id: 'staff', label: 'Our people' }] });
  expect(table.rows.map(({ label }) => label)).toEqual(['Our people']);
  expect(table.comparisons).toBe(1);
  expect(sizeOf(table.other.estimate.counts ?? { detractors: 0, passives: 0, promoters: 0 })).toBe(40);
});

test('somebody who answered twice and weights that are not used are told', () => {
  const { responses, assignments } = survey;
  const [first, ...rest] = responses;
  const twice = [{ ...(first as typeof first & object), subject: 'staff 1', weight: 2 }, ...rest];
  expect(themeTable(twice as never, assignments).cautions).toEqual(['repeated-subjects', 'unweighted']);
});

test.each([
  ['themes/invalid', [{ comment: 'a' }], {}],
  ['themes/invalid', [about('a', ['x']), about('a', ['x'])], {}],
  ['themes/invalid', [{ comment: 'a', themes: [], other: null }], {}],
  ['themes/invalid', [{ comment: 'a', themes: [{}], other: null }], {}],
  ['themes/invalid', [{ comment: 'a', themes: [null], other: null }], {}],
  ['themes/invalid', [{ comment: 'a', themes: [{ theme: 'x', because: [] }], other: null }], {}],
  [
    'themes/invalid',
    [{ comment: 'a', themes: [{ theme: 'x', confidence: Number.NaN, because: [] }], other: null }],
    {},
  ],
  ['themes/invalid', [{ comment: 'a', themes: [{ theme: 'x', confidence: 1, because: 'late' }], other: null }], {}],
  ['themes/invalid', [{ comment: 'a', themes: [], other: 'lost' }], {}],
  ['themes/invalid', 'none', {}],
  ['option/out-of-range', [], { minimum: 0 }],
  ['option/out-of-range', [], { privacyMinimum: Number.NaN }],
  ['option/out-of-range', [], { level: 1 }],
  ['option/out-of-range', [], { within: 'country' }],
  ['option/out-of-range', [], { within: ['a', 'a'] }],
  [
    'option/out-of-range',
    [],
    {
      themes: [
        { id: 'a', label: 'A' },
        { id: 'a', label: 'B' },
      ],
    },
  ],
  ['option/out-of-range', [], { themes: [null] }],
  ['option/unknown', [], { correction: 'twice' }],
  ['option/unknown', [], { method: 'guess' }],
])('refuses with %s', (code, assignments, options) => {
  expect(() => themeTable([answer('a', 3)], assignments as never, options as never)).toThrow(
    expect.objectContaining({ code }) as Error,
  );
});
