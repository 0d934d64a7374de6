import { describe, expect, test } from 'vitest';
import { fc, test as check } from '@fast-check/vitest';
import type { Response } from '../../src/response.ts';
import { readAccounts } from '../../src/segments/accounts.ts';
import { arbResponses } from '../../src/testing/arbitraries.ts';

const answer = (account: string | null, score: number, more: Partial<Response> = {}): Response => {
  const { tags, ...rest } = more;
  return {
    id: 'r',
    subject: 's',
    answeredAt: '2026-01-05T10:00:00.000Z',
    score,
    ...rest,
    tags: { ...(account !== null && { account }), ...tags },
  } as Response;
};

const OPTIONS = { account: 'account', minimum: 1 } as const;

describe('readAccounts', () => {
  const responses = [answer('big', 10), answer('big', 9), answer('big', 9), answer('small', 2), answer('tiny', 8)];

  test('gives answers, accounts and revenue their own numbers', () => {
    const reading = readAccounts(responses, { ...OPTIONS, revenue: { big: 90, small: 10, tiny: 0 } });
    expect(reading.byAnswer.nps).toBeCloseTo(40, 12);
    expect(reading.byAccount.nps).toBeCloseTo(0, 12);
    expect(reading.byRevenue?.nps).toBeCloseTo(80, 12);
    expect(reading.byWeight).toBeNull();
    expect(reading).toMatchObject({ n: 5, accounts: 3, withoutAccount: 0, segments: [] });
  });

  test('takes an account for worth what its answers weigh, where no revenue is given', () => {
    const weighted = [answer('a', 10, { weight: 2 }), answer('a', 0, { weight: 1 }), answer('b', 0, { weight: 1 })];
    const reading = readAccounts(weighted, OPTIONS);
    expect(reading.byWeight?.nps).toBeCloseTo(0, 12);
    // Account a scores 0 and is worth 3, b scores −100 and is worth 1.
    expect(reading.byRevenue?.nps).toBeCloseTo(-25, 12);
  });

  test('knows neither weight nor revenue where there is none', () => {
    expect(readAccounts(responses, OPTIONS)).toMatchObject({ byWeight: null, byRevenue: null });
  });

  test('counts accounts as drawn, not answers', () => {
    const many = Array.from({ length: 60 }, (_, i) => answer(`a${i % 6}`, i % 6 < 3 ? 10 : 0));
    const { byAnswer } = readAccounts(many, OPTIONS);
    expect(byAnswer).toMatchObject({ units: 6, df: 5, cautions: ['few-answers', 'few-clusters'] });
    expect(byAnswer.status === 'shown' && byAnswer.standardError).toBeCloseTo(100 * Math.sqrt(1 / 5), 10);
  });

  test('has no standard error of a single account', () => {
    const { byAnswer, byAccount } = readAccounts([answer('a', 10), answer('a', 8)], OPTIONS);
    expect(byAnswer).toMatchObject({ nps: 50, standardError: null });
    expect(byAccount).toMatchObject({ nps: 50, standardError: null });
  });

  test('says how many answers name no account', () => {
    expect(readAccounts([...responses, answer(null, 0)], OPTIONS)).toMatchObject({ n: 5, withoutAccount: 1 });
  });

  test('withholds below the minimum, which is ten answers', () => {
    expect(readAccounts(responses, { account: 'account' }).byAnswer).toMatchObject({
      status: 'withheld',
      reason: 'below-minimum',
      n: 5,
    });
    expect(readAccounts([], { account: 'account', by: ['country'] })).toMatchObject({
      byAnswer: { status: 'withheld', reason: 'no-responses' },
      n: 0,
      accounts: 0,
      segments: [],
    });
  });

  test('reads segments, where the votes of an account are shared by its answers there', () => {
    const tagged = [
      answer('a', 10, { tags: { country: 'FI' } }),
      answer('a', 10, { tags: { country: 'FI' } }),
      answer('b', 0, { tags: { country: 'FI' } }),
      answer('b', 9, { tags: { country: 'SE' } }),
      answer('c', 0),
    ];
    const { segments } = readAccounts(tagged, { ...OPTIONS, by: ['country'], revenue: { a: 1, b: 3, c: 0 } });
    expect(
      segments.map(({ segment, n, byAccount, byRevenue }) => [segment.by['country'], n, byAccount.nps, byRevenue?.nps]),
    ).toEqual([
      [null, 1, -100, null],
      ['FI', 3, 0, -50],
      ['SE', 1, 100, 100],
    ]);
    expect(segments[0]?.byRevenue).toMatchObject({ status: 'withheld', reason: 'no-responses' });
  });

  test.each([
    ['a weight among none', [answer('a', 9, { weight: 1 }), answer('b', 9)], OPTIONS, 'weights/invalid'],
    ['an account without revenue', [answer('a', 9)], { ...OPTIONS, revenue: { b: 1 } }, 'weights/invalid'],
    ['a negative revenue', [answer('a', 9)], { ...OPTIONS, revenue: { a: -1 } }, 'weights/invalid'],
    ['revenues of 0', [answer('a', 9)], { ...OPTIONS, revenue: { a: 0 } }, 'weights/all-zero'],
    ['a tag named twice', [answer('a', 9)], { ...OPTIONS, by: ['x', 'x'] }, 'option/out-of-range'],
    ['a minimum of 0', [answer('a', 9)], { ...OPTIONS, minimum: 0 }, 'option/out-of-range'],
  ] as const)('refuses %s', (_, given, options, code) => {
    expect(() => readAccounts(given, options)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a reading of accounts', () => {
  const weighted = arbResponses({ maxLength: 25 }).map((responses) => responses.map((one) => ({ ...one, weight: 1 })));

  check.prop([weighted, fc.nat(25)])('does not depend on the order of the answers', (responses, at) => {
    const options = { account: 'country', by: ['plan'], minimum: 1 };
    const turned = [...responses.slice(at), ...responses.slice(0, at)];
    const digits = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (_, part: unknown) =>
        typeof part === 'number' ? Math.round(part * 1e6) / 1e6 + 0 : part,
      );
    expect(digits(readAccounts(turned, options))).toEqual(digits(readAccounts(responses, options)));
  });

  check.prop([weighted])('has one number only when every account answers once', (responses) => {
    const single = responses.map((one, i) => ({ ...one, tags: { account: `a${i}` } }));
    const { byAnswer, byWeight, byAccount, byRevenue } = readAccounts(single, OPTIONS);
    for (const other of [byWeight, byAccount, byRevenue]) if (other !== null) expect(other).toEqual(byAnswer);
  });
});
