import { describe, expect, test } from 'vitest';
import { NpsError, isNpsError } from '../../src/error.ts';
import { parseResponse, parseResponses, responseSchema, safeParseResponse } from '../../src/input/response.ts';

const good = { id: 'a1', subject: 'c7', score: 9, answeredAt: '2024-02-29T12:00:00+02:00' };

const issuesOf = (row: unknown): (readonly [string, readonly (string | number)[]])[] => {
  const parsed = safeParseResponse(row);
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path] as const);
};

describe('one answer', () => {
  test('the moment becomes an instant in UTC, tags are there even when none came', () => {
    expect(parseResponse(good)).toEqual({ ...good, answeredAt: '2024-02-29T10:00:00.000Z', tags: {} });
  });

  test('dates and milliseconds are moments too', () => {
    for (const answeredAt of [new Date(0), 0])
      expect(parseResponse({ ...good, answeredAt }).answeredAt).toBe('1970-01-01T00:00:00.000Z');
  });

  test('every optional field is kept', () => {
    const all = {
      ...good,
      answeredAt: '2024-02-29T10:00:00.000Z',
      comment: ' as typed ',
      language: 'fi',
      weight: 2.5,
      tags: { country: 'FI' },
      measure: 'touchpoint',
      touchpoint: 'delivery',
      wave: '2024-1',
    };
    expect(parseResponse(all)).toEqual(all);
  });

  test('null and undefined stand for not given, in optional fields and in tags', () => {
    const row = {
      ...good,
      comment: null,
      weight: undefined,
      measure: null,
      tags: { country: null, plan: undefined, size: 'L' },
    };
    const response = parseResponse(row);
    expect(response.tags).toEqual({ size: 'L' });
    expect(Object.keys(response).sort()).toEqual(['answeredAt', 'id', 'score', 'subject', 'tags']);
  });

  test('minus zero is zero, in scores and weights', () => {
    const { score, weight } = parseResponse({ ...good, score: -0, weight: -0 });
    expect([Object.is(score, 0), Object.is(weight, 0)]).toEqual([true, true]);
  });

  test('a score that is not there is another fault than one off the scale', () => {
    expect(issuesOf({ ...good, score: undefined })).toEqual([['score/missing', ['score']]]);
    expect(issuesOf({ ...good, score: null })).toEqual([['score/missing', ['score']]]);
    for (const score of ['9', 7.5, 11, -1, NaN, 9n, true, [9]])
      expect(issuesOf({ ...good, score })).toEqual([['score/not-on-scale', ['score']]]);
  });

  test('a moment without a zone is another fault than one that does not exist', () => {
    expect(issuesOf({ ...good, answeredAt: '2024-02-29' })).toEqual([['instant/no-zone', ['answeredAt']]]);
    expect(issuesOf({ ...good, answeredAt: '2024-02-29T12:00' })).toEqual([['instant/no-zone', ['answeredAt']]]);
    for (const answeredAt of ['2024-02-30T12:00:00Z', 'yesterday', new Date(NaN), 8.64e15, undefined, {}, 7n])
      expect(issuesOf({ ...good, answeredAt })).toEqual([['instant/invalid', ['answeredAt']]]);
  });

  test('all faults of a row are told at once', () => {
    expect(issuesOf({ id: '', score: 12, answeredAt: 'x', weight: -1, measure: 'both', touchpoint: '' })).toEqual([
      ['response/invalid', ['id']],
      ['response/invalid', ['subject']],
      ['score/not-on-scale', ['score']],
      ['instant/invalid', ['answeredAt']],
      ['response/invalid', ['weight']],
      ['response/invalid', ['measure']],
      ['response/invalid', ['touchpoint']],
    ]);
  });

  test('an unknown key is never dropped in silence', () => {
    expect(issuesOf({ ...good, country: 'FI', __proto__: null })).toEqual([['response/unknown-key', ['country']]]);
    expect(issuesOf({ ...good, country: null })).toEqual([['response/unknown-key', ['country']]]);
    expect(issuesOf({ ...good, [Symbol('x')]: 1 })).toEqual([['response/unknown-key', []]]);
    expect(issuesOf(JSON.parse('{"id":"a","subject":"s","score":1,"answeredAt":0,"__proto__":{"score":9}}'))).toEqual([
      ['response/unknown-key', ['__proto__']],
    ]);
  });

  test('a tag is a text, whatever its name', () => {
    expect(issuesOf({ ...good, tags: { country: 7 } })).toEqual([['tag/invalid', ['tags', 'country']]]);
    expect(issuesOf({ ...good, tags: ['FI'] })).toEqual([['tag/invalid', ['tags']]]);
    expect(issuesOf({ ...good, tags: { '': 'FI' } })).toEqual([['tag/invalid', ['tags', '']]]);
    const tags = JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}') as object;
    const response = parseResponse({ ...good, tags });
    expect(Object.entries(response.tags)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
    expect(Object.getPrototypeOf(response.tags)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(response))).toEqual(response);
  });

  test('half a surrogate pair is kept in a comment and refused elsewhere', () => {
    const half = 'cut off \uD83D';
    expect(parseResponse({ ...good, comment: half }).comment).toBe(half);
    expect(issuesOf({ ...good, id: half, subject: half, tags: { [half]: 'x' } }).map(([code]) => code)).toEqual([
      'response/invalid',
      'response/invalid',
      'tag/invalid',
    ]);
    expect(parseResponse({ ...good, id: '\uD83D\uDE00' }).id).toBe('😀');
  });

  test('what is inherited is not part of the row', () => {
    expect(issuesOf(Object.create(good)).map(([code]) => code)).toContain('score/missing');
  });

  test('what is no object is refused as a whole', () => {
    for (const row of [null, undefined, 7, 'row', [good], () => good])
      expect(issuesOf(row)).toEqual([['response/not-an-object', []]]);
  });

  test('the throwing form throws every issue', () => {
    const run = (): unknown => parseResponse({ ...good, score: 11, weight: -1 });
    expect(run).toThrow(NpsError);
    try {
      run();
    } catch (error) {
      expect(isNpsError(error) && error.issues.map(({ code }) => code)).toEqual([
        'score/not-on-scale',
        'response/invalid',
      ]);
    }
  });

  test('a message tells the kind of what came and never the text', () => {
    const parsed = safeParseResponse({
      ...good,
      id: 7,
      score: 'Anna Example',
      answeredAt: 'Anna Example',
      tags: { a: ['Anna Example'] },
    });
    const messages = parsed.ok ? [] : parsed.issues.map(({ message }) => message);
    expect(messages[0]).toBe('An id is a well-formed text of at least one character, got a number.');
    expect(messages.join(' ')).not.toContain('Anna');
    expect(() => parseResponse({ ...good, score: 358_401_234_567 })).toThrow(/got another number\.$/);
    expect(() => parseResponse({ ...good, score: 11 })).toThrow(/got 11\.$/);
  });
});

describe('the schema', () => {
  test('follows Standard Schema version 1', () => {
    const { version, vendor, validate } = responseSchema['~standard'];
    expect([version, vendor]).toEqual([1, 'npskit']);
    expect(validate(good)).toEqual({ value: parseResponse(good) });
    expect(validate({ ...good, score: 11 }).issues?.map(({ path, message }) => [path, message])).toEqual([
      [['score'], 'A score is a whole number from 0 to 10, got 11.'],
    ]);
  });
});

describe('many answers', () => {
  test('the first of two rows with one id is taken', () => {
    const { responses, rejected, rows } = parseResponses([good, { ...good, score: 1 }]);
    expect([responses.map(({ score }) => score), rows]).toEqual([[9], 2]);
    expect(rejected).toEqual([
      { row: 1, issues: [{ code: 'response/duplicate-id', path: [1, 'id'], message: expect.any(String) }] },
    ]);
  });

  test('a row that is rejected does not occupy its id', () => {
    expect(parseResponses([{ ...good, score: 11 }, good]).responses).toHaveLength(1);
  });

  test('holes in the array are rows that hold nothing', () => {
    const rows = [good];
    rows.length = 3;
    const { rejected } = parseResponses(rows);
    expect(rejected.map(({ row, issues: [{ code }] }) => [row, code])).toEqual([
      [1, 'response/not-an-object'],
      [2, 'response/not-an-object'],
    ]);
  });

  test('only what is no array throws', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    for (const rows of [null, undefined, 'rows', { 0: good, length: 1 }, proxy])
      expect(() => parseResponses(rows)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  });

  test('an array whose length is none throws, and its length is asked once', () => {
    for (const length of [{ valueOf: () => 1 }, -1, 1.5, NaN, '1', 2 ** 53, Symbol('x')]) {
      const lengths = [length, 1];
      const rows = new Proxy([good], {
        get: (target, key) => (key === 'length' ? lengths.shift() : (Reflect.get(target, key) as unknown)),
      });
      expect(() => parseResponses(rows)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
    }
  });

  test('an array that cannot be read gives rejected rows', () => {
    const rows = new Proxy([good, good], {
      get: (target, key) => {
        if (key === '1') throw new Error('trap');
        return Reflect.get(target, key) as unknown;
      },
    });
    expect(parseResponses(rows).rejected.map(({ row, issues: [{ code }] }) => [row, code])).toEqual([
      [1, 'input/invalid'],
    ]);
  });

  test('the scale is doubted when the numbers look like another one', () => {
    const rows = (scores: readonly number[]): unknown[] => scores.map((score, i) => ({ ...good, id: `a${i}`, score }));
    const cycle = (from: number, to: number, n: number): number[] =>
      Array.from({ length: n }, (_, i) => from + (i % (to - from + 1)));
    expect(parseResponses(rows(cycle(1, 11, 22))).doubts).toEqual(['index-for-value']);
    expect(parseResponses(rows(cycle(0, 11, 24))).doubts).toEqual([]);
    expect(parseResponses(rows(cycle(1, 10, 100))).doubts).toEqual(['one-to-ten']);
    expect(parseResponses(rows(cycle(1, 10, 99))).doubts).toEqual([]);
    expect(parseResponses(rows(cycle(2, 10, 100))).doubts).toEqual([]);
    expect(parseResponses(rows(cycle(1, 5, 20))).doubts).toEqual(['one-to-five']);
    expect(parseResponses(rows(cycle(1, 5, 19))).doubts).toEqual([]);
    expect(parseResponses(rows(cycle(1, 5, 100))).doubts).toEqual(['one-to-five']);
    expect(parseResponses(rows([...cycle(1, 5, 99), 6])).doubts).toEqual(['one-to-ten']);
    expect(parseResponses(rows([...cycle(1, 5, 20), 6])).doubts).toEqual([]);
  });
});
